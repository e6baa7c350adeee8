import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

export const generateMetadata = notFoundMetadata;

/** Every address that no other page claims, in the language it was asked in. */
export default function UnknownPage() {
  return <NotFoundPage />;
}
