import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkedText } from '@/components/ui/linked-text.tsx';
import { readDemonstrationOutbox } from '@/lib/notifications/use-cases/read-demonstration-outbox.ts';
import { env } from '@/lib/platform/env.ts';
import { getContext } from '@/lib/web/viewer.ts';
import { SignInFrame } from '../../frame.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('outboxTitle') };
}

export default async function OutboxPage() {
  if (!env().DEMONSTRATION) return <NotFoundPage />;
  const t = await getTranslations('signIn');
  const format = await getFormatter();
  const mails = await readDemonstrationOutbox(await getContext());
  return (
    <SignInFrame path="/connexion/demonstration/messages" title={t('outboxTitle')} lead={t('outboxLead')}>
      <NoScriptPage />
      {mails.length === 0 ? <EmptyState title={t('outboxEmpty')} /> : null}
      {mails.map(({ id, recipient, subject, body, createdAt }) => (
        <article key={id} className="card mb-4">
          <h2 className="text-h3" lang="fr">
            {subject}
          </h2>
          <p className="text-small text-ink-soft">
            {t('outboxTo', { recipient })} · {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
          </p>
          <div lang="fr">
            <LinkedText text={body} />
          </div>
        </article>
      ))}
    </SignInFrame>
  );
}
