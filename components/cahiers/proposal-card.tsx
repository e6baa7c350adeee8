import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { proposalSectionKey, proposalSteps, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import type { ProposalSummary } from '@/lib/cahiers/types/cahier.ts';
import type { SectionProblem } from '@/lib/cahiers/types/sections.ts';
import { proposalStatusWords } from './words.ts';

type Props = {
  cahierId: string;
  proposal: ProposalSummary;
  title: string;
  /** keys saved at least once */
  saved: ReadonlySet<string>;
  /** of the whole cahier; null once nothing is to be completed any more */
  problems: readonly SectionProblem[] | null;
  children?: ReactNode;
};

/** A proposal in its contributor's overview: its status, its steps each with what is missing, what can be done. */
export function ProposalCard({ cahierId, proposal, title, saved, problems, children }: Props) {
  const { name, tone } = proposalStatusWords[proposal.status];
  return (
    <li className="card">
      <p className="flex flex-wrap items-center gap-3 text-small text-ink-soft">
        Proposition {proposal.position} <Badge tone={tone}>{name}</Badge>
      </p>
      <h3>{title}</h3>
      <ul className="grid gap-1 sm:grid-cols-2">
        {proposalSteps.map(({ step, name: label }) => {
          const key = proposalSectionKey(proposal.id, step);
          const missing = problems?.filter(({ section }) => section === key).length ?? 0;
          const state = problems === null ? '' : missing === 0 ? 'complet' : saved.has(key) ? `${missing} à compléter` : 'à écrire';
          return (
            <li key={step}>
              <a href={sectionAddress(cahierId, key)}>
                {label}
                <span className="sr-only"> de « {title} »</span>
              </a>{' '}
              {state ? <span className="text-small text-ink-soft">({state})</span> : null}
            </li>
          );
        })}
      </ul>
      {children}
    </li>
  );
}
