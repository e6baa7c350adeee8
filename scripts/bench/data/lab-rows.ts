import { paragraphs, sentence, title } from './french-text.ts';
import { people } from './plan.ts';
import { idOf, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import type { Tables } from './tables.ts';

export const labSlug = (proposal: number): string => `mesure-${proposal}`;

/** The LAB born from a selected proposal, under way for a year. */
export function addLab(tables: Tables, { now }: Surroundings, proposal: number): void {
  const random = seeded(200_000 + proposal);
  const labId = idOf('lab', proposal);
  tables.add('Lab', {
    id: labId,
    slug: labSlug(proposal),
    title: title(random),
    summary: sentence(random),
    presentation: paragraphs(random, 3),
    status: 'experimenting',
    startsOn: day(now, -365).slice(0, 10),
    endsOn: day(now, 365).slice(0, 10),
    planFrozenAt: day(now, -365),
    publishedAt: day(now, -370 - (proposal % 50)),
  });
  tables.add('LabProposal', { labId, proposalId: idOf('proposal', proposal) });
  for (const number of [1, 2, 3, 4]) {
    const rank = proposal * 4 + number;
    tables.add('LabMilestone', { id: idOf('labMilestone', rank), labId, position: number, title: title(random), startMonth: number * 6 - 5, endMonth: number * 6, state: number < 3 ? 'done' : 'planned' });
    tables.add('LabNote', {
      id: idOf('labNote', rank),
      labId,
      title: title(random),
      tried: sentence(random),
      saw: sentence(random),
      learnt: sentence(random),
      authorId: idOf('person', people.administrator),
      publishedAt: day(now, -365 + number * 60),
    });
  }
  tables.add('LabNeed', { id: idOf('labNeed', proposal), labId, label: title(random), details: sentence(random) });
  tables.add('LabTransition', { id: idOf('transition', 20_000_000 + proposal), labId, from: 'preparing', to: 'experimenting', at: day(now, -365) });
}
