import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, confirmableCapacities, confirmationObstacle, correctMinutes, minutesFor } from '@/lib/sittings/rules/minutes.ts';
import { minutesContentSchema } from '@/lib/sittings/schema.ts';
import type { MinutesContent, MinutesItem } from '@/lib/sittings/types.ts';

const item = (proposalId: string | null, title: string): MinutesItem => ({
  proposalId, title, detail: '', startedAt: null, endedAt: null, recused: [], notes: `Notes : ${title}`, medians: [], quorum: null, votes: [], outcome: null, opinion: '', postponedFor: '',
});
const [first, second] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
const content: MinutesContent = {
  title: 'Séance', commission: 'Commission', place: 'Salle', startedAt: '2026-05-12T12:00:00.000Z', endedAt: '2026-05-12T15:00:00.000Z',
  attendance: [], items: [item(first, 'Une'), item(null, 'Point'), item(second, 'Deux')], remarks: '',
};

describe('the text that is hashed', () => {
  it('is one text for one content, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, null, { d: true, c: 'é' }], a: 'x' })).toBe('{"a":"x","b":[1,null,{"c":"é","d":true}]}');
    expect(canonicalJson({ a: 'x', b: [1, null, { c: 'é', d: true }] })).toBe(canonicalJson({ b: [1, null, { d: true, c: 'é' }], a: 'x' }));
  });

  it('reads back as what it was made of', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe('minutes for a reader', () => {
  it('leave out what they may not know of, and say which places remain', () => {
    const read = minutesFor(content, new Set([first]));
    expect(read.content.items.map(({ title }) => title)).toEqual(['Point', 'Deux']);
    expect(read.indexes).toEqual([1, 2]);
    expect(minutesFor(content, new Set()).indexes).toEqual([0, 1, 2]);
  });
});

describe('a correction', () => {
  it('changes the place, the remarks and the notes of what is seen, nothing else', () => {
    const corrected = correctMinutes(content, { place: 'Autre salle', remarks: 'Rien.', notes: { 0: 'Mieux dit', 2: 'De trop' } }, [1, 2]);
    expect([corrected.place, corrected.remarks, corrected.title]).toEqual(['Autre salle', 'Rien.', 'Séance']);
    expect(corrected.items.map(({ notes }) => notes)).toEqual(['Notes : Une', 'Mieux dit', 'Notes : Deux']);
  });

  it('may empty a note', () => {
    expect(correctMinutes(content, { place: '', remarks: '', notes: { 0: '' } }, [0]).items[0]?.notes).toBe('');
  });
});

describe('a confirmation', () => {
  const minutes = { edition: 2, chairId: null, secretaryId: null };
  it.each([
    [minutes, 'chair', 'a', 2, null],
    [minutes, 'secretary', 'a', 2, null],
    [minutes, 'chair', 'a', 1, 'minutes-changed'],
    [{ ...minutes, chairId: 'a' }, 'chair', 'b', 2, 'already-confirmed'],
    [{ ...minutes, chairId: 'a' }, 'secretary', 'a', 2, 'same-person'],
    [{ ...minutes, chairId: 'a' }, 'secretary', 'b', 2, null],
    [{ ...minutes, secretaryId: 'a' }, 'chair', 'a', 2, 'same-person'],
    [{ ...minutes, secretaryId: 'a' }, 'secretary', 'a', 2, 'already-confirmed'],
  ] as const)('of %j as %s by %s on edition %i: %s', (kept, capacity, personId, edition, obstacle) => {
    expect(confirmationObstacle(kept, capacity, personId, edition)).toBe(obstacle);
  });

  it('is offered in each capacity that is still free', () => {
    expect(confirmableCapacities(minutes, 'a', ['chair', 'secretary'])).toEqual(['chair', 'secretary']);
    expect(confirmableCapacities({ ...minutes, chairId: 'a' }, 'a', ['chair', 'secretary'])).toEqual([]);
    expect(confirmableCapacities({ ...minutes, chairId: 'a' }, 'b', ['secretary'])).toEqual(['secretary']);
  });
});

describe('the content that is kept', () => {
  it('is what the minutes know, and nothing more', () => {
    expect(minutesContentSchema.parse(content)).toEqual(content);
    expect(minutesContentSchema.safeParse({ ...content, secret: 1 }).success).toBe(false);
    expect(minutesContentSchema.safeParse({ ...content, startedAt: 'hier' }).success).toBe(false);
  });
});
