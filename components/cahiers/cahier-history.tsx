import { Timeline } from '@/components/ui/timeline.tsx';
import type { CahierStatus, ProposalStatus, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { cahierStatusWords, proposalStatusWords } from './words.ts';

type Props = { history: readonly TransitionEntry[]; proposalTitles: ReadonlyMap<string, string> };

function words({ proposalId, to }: TransitionEntry, titles: Props['proposalTitles']): string {
  if (proposalId === null) return `Cahier : ${cahierStatusWords[to as CahierStatus].name.toLowerCase()}`;
  return `${titles.get(proposalId) ?? 'Proposition'} : ${proposalStatusWords[to as ProposalStatus].name.toLowerCase()}`;
}

/** What happened to a cahier and to its proposals, oldest first. */
export function CahierHistory({ history, proposalTitles }: Props) {
  if (history.length === 0) return <p className="text-ink-soft">Rien encore : le cahier n’a pas été déposé.</p>;
  return (
    <Timeline
      entries={history.map((entry) => ({
        id: entry.id,
        when: dateTimeInParis(entry.at),
        dateTime: entry.at.toISOString(),
        title: words(entry, proposalTitles),
        isPast: true,
        children: entry.note ? <p className="whitespace-pre-line">{entry.note}</p> : null,
      }))}
    />
  );
}
