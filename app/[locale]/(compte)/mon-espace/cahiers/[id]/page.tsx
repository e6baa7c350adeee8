import type { Metadata } from 'next';
import { cache } from 'react';
import { CahierHistory } from '@/components/cahiers/cahier-history.tsx';
import { CahierState } from '@/components/cahiers/cahier-state.tsx';
import { AmendProposal, MoveProposal, RemoveProposal, WithdrawProposal } from '@/components/cahiers/proposal-acts.tsx';
import { ProposalCard } from '@/components/cahiers/proposal-card.tsx';
import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { DecisionFeedback } from '@/components/committee/decision-feedback.tsx';
import { outcomeWords } from '@/components/committee/words.ts';
import { BornLabs } from '@/components/labs/born-labs.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isAmendable, isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { most } from '@/lib/cahiers/rules/limits.ts';
import { mayAskReopening, submissionDeadline, submissionRefusal } from '@/lib/cahiers/rules/submission-window.ts';
import { cahierTitle, proposalTitle } from '@/lib/cahiers/rules/titles.ts';
import { proposalTransition } from '@/lib/cahiers/rules/transitions.ts';
import { readOwnCahier } from '@/lib/cahiers/use-cases/read-own-cahier.ts';
import { publishedDecisions } from '@/lib/committee/loaders/decisions.ts';
import { labsOfProposals } from '@/lib/labs/loaders.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import {
  addProposalForm,
  amendProposalForm,
  removeProposalForm,
  reorderProposalsForm,
  requestReopeningForm,
  withdrawProposalForm,
} from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readOwnCahier(await getContext(), { cahierId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found ? { title: cahierTitle(found) || 'Cahier sans titre' } : notFoundMetadata();
}

export default async function OwnCahierPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { depot, reouverture } = await searchParams;
  const path = `/mon-espace/cahiers/${id}`;
  const context = await requireContext(path);
  const overview = await read(id);
  if (!overview) return <NotFoundPage />;
  const { cahier, sections, problems, history, reopenings, leadChoices } = overview;
  const proposalIds = cahier.proposals.map((proposal) => proposal.id);
  const [decisions, labs] = await Promise.all([publishedDecisions(proposalIds), labsOfProposals(proposalIds)]);
  const unlocked = isUnlocked(cahier);
  const title = cahierTitle(overview) || 'Cahier sans titre';
  const saved = new Set([...sections.values()].filter(({ version }) => version > 0).map(({ key }) => key));
  const titles = new Map(cahier.proposals.map((proposal) => [proposal.id, proposalTitle(overview, proposal.id)]));
  const diagnosisMissing = problems.filter(({ section }) => section === 'diagnosis').length;
  const refusal = submissionRefusal(cahier, context.now);
  const asking = mayAskReopening(cahier, context.now) && reopenings[0]?.status !== 'pending';
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title={title}
      crumbs={[{ label: 'Mes cahiers', path: '/mon-espace/cahiers' }, { label: title }]}
      actions={
        unlocked && refusal !== 'call-cancelled' ? (
          <LinkButton href={`${path}/verification`} variant="primary">
            Vérifier et déposer
          </LinkButton>
        ) : undefined
      }
    >
      <div className="grid gap-10">
        <div className="grid gap-5">
          {depot !== undefined && cahier.receiptNumber ? (
            <Notice tone="success" live title="Votre cahier est déposé">
              <p>Un courriel avec son numéro part à tous les délégués de l’acteur.</p>
            </Notice>
          ) : null}
          {reouverture !== undefined ? <Notice tone="success" live title="Votre demande de réouverture est envoyée" /> : null}
          {decisions.size > 0 ? (
            <Notice tone="info" title="Le comité d’experts vous répond">
              <ul>
                {cahier.proposals.flatMap(({ id: proposalId }) => {
                  const decision = decisions.get(proposalId);
                  return decision ? (
                    <li key={proposalId}>
                      <a href={`#decision-${proposalId}`}>
                        « {titles.get(proposalId)} » : {outcomeWords[decision.outcome].name.toLowerCase()}
                      </a>
                    </li>
                  ) : (
                    []
                  );
                })}
              </ul>
            </Notice>
          ) : null}
          <CahierState cahier={cahier} refusal={refusal} deadline={submissionDeadline(cahier)} reopenings={reopenings} />
          <DataList
            items={[
              { term: 'État', value: <Badge tone={cahierStatusWords[cahier.status].tone}>{cahierStatusWords[cahier.status].name}</Badge> },
              { term: 'Numéro de récépissé', value: cahier.receiptNumber },
              {
                term: 'Page publique',
                value: cahier.publishedAt && cahier.receiptNumber ? <a href={`/cahiers/${cahier.receiptNumber}`}>Voir la page publique</a> : '',
              },
              { term: 'Acteur', value: cahier.actor.name },
              { term: 'Appel', value: <a href={`/appels/${cahier.call.slug}`}>{cahier.call.title}</a> },
              {
                term: 'Diagnostic',
                value: (
                  <>
                    <a href={`${path}/diagnostic`}>{unlocked ? 'Écrire le diagnostic' : 'Lire le diagnostic'}</a>
                    {unlocked ? ` (${diagnosisMissing === 0 ? 'complet' : saved.has('diagnosis') ? `${diagnosisMissing} à compléter` : 'à écrire'})` : ''}
                  </>
                ),
              },
              { term: 'Pièces jointes', value: <a href={`${path}/pieces-jointes`}>Voir les pièces jointes</a> },
              {
                term: 'Documents',
                value: (
                  <ul>
                    <li>
                      <a href={`${path}/pdf`}>Le cahier entier (PDF)</a>
                    </li>
                    {cahier.receiptNumber ? (
                      <li>
                        <a href={`${path}/recepisse`}>Le récépissé (PDF)</a>
                      </li>
                    ) : null}
                  </ul>
                ),
              },
              { term: 'Cosignataires', value: <a href={`${path}/cosignataires`}>Voir les cosignataires</a> },
            ]}
          />
        </div>

        <section aria-labelledby="propositions" className="grid gap-5">
          <h2 id="propositions">Propositions d’action</h2>
          <ul className="grid gap-5">
            {cahier.proposals.map((proposal, i) => {
              const name = titles.get(proposal.id) ?? '';
              const amendable = isAmendable(proposal, context.now);
              const decision = decisions.get(proposal.id);
              return (
                <ProposalCard key={proposal.id} cahierId={id} proposal={proposal} title={name} saved={saved} problems={unlocked && proposal.status !== 'withdrawn' ? problems : null}>
                  {proposal.status === 'adjourned' && proposal.amendableUntil ? (
                    <Notice tone="warning" title={`À compléter avant le ${dateTimeInParis(proposal.amendableUntil)}`} />
                  ) : null}
                  {decision ? (
                    <DecisionFeedback decision={decision}>
                      <BornLabs labs={labs.get(proposal.id) ?? []} />
                      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
                        {amendable ? (
                          <LinkButton href={`${path}/propositions/${proposal.id}/presentation`} variant="primary">
                            Compléter la proposition<span className="sr-only"> « {name} »</span>
                          </LinkButton>
                        ) : null}
                        {decision.outcome === 'selected' ? <a href="/maylab">Votre espace de porteur, le MayLAB</a> : null}
                        {decision.outcome === 'not_selected' ? <a href="/appels">Voir les appels ouverts</a> : null}
                        <a href="/contact">Poser une question</a>
                      </p>
                    </DecisionFeedback>
                  ) : null}
                  {amendable ? <AmendProposal action={amendProposalForm} proposalId={proposal.id} title={name} /> : null}
                  {unlocked && cahier.proposals.length > 1 ? (
                    <div className="flex flex-wrap gap-3">
                      {i > 0 ? <MoveProposal action={reorderProposalsForm} cahierId={id} proposalId={proposal.id} title={name} direction="up" /> : null}
                      {i < cahier.proposals.length - 1 ? (
                        <MoveProposal action={reorderProposalsForm} cahierId={id} proposalId={proposal.id} title={name} direction="down" />
                      ) : null}
                    </div>
                  ) : null}
                  {unlocked && proposal.status === 'draft' ? <RemoveProposal action={removeProposalForm} cahierId={id} proposalId={proposal.id} title={name} /> : null}
                  {proposalTransition(proposal.status, 'withdraw') ? <WithdrawProposal action={withdrawProposalForm} proposalId={proposal.id} title={name} /> : null}
                </ProposalCard>
              );
            })}
          </ul>
          {unlocked && cahier.proposals.length < most.proposals ? (
            <Disclosure summary="Ajouter une proposition">
              <FormShell action={addProposalForm} id="add" label="Ajouter une proposition">
                <input type="hidden" name="cahierId" value={id} />
                <Select
                  name="leadId"
                  label="Piste d’action de départ"
                  help="Facultatif : une piste du document fondateur, que vous ferez vôtre."
                  empty="Aucune, proposition libre"
                  choices={leadChoices.map(({ themeName, leads }) => ({
                    label: themeName,
                    choices: leads.map((lead) => ({ value: lead.id, label: lead.text })),
                  }))}
                />
                <SubmitButton>Ajouter la proposition</SubmitButton>
              </FormShell>
            </Disclosure>
          ) : null}
        </section>

        {asking ? (
          <section aria-labelledby="reouverture" className="grid gap-5">
            <h2 id="reouverture">Demander la réouverture</h2>
            <FormShell action={requestReopeningForm} id="reopen">
              <input type="hidden" name="cahierId" value={id} />
              <TextArea
                name="message"
                label="Votre demande"
                help="Elle va à la personne responsable de l’appel, qui peut rouvrir le dépôt de ce cahier jusqu’à une heure qu’elle fixe."
                required
                rows={4}
                limit={2000}
              />
              <SubmitButton>Envoyer la demande</SubmitButton>
            </FormShell>
          </section>
        ) : null}

        <section aria-labelledby="historique" className="grid gap-5">
          <h2 id="historique">Historique</h2>
          <CahierHistory history={history} proposalTitles={titles} />
        </section>
      </div>
    </AreaPage>
  );
}
