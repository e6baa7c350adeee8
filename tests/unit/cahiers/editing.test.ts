import { describe, expect, it } from 'vitest';
import { editingRefusal, type EditableCahier } from '@/lib/cahiers/rules/editing.ts';
import { moved } from '@/lib/cahiers/rules/order.ts';
import { parseSectionKey, sectionAddress } from '@/lib/cahiers/rules/sections.ts';

const now = new Date('2026-05-01T10:00:00Z');
const later = new Date('2026-05-01T10:00:01Z');

function cahier(status: EditableCahier['status'], proposal: EditableCahier['proposals'][number]['status'], amendableUntil: Date | null = null): EditableCahier {
  return { status, proposals: [{ id: 'p1', status: proposal, amendableUntil }] };
}

describe('typing in a section', () => {
  it.each([
    ['a draft', cahier('draft', 'draft'), 'diagnosis', null],
    ['a proposal of a draft', cahier('draft', 'draft'), 'p1.budget', null],
    ['a returned cahier', cahier('returned', 'awaiting'), 'diagnosis', null],
    ['a proposal of a returned cahier', cahier('returned', 'awaiting'), 'p1.effects', null],
    ['a withdrawn proposal of a returned cahier', cahier('returned', 'withdrawn'), 'p1.effects', 'cahier-locked'],
    ['a submitted cahier', cahier('submitted', 'awaiting'), 'diagnosis', 'cahier-locked'],
    ['a proposal under examination', cahier('admissible', 'under_examination'), 'p1.effects', 'cahier-locked'],
    ['an adjourned proposal in time', cahier('admissible', 'adjourned', later), 'p1.effects', null],
    ['an adjourned proposal at its date', cahier('admissible', 'adjourned', now), 'p1.effects', 'cahier-locked'],
    ['the diagnosis beside an adjourned proposal', cahier('admissible', 'adjourned', later), 'diagnosis', 'cahier-locked'],
    ['a closed cahier', cahier('closed', 'selected'), 'diagnosis', 'cahier-locked'],
    ['a proposal of another cahier', cahier('draft', 'draft'), 'p2.effects', 'section-not-found'],
    ['a step that does not exist', cahier('draft', 'draft'), 'p1.colour', 'section-not-found'],
    ['no key at all', cahier('draft', 'draft'), '', 'section-not-found'],
  ])('of %s', (_what, row, key, refusal) => {
    expect(editingRefusal(row, key, now)).toBe(refusal);
  });
});

describe('a section key', () => {
  it('names the diagnosis or a step of a proposal, and leads to its page', () => {
    expect(parseSectionKey('diagnosis')).toEqual({ part: 'diagnosis', proposalId: null });
    expect(parseSectionKey('p1.milestones')).toEqual({ part: 'milestones', proposalId: 'p1' });
    expect(parseSectionKey('.budget')).toBeNull();
    expect(sectionAddress('c1', 'p1.milestones')).toBe('/mon-espace/cahiers/c1/propositions/p1/calendrier');
    expect(sectionAddress('c1', 'diagnosis')).toBe('/mon-espace/cahiers/c1/diagnostic');
    expect(sectionAddress('c1', 'cahier')).toBe('/mon-espace/cahiers/c1');
  });
});

it.each([
  ['b', 'up', ['b', 'a', 'c']],
  ['b', 'down', ['a', 'c', 'b']],
  ['a', 'up', ['a', 'b', 'c']],
  ['c', 'down', ['a', 'b', 'c']],
  ['z', 'down', ['a', 'b', 'c']],
] as const)('moving %s %s gives %j', (item, direction, expected) => {
  expect(moved(['a', 'b', 'c'], item, direction)).toEqual(expected);
});
