import { describe, expect, it } from 'vitest';
import { declareRecusalSchema } from '@/lib/committee/schema/examination.ts';

const proposalId = '01890000-0000-7000-8000-000000000001';
const colleague = '01890000-0000-7000-8000-000000000002';
const recusal = { proposalId, tie: 'member', note: '' };

describe('who steps aside', () => {
  it('is oneself when the form asks for nobody', () => {
    expect(declareRecusalSchema.parse(recusal).personId).toBeNull();
  });

  it('is the person chosen by the chair', () => {
    expect(declareRecusalSchema.parse({ ...recusal, personId: colleague }).personId).toBe(colleague);
  });

  it('is never the chair who forgot to choose', () => {
    const { error } = declareRecusalSchema.safeParse({ ...recusal, personId: '' });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['personId', 'Choisissez une personne.']]);
  });
});
