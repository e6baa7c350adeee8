import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { describeUserAgent } from '@/lib/identity/rules.ts';
import { listOwnSessions } from '@/lib/identity/use-cases/list-own-sessions.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { getSessionId, requireContext } from '@/lib/web/viewer.ts';
import { closeOtherSessions, closeSession } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mes sessions' };

const path = '/mon-espace/sessions';

export default async function SessionsPage() {
  const context = await requireContext(path);
  const sessions = await listOwnSessions(context, { currentId: await getSessionId() });
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Mes sessions"
      lead="Les navigateurs où vous êtes connecté·e. Fermez celle que vous ne reconnaissez pas : l’effet est immédiat."
    >
      <Table
        caption="Sessions ouvertes"
        captionHidden
        rows={sessions.map((session, i) => ({ ...session, number: i + 1 }))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'browser', label: 'Navigateur', isRowHeader: true, cell: ({ userAgent }) => describeUserAgent(userAgent) },
          { key: 'since', label: 'Ouverte le', cell: ({ createdAt }) => dateTimeInParis(createdAt) },
          { key: 'until', label: 'Jusqu’au', cell: ({ expiresAt }) => dateTimeInParis(expiresAt) },
          {
            key: 'act',
            label: 'Fermer',
            cell: ({ id, current, number, userAgent }) =>
              current ? (
                <Badge tone="info">Celle-ci</Badge>
              ) : (
                <FormShell action={closeSession} id={`session-${id}`} label={`Fermer la session ${number} : ${describeUserAgent(userAgent)}`}>
                  <input type="hidden" name="sessionId" value={id} />
                  <SubmitButton small variant="secondary">
                    Fermer<span className="sr-only"> la session {number}</span>
                  </SubmitButton>
                </FormShell>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <div className="mt-8">
          <FormShell action={closeOtherSessions} id="others" label="Fermer les autres sessions">
            <SubmitButton variant="danger">Fermer toutes les autres sessions</SubmitButton>
          </FormShell>
        </div>
      ) : null}
    </AreaPage>
  );
}
