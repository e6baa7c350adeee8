import { diffWordsWithSpace } from 'diff';
import type { ComparedField, Difference, DocumentField } from '@/lib/content/types/document.ts';

/** Beyond so many changed words, two texts have nothing to be compared: one replaces the other. */
const mostEdits = 4_000;

/** What changed between two texts, by words; joined, the parts that are not added give `before` back, those not removed `after`. */
export function wordDifferences(before: string, after: string): Difference[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!changes) {
    const replaced: Difference[] = [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
    return replaced.filter(({ text }) => text !== '');
  }
  return changes.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

/** Two documents field by field, those that differ only, in the order of the later one then what it has lost. */
export function compareFields(before: readonly DocumentField[], after: readonly DocumentField[]): ComparedField[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const present = new Set(after.map(({ key }) => key));
  const all = [...after, ...before.filter(({ key }) => !present.has(key)).map((field) => ({ ...field, text: '' }))];
  return all
    .map(({ text, ...field }) => ({ ...field, before: old.get(field.key)?.text ?? '', after: text }))
    .filter((field) => field.before !== field.after)
    .map(({ before: earlier, after: later, ...field }) => ({ ...field, differences: wordDifferences(earlier, later) }));
}
