import { CahierFiles } from '@/components/cahiers/cahier-files.tsx';
import { ProposalParts } from '@/components/cahiers/proposal-parts.tsx';
import { ProposalPlan } from '@/components/cahiers/proposal-plan.tsx';
import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { DataList } from '@/components/ui/data-list.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { CahierNames } from '@/lib/cahiers/types/readable.ts';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';
import { BudgetTables } from './budget-tables.tsx';

type Read = Pick<ExaminationDesk, 'proposalId' | 'heading' | 'cahier' | 'files' | 'sisters'>;

const ownWords = { asked: 'elle vous est proposée', accepted: 'elle vous est confiée', submitted: 'vous l’avez évaluée' } as const;

/** Everything at hand to judge a proposal: itself, its budget, its plan, the cahier around it. */
export function ProposalReader({ desk, names }: { desk: Read; names: CahierNames }) {
  const { proposalId, heading, cahier } = desk;
  const proposal = cahier.text.proposals.find(({ id }) => id === proposalId);
  if (!proposal) return null;
  const { themeId, leadId, territories } = proposal;
  const theme = themeId ? names.themes.get(themeId) : undefined;
  return (
    <>
      <section id="dossier" aria-labelledby="dossier-titre" className="grid gap-4">
        <h2 id="dossier-titre">La proposition</h2>
        <p>
          Cahier <a href={`/cahiers/${heading.receiptNumber}`}>{heading.receiptNumber}</a>, « {cahier.text.title} », de {cahier.actor.name}
          {cahier.coSigners.length > 0 ? `, cosigné par ${cahier.coSigners.map(({ actorName }) => actorName).join(', ')}` : ''}, en réponse à
          l’appel <a href={`/appels/${heading.call.slug}`}>{heading.call.title}</a>.
        </p>
        <DataList
          items={[
            { term: 'Thème', value: theme ? <a href={`/themes/${themeId}`}>{theme}</a> : '' },
            { term: 'Territoires', value: territories.map((siren) => names.territories.get(siren) ?? siren).join(', ') },
            { term: 'Piste d’action', value: leadId ? names.leads.get(leadId) : undefined },
          ]}
        />
        <ProposalParts proposal={{ ...proposal, costs: [], resources: [], milestones: [] }} heading="h3" />
      </section>
      <section id="budget" aria-labelledby="budget-titre" className="grid gap-4">
        <h2 id="budget-titre">Budget</h2>
        <BudgetTables proposal={proposal} />
      </section>
      <section id="jalons" aria-labelledby="jalons-titre" className="grid gap-4">
        <h2 id="jalons-titre">Jalons</h2>
        {proposal.milestones.length > 0 ? <ProposalPlan milestones={proposal.milestones} /> : <p>Aucun jalon.</p>}
      </section>
      <Around desk={desk} />
    </>
  );
}

/** The cahier around the proposal: why, with which papers, and what else it proposes. */
function Around({ desk: { cahier, files, sisters, heading } }: { desk: Read }) {
  return (
    <section id="cahier" aria-labelledby="cahier-titre">
      <h2 id="cahier-titre" className="mb-4">Le cahier</h2>
      <Disclosure summary="Son diagnostic">
        <Paragraphs text={cahier.text.diagnosis} />
      </Disclosure>
      {files.length > 0 ? (
        <Disclosure summary={`Ses pièces jointes (${files.length})`} open>
          <CahierFiles files={files} withAudience />
        </Disclosure>
      ) : null}
      {sisters.length > 0 ? (
        <Disclosure summary={`Ses autres propositions (${sisters.length})`} open>
          <ul className="grid gap-3">
            {sisters.map(({ proposalId, position, title, status, own }) => (
              <li key={proposalId}>
                <a href={own ? `/comite/propositions/${proposalId}` : `/cahiers/${heading.receiptNumber}/proposition-${position}`}>{title || `Proposition ${position}`}</a>
                <br />
                <span className="text-small text-ink-soft">
                  {proposalStatusWords[status].name} ; {own ? ownWords[own] : 'elle ne vous est pas confiée'}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
