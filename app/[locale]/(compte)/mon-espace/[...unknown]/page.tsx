import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

// Dynamic like its neighbours: a cached page here would carry two policies.
export const dynamic = 'force-dynamic';

export const generateMetadata = notFoundMetadata;

export default function UnknownPage() {
  return <NotFoundPage />;
}
