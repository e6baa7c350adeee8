import { describe, expect, it } from 'vitest';
import { levelOn, loadsAfter, movedSince, planAssignments, planObstacle, situationMark, standsInTheWay } from '@/lib/committee/rules/assignment-plan.ts';
import { hintSentences, movedSentences, obstacleSentences } from '@/lib/committee/rules/plan-words.ts';
import type { PlanExpert, PlanProposal } from '@/lib/committee/types/assignment.ts';
import type { ConflictHint } from '@/lib/committee/types/conflicts.ts';

const expert = (id: string, change: Partial<PlanExpert> = {}): PlanExpert => ({
  id, name: `Expert ${id}`, alternate: false, load: 0, expected: 0, capacity: null, levels: {}, ...change,
});
const proposal = (id: string, change: Partial<PlanProposal> = {}): PlanProposal => ({
  id, title: `Titre ${id}`, receiptNumber: 'CA-1', actorName: 'A', themeId: 'sante', themeName: 'Santé', cahierId: `c-${id}`, held: [],
  obstacles: new Map(), hints: new Map(), ...change,
});
const hint: ConflictHint = { reason: 'partner', tie: null, detail: 'Partenaire cité' };
const none = { hints: [], cleared: false };
const plan = (change: Partial<Parameters<typeof planAssignments>[0]>, choice: Partial<Parameters<typeof planAssignments>[1]> = {}) =>
  planAssignments({ proposals: [proposal('p')], experts: [expert('a'), expert('b')], rules: [], ...change }, { wanted: 1, method: 'flow', priority: 'load', ...choice });

describe('what keeps a plan from giving a proposal', () => {
  const free = { recused: false, tied: false, held: false, declined: false, outlook: none };
  it.each([
    ['nothing', free, null],
    ['a recusal before all', { recused: true, tied: true, held: true, declined: true, outlook: { hints: [hint], cleared: false } }, 'expert-recused'],
    ['a tie before the rest', { ...free, tied: true, held: true, declined: true }, 'expert-tied'],
    ['having it already', { ...free, held: true, declined: true }, 'already-assigned'],
    ['having declined it', { ...free, declined: true, outlook: { hints: [hint], cleared: false } }, 'declined'],
    ['a hint', { ...free, outlook: { hints: [hint], cleared: false } }, 'hint'],
    ['a hint that was cleared: nothing', { ...free, outlook: { hints: [hint], cleared: true } }, null],
  ])('%s', (_what, pair, obstacle) => {
    expect(planObstacle(pair)).toBe(obstacle);
  });

  it('is lifted by hand for a refusal and a hint only', () => {
    const all = ['expert-not-found', 'expert-recused', 'expert-tied', 'already-assigned', 'declined', 'hint'] as const;
    expect(all.filter(standsInTheWay)).toEqual(['expert-not-found', 'expert-recused', 'expert-tied', 'already-assigned']);
  });
});

describe('a plan', () => {
  it('says of each line where it comes from and what the expert knows of the theme', () => {
    const experts = [expert('a', { levels: { sante: 'aware' } }), expert('b', { levels: { sante: 'specialist', logement: 'aware' } })];
    expect(plan({ experts })).toEqual({ given: [{ proposalId: 'p', personId: 'b', origin: 'flow', level: 'specialist' }], shortfalls: [] });
    expect(levelOn(experts[1]!, proposal('p', { themeId: null }))).toBeNull();
  });

  it.each([
    ['specialist', 'practitioner'],
    ['practitioner', 'aware'],
  ] as const)('prefers who is %s to who is %s, and who is aware to who said nothing', (better, lesser) => {
    const given = (a: PlanExpert['levels'], b: PlanExpert['levels']) => plan({ experts: [expert('a', { levels: a }), expert('b', { levels: b })] }).given[0]?.personId;
    expect(given({ sante: lesser }, { sante: better })).toBe('b');
    expect(given({}, { sante: 'aware' })).toBe('b');
  });

  it('completes what a proposal has, and leaves alone one that has enough', () => {
    const held = proposal('p', { held: ['a'], obstacles: new Map([['a', 'already-assigned']]) });
    expect(plan({ proposals: [held] }, { wanted: 2 }).given.map(({ personId }) => personId)).toEqual(['b']);
    expect(plan({ proposals: [held] }, { wanted: 1 })).toEqual({ given: [], shortfalls: [] });
  });

  it('keeps within what an expert can still take: capacity less what is expected of them', () => {
    const proposals = [proposal('p'), proposal('q')];
    const one = (capacity: number) => plan({ proposals, experts: [expert('a', { capacity, load: 5, expected: 2 })] }).given.length;
    expect([one(2), one(3), one(4), one(1)]).toEqual([0, 1, 2, 0]);
  });

  it('by rule, gives to those whom the rule names and says who stands outside', () => {
    const rules = [{ themeId: 'sante', personId: 'b' }, { themeId: 'logement', personId: 'a' }];
    expect(plan({ rules }, { wanted: 2, method: 'rule' })).toEqual({
      given: [{ proposalId: 'p', personId: 'b', origin: 'rule', level: null }],
      shortfalls: [
        {
          proposalId: 'p',
          lacking: 1,
          reasons: { 'expert-not-found': 0, 'expert-recused': 0, 'expert-tied': 0, 'already-assigned': 0, declined: 0, hint: 0, full: 0, 'no-rule': 1 },
        },
      ],
    });
  });

  it('by rule and then the rest, keeps within capacity over both, and gives nobody the same proposal twice', () => {
    const proposals = [proposal('p'), proposal('q', { themeId: 'logement' })];
    const experts = [expert('a'), expert('b', { capacity: 1 })];
    const { given } = plan({ proposals, experts, rules: [{ themeId: 'sante', personId: 'b' }] }, { wanted: 2, method: 'rule_then_flow' });
    expect(given.map(({ proposalId, personId, origin }) => `${proposalId} ${personId} ${origin}`)).toEqual(['p b rule', 'p a flow', 'q a flow']);
  });

  it('does without the rules when it is automatic, and says the level on the theme of each proposal', () => {
    const experts = [expert('a', { levels: { sante: 'aware', logement: 'specialist' } })];
    const proposals = [proposal('p'), proposal('q', { themeId: 'logement' })];
    expect(plan({ proposals, experts, rules: [{ themeId: 'sante', personId: 'a' }] }).given).toEqual([
      { proposalId: 'p', personId: 'a', origin: 'flow', level: 'aware' },
      { proposalId: 'q', personId: 'a', origin: 'flow', level: 'specialist' },
    ]);
  });

  it('counts what each proposal lacks by itself, and gives by flow to others than the rule did', () => {
    const proposals = [proposal('p'), proposal('q', { obstacles: new Map([['b', 'hint']]) })];
    const { given, shortfalls } = plan({ proposals, rules: [{ themeId: 'sante', personId: 'a' }] }, { wanted: 2, method: 'rule_then_flow' });
    expect(given.map(({ proposalId, personId, origin }) => `${proposalId} ${personId} ${origin}`)).toEqual(['p a rule', 'q a rule', 'p b flow']);
    expect(shortfalls.map(({ proposalId, lacking }) => [proposalId, lacking])).toEqual([['q', 1]]);
  });

  it('counts loads given by rule when it evens the rest', () => {
    const proposals = [proposal('p'), proposal('q', { themeId: 'logement' })];
    const { given } = plan({ proposals, rules: [{ themeId: 'sante', personId: 'a' }] }, { method: 'rule_then_flow' });
    expect(given.map(({ proposalId, personId }) => `${proposalId} ${personId}`)).toEqual(['p a', 'q b']);
  });

  it('says why each other expert is left out', () => {
    const obstacles = new Map([['a', 'expert-recused'], ['b', 'hint'], ['c', 'declined']] as const);
    const experts = [expert('a'), expert('b'), expert('c'), expert('d', { capacity: 0 }), expert('e')];
    expect(plan({ proposals: [proposal('p', { obstacles })], experts }, { wanted: 3 }).shortfalls).toEqual([
      {
        proposalId: 'p',
        lacking: 2,
        reasons: { 'expert-not-found': 0, 'expert-recused': 1, 'expert-tied': 0, 'already-assigned': 0, declined: 1, hint: 1, full: 1, 'no-rule': 0 },
      },
    ]);
  });

  it('tells the load of each once applied', () => {
    const experts = [expert('a', { load: 4 }), expert('b')];
    expect([...loadsAfter(experts, [{ proposalId: 'p', personId: 'a' }, { proposalId: 'q', personId: 'a' }])]).toEqual([['a', 6], ['b', 0]]);
  });
});

describe('what moved since a plan was shown', () => {
  const experts = [expert('a'), expert('b')];
  const mark = situationMark(proposal('p', { held: ['x', 'y'] }), experts);

  it('has a mark that forgets orders and names, and keeps who has it, who may not, who sits', () => {
    expect(mark).toMatch(/^[\da-f]{12}$/);
    expect(situationMark(proposal('p', { held: ['y', 'x'], title: 'Autre' }), experts.toReversed())).toBe(mark);
    expect(situationMark(proposal('p', { held: ['x'] }), experts)).not.toBe(mark);
    const marked = (obstacle: 'hint' | 'declined') => situationMark(proposal('p', { held: ['x', 'y'], obstacles: new Map([['a', obstacle]]) }), experts);
    expect(new Set([mark, marked('hint'), marked('declined')]).size).toBe(3);
    expect(situationMark(proposal('p', { held: ['x', 'y'] }), [expert('a')])).not.toBe(mark);
  });

  it('is nothing, a change, or a proposal that went', () => {
    const proposals = [proposal('p', { held: ['x', 'y'] }), proposal('q')];
    const shown = [{ proposalId: 'p', mark }, { proposalId: 'q', mark }, { proposalId: 'r', mark }];
    const moved = movedSince(shown, { proposals, experts });
    expect(moved).toEqual([{ proposalId: 'q', change: 'changed' }, { proposalId: 'r', change: 'gone' }]);
    expect(movedSentences(moved, proposals)).toEqual([
      '« Titre q » : ses experts, un déport, un indice ou un mandat ont changé depuis l’affichage du plan.',
      'Une proposition n’est plus à répartir.',
    ]);
    expect(movedSentences([{ proposalId: 'r', change: 'gone' }, { proposalId: 's', change: 'gone' }], proposals)).toEqual(['2 propositions ne sont plus à répartir.']);
    expect(movedSentences([], proposals)).toEqual([]);
    expect(movedSentences([{ proposalId: 'inconnue', change: 'changed' }], proposals)).toEqual([]);
  });

  it('names the lines that cannot be applied', () => {
    const proposals = [proposal('p', { obstacles: new Map([['a', 'expert-recused'], ['b', 'hint']]) })];
    const said = (personId: string, proposalId = 'p') => obstacleSentences([{ proposalId, personId }], { proposals, experts });
    expect(said('a')).toEqual(['« Titre p » : Expert a s’est déporté·e.']);
    expect(said('b')).toEqual([]);
    const others = [proposal('o'), proposal('p', { obstacles: new Map([['a', 'expert-tied'], ['b', 'already-assigned']]) })];
    expect(obstacleSentences([{ proposalId: 'p', personId: 'a' }, { proposalId: 'p', personId: 'b' }], { proposals: others, experts })).toEqual([
      '« Titre p » : Expert a est délégué·e d’un signataire.',
      '« Titre p » : Expert b en est déjà saisi·e.',
    ]);
    expect(obstacleSentences([{ proposalId: 'p', personId: 'c' }], { proposals, experts: [...experts, expert('c')] })).toEqual([]);
    expect(said('parti')).toEqual(['« Titre p » : une des personnes choisies ne siège pas dans la commission.']);
    expect(said('a', 'inconnue')).toEqual(['Une des propositions choisies n’est plus à répartir.']);
  });

  it('tells the hints of what is added by hand', () => {
    const proposals = [proposal('o'), proposal('p', { hints: new Map([['a', [hint]], ['b', [hint]]]) })];
    expect(hintSentences([{ proposalId: 'p', personId: 'b' }], { proposals, experts })).toEqual(['« Titre p », Expert b : Partenaire cité.']);
    expect(hintSentences([{ proposalId: 'o', personId: 'b' },{ proposalId: 'p', personId: 'a' }, { proposalId: 'z', personId: 'z' }], { proposals, experts })).toEqual([
      '« Titre p », Expert a : Partenaire cité.',
    ]);
    expect(hintSentences([{ proposalId: 'p', personId: 'a' }], { proposals, experts: [] })).toEqual(['« Titre p »,  : Partenaire cité.']);
  });
});
