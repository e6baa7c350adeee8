import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cahierTransitions, proposalTransitions } from '@/lib/cahiers/rules/transitions.ts';
import { labTransitions } from '@/lib/labs/rules/life.ts';
import { actName, objectName } from '@/lib/web/audit-words.ts';

const sources = globSync('lib/*/{use-cases/*,auth-adapter}.ts').map((file) => readFileSync(file, 'utf8'));

/** Verbs and kinds written as such in the code, and those made of a transition. */
const verbs = new Set([
  ...sources.flatMap((text) => [...text.matchAll(/verb: (?:[^,'\n]*\? )?'([\w.-]+)'(?: : '([\w.-]+)')?/g)].flatMap(([, one, other]) => [one, other])),
  ...cahierTransitions.map(({ act }) => `cahier.${act}`),
  ...proposalTransitions.map(({ act }) => `proposal.${act.replace('_', '-')}`),
  ...labTransitions.map(({ act }) => `lab.${act}`),
]);
const kinds = new Set(sources.flatMap((text) => [...text.matchAll(/objectKind: '([\w-]+)'/g)].map(([, kind]) => kind)));

test('every act that the audit may hold has a name in French', () => {
  expect(verbs.size).toBeGreaterThan(80);
  expect([...verbs].filter((verb) => verb && actName(verb) === verb)).toEqual([]);
});

test('every kind of object that the audit may hold has a name in French', () => {
  expect([...kinds].filter((kind) => kind && objectName(kind) === kind)).toEqual([]);
});
