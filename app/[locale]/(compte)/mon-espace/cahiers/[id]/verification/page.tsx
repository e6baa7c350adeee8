import type { Metadata } from 'next';
import { CahierState } from '@/components/cahiers/cahier-state.tsx';
import { ProblemList } from '@/components/cahiers/problem-list.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { submissionDeadline, submissionRefusal } from '@/lib/cahiers/rules/submission-window.ts';
import { cahierTitle, proposalTitle } from '@/lib/cahiers/rules/titles.ts';
import { readOwnCahier } from '@/lib/cahiers/use-cases/read-own-cahier.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { submitCahierForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Vérifier et déposer le cahier' };

type Props = { params: Promise<{ id: string }> };

export default async function VerificationPage({ params }: Props) {
  const { id } = await params;
  const path = `/mon-espace/cahiers/${id}/verification`;
  const context = await requireContext(path);
  const overview = await readOwnCahier(context, { cahierId: id });
  if (!overview) return <NotFoundPage />;
  const { cahier, problems, reopenings } = overview;
  const title = cahierTitle(overview) || 'Cahier sans titre';
  const titles = new Map(cahier.proposals.map((proposal) => [proposal.id, proposalTitle(overview, proposal.id)]));
  const refusal = submissionRefusal(cahier, context.now);
  const unlocked = isUnlocked(cahier);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Vérifier et déposer"
      lead={title}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: title, path: `/mon-espace/cahiers/${id}` },
        { label: 'Vérifier et déposer' },
      ]}
    >
      <div className="grid gap-8">
        <CahierState cahier={cahier} refusal={refusal} deadline={submissionDeadline(cahier)} reopenings={reopenings} />
        {unlocked && problems.length > 0 ? (
          <section aria-labelledby="manque" className="grid gap-5">
            <h2 id="manque">{problems.length === 1 ? 'Il reste un point à reprendre' : `Il reste ${problems.length} points à reprendre`}</h2>
            <ProblemList cahierId={id} problems={problems} proposalTitles={titles} />
          </section>
        ) : null}
        {unlocked && problems.length === 0 && refusal === null ? (
          <section aria-labelledby="deposer" className="grid gap-5">
            <h2 id="deposer">Tout est là : vous pouvez déposer</h2>
            <Notice tone="warning" title="Le dépôt est définitif">
              <p>
                Le cahier sera verrouillé pour tous ses délégués : plus rien ne pourra y être modifié, sauf si un complément vous est demandé.
                Il recevra son numéro de récépissé, envoyé par courriel à tous les délégués de {cahier.actor.name}.
              </p>
            </Notice>
            <FormShell action={submitCahierForm} id="submit" label="Déposer le cahier">
              <input type="hidden" name="cahierId" value={id} />
              <SubmitButton>{cahier.receiptNumber ? 'Déposer de nouveau le cahier' : 'Déposer le cahier'}</SubmitButton>
            </FormShell>
          </section>
        ) : null}
        <p>
          <LinkButton href={`/mon-espace/cahiers/${id}`}>Revenir au cahier</LinkButton>
        </p>
      </div>
    </AreaPage>
  );
}
