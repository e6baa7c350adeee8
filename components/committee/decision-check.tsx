import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import type { CheckedDecision, CoherenceNote } from '@/lib/committee/types/batch.ts';
import { counted, decisionNoteWords, outcomeWords } from './words.ts';

/** « Prête », « Il manque 3 choses » */
export function readinessInWords({ faults }: Pick<CheckedDecision, 'faults'>): string {
  return faults.length === 0 ? 'prête à publier' : `${counted(faults.length, 'point')} à régler`;
}

type Props = {
  slug: string;
  checked: CheckedDecision;
  /** what can be done with it */
  children?: ReactNode;
};

/** A decision that waits: whether it can be published, and what should be known before. */
export function DecisionCheck({ slug, checked, children }: Props) {
  const { scope, decision, faults, notes } = checked;
  const { heading, proposalId } = scope;
  return (
    <li className="card" id={`publish-${proposalId}`}>
      <p className="flex flex-wrap items-center gap-3 text-small text-ink-soft" id={`schedule-${proposalId}`}>
        <Badge tone={outcomeWords[decision.outcome].tone}>{outcomeWords[decision.outcome].name}</Badge>
        {heading.receiptNumber} · {heading.actorName}
      </p>
      <h3>
        <a href={`/comite/commissions/${slug}/propositions/${proposalId}#decision`}>{heading.title}</a>
      </h3>
      {decision.publishedAt === null && faults.length === 0 ? (
        <p className="flex items-center gap-2">
          <Icon name="check" size={20} /> Rien ne s’oppose à sa publication.
        </p>
      ) : null}
      {faults.length > 0 ? (
        <div>
          <p className="font-bold">À régler avant de publier</p>
          <ul className="list-disc ps-5">
            {faults.map((fault) => (
              <li key={`${fault.code} ${fault.criterion}`}>{faultSentence(fault)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {notes.length > 0 ? (
        <div>
          <p className="font-bold">À savoir</p>
          <ul className="list-disc ps-5">
            {notes.map((note) => (
              <li key={note}>{decisionNoteWords[note]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
    </li>
  );
}

/** Pairs that a reader would compare: to be justified in the reasons, never forbidden. */
export function CoherenceList({ notes, decisions }: { notes: readonly CoherenceNote[]; decisions: readonly CheckedDecision[] }) {
  const titles = new Map(decisions.map(({ scope }) => [scope.proposalId, scope.heading.title]));
  if (notes.length === 0) return <p>Aucune de ces décisions n’en contredit une autre.</p>;
  return (
    <ul className="prose">
      {notes.map(({ kind, selectedId, otherId }) => (
        <li key={`${kind} ${selectedId} ${otherId}`}>
          {kind === 'same-bands'
            ? `« ${titles.get(selectedId)} » est retenue et « ${titles.get(otherId)} » ne l’est pas, avec les mêmes niveaux sur les quatre critères : les motifs doivent dire ce qui les sépare.`
            : `« ${titles.get(selectedId)} » est retenue alors que « ${titles.get(otherId)} », mieux classée, ne l’est pas : les motifs doivent dire pourquoi.`}
        </li>
      ))}
    </ul>
  );
}
