import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { submissionSchemas } from '@/lib/cahiers/schema/submission.ts';
import { readDemonstration, type SampleProposal } from '@/scripts/demonstration/content.ts';

const content = readDemonstration('prisma/demonstration');
const proposals = content.cahiers.flatMap((cahier) => cahier.proposals.map((proposal) => ({ cahier, proposal })));
const isSubmitted = (cahier: string) => content.lives[cahier]?.some(({ act }) => act === 'submit') ?? false;

test('each proposal that is submitted passes the checks of submission, budget and plan included', () => {
  for (const { cahier, proposal } of proposals.filter((entry) => isSubmitted(entry.cahier.key))) {
    expect([proposal.key, faults(proposal)]).toEqual([proposal.key, []]);
    expect(proposal.milestones.length).toBeGreaterThanOrEqual(3);
    expect(proposal.milestones.length).toBeLessThanOrEqual(8);
    expect(cahier.diagnosis.length).toBeGreaterThanOrEqual(2);
  }
});

function faults({ costs, resources, milestones }: SampleProposal): string[] {
  const plan = milestones.map((row) => ({ ...row, startMonth: String(row.startMonth), endMonth: String(row.endMonth) }));
  const budget = submissionSchemas.budget.safeParse({ costs, resources });
  const calendar = submissionSchemas.milestones.safeParse({ milestones: plan });
  return [...(budget.error?.issues ?? []), ...(calendar.error?.issues ?? [])].map(({ path, message }) => `${path.join('.')} ${message}`);
}

test('each lead and each territory exists', () => {
  const leads = JSON.parse(readFileSync('prisma/reference/vision/leads.json', 'utf8')) as { theme: string; position: number }[];
  const known = new Set(leads.map(({ theme, position }) => `${theme}-${String(position).padStart(2, '0')}`));
  const slugs = new Set(readFileSync('prisma/reference/territories/seats.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[1]));
  expect(known.size).toBe(96);
  for (const { proposal } of proposals) {
    expect(known).toContain(proposal.lead);
    for (const territory of proposal.territories) expect(slugs).toContain(territory);
  }
});

test('two proposals never start from the same lead', () => {
  expect(new Set(proposals.map(({ proposal }) => proposal.lead)).size).toBe(40);
});

test('whoever acts is a person of the demonstration', () => {
  const people = new Set(content.people.map(({ key }) => key));
  const acting = content.examinations.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.act === 'assign') return event.experts;
      return 'by' in event ? [event.by] : [];
    }),
  );
  const seated = content.commissions.flatMap(({ chair, secretary, members, alternates }) => [chair, secretary, ...members, ...alternates]);
  const delegates = content.actors.map(({ key }) => `delegate-${key}`);
  const editors = [...content.territories.editors.map(({ person }) => person), ...content.places.map(({ by }) => by)];
  expect([...acting, ...seated, ...delegates, ...editors].filter((key) => !people.has(key))).toEqual([]);
});
