'use client';

import { useParams } from 'next/navigation';
import { FailureMessage } from '@/components/page/failure-message.tsx';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** What each area exports as its `error.tsx`, so that header and footer stay around the apology. */
export function ErrorPage({ error, retry }: Props) {
  const { locale } = useParams<{ locale: string }>();
  return <FailureMessage locale={locale} reference={error.digest} retry={retry} />;
}
