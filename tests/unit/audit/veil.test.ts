import { describe, expect, it } from 'vitest';
import { behindVeil } from '@/lib/audit/rules.ts';
import type { AuditValue, AuditVeil } from '@/lib/audit/types.ts';

const veil: AuditVeil = {
  ids: ['veiled', 'hidden'],
  publicVerbs: ['cahier.', 'proposal.withdraw'],
  known: [{ verbs: 'decision-batch.', ids: ['batch'] }],
  counting: [{ verb: 'commission.export', ids: ['commission'] }],
};

function read(verb: string, objectId: string, after: AuditValue = null, { before = null, personId = 'other' }: { before?: AuditValue; personId?: string | null } = {}) {
  return behindVeil({ verb, objectId, personId, before, after }, veil, 'reader');
}

describe('a line of the audit for somebody recused', () => {
  it.each([
    ['examination.assign', 'veiled'],
    ['anything.else', 'hidden'],
    ['decision-batch.return', 'elsewhere'],
    ['commission.export', 'commission'],
  ])('%s of %s is left out', (verb, objectId) => {
    expect(read(verb, objectId)).toBeNull();
  });

  it.each([
    ['cahier.submit', 'veiled'],
    ['proposal.withdraw', 'veiled'],
    ['examination.assign', 'other'],
    ['decision-batch.return', 'batch'],
    ['commission.export', 'another commission'],
    ['commission.update', 'commission'],
  ])('%s of %s stays', (verb, objectId) => {
    expect(read(verb, objectId)).toEqual({ verb, objectId, personId: 'other', before: null, after: null });
  });

  it('of one’s own export stays', () => {
    expect(read('commission.export', 'commission', { rows: 3 }, { personId: 'reader' })?.after).toEqual({ rows: 3 });
  });

  it('tells of the others only, when it tells of several', () => {
    const given = [{ proposalId: 'veiled', personId: 'p' }, { proposalId: 'other', personId: 'p' }, 4, null, ['hidden'], ['other']];
    expect(read('examination.distribute', 'commission', { callId: 'call', given })?.after).toEqual({ callId: 'call', given: [{ proposalId: 'other', personId: 'p' }, 4, null, ['other']] });
  });

  it.each<[string, AuditValue]>([
    ['lists nothing else', { given: [{ proposalId: 'veiled' }] }],
    ['lists nothing else, deeper', { part: { given: ['veiled', 'hidden'] } }],
    ['names it outside a list', { itemId: 'veiled', voters: 3 }],
    ['is the name itself', 'hidden'],
  ])('is left out when it %s', (_what, after) => {
    expect(read('examination.distribute', 'commission', after)).toBeNull();
    expect(read('examination.distribute', 'commission', null, { before: after })).toBeNull();
  });

  it('keeps a list that was empty, and a change of something else', () => {
    expect(read('x.y', 'o', { given: [] })?.after).toEqual({ given: [] });
    expect(read('x.y', 'o', { given: ['a', 'veiled'] }, { before: { given: ['b', 'veiled'] } })).toMatchObject({ before: { given: ['b'] }, after: { given: ['a'] } });
    expect(read('x.y', 'o', { same: 1 }, { before: { same: 1 } })?.after).toEqual({ same: 1 });
  });

  it('is left out when all that changed is veiled', () => {
    expect(read('decision-batch.change', 'batch', { proposals: ['a', 'veiled'] }, { before: { proposals: ['a'] } })).toBeNull();
    expect(read('decision-batch.change', 'batch', { proposals: ['a'] }, { before: { proposals: ['a', 'veiled'] } })).toBeNull();
  });

  it('is whole for a reader from whom nothing is veiled', () => {
    const line = { verb: 'decision-batch.return', objectId: 'x', personId: null, before: null, after: ['veiled'] };
    expect(behindVeil(line, { ...veil, ids: [] }, 'reader')).toBe(line);
  });
});
