export type FormValue = string | File | FormTree | FormValue[];
export interface FormTree {
  [name: string]: FormValue;
}

const indexName = /^\d+$/;

/** Parts of a name, at most: no form of the portal goes half as deep, and a longer name would cost more than it says. */
const deepest = 12;

/**
 * Turns the flat names of a form into a tree: `title` → {title}, `budget.0.label` → {budget: [{label}]},
 * `themes[]` → {themes: [...]} whatever the number of boxes ticked. Next's own `$ACTION_` fields are left out,
 * and an empty file input counts as absent.
 */
export function readFormData(data: FormData): FormTree {
  const tree: FormTree = {};
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$ACTION')) continue;
    if (value instanceof File && value.size === 0 && value.name === '') continue;
    if (name.endsWith('[]')) {
      const list = (tree[name.slice(0, -2)] ??= []);
      if (Array.isArray(list)) list.push(value);
      continue;
    }
    const path = name.split('.', deepest + 1);
    if (path.length <= deepest) place(tree, path, value);
  }
  return compact(tree) as FormTree;
}

function place(tree: FormTree, path: readonly string[], value: string | File): void {
  let node = tree;
  for (const step of path.slice(0, -1)) {
    if (step === '__proto__' || step === 'constructor') return;
    const next = node[step];
    if (typeof next === 'object' && !Array.isArray(next) && !(next instanceof File)) node = next;
    else node = node[step] = Object.create(null) as FormTree;
  }
  const last = path.at(-1) ?? '';
  if (last !== '__proto__' && last !== 'constructor') node[last] = value;
}

/** Objects whose keys are all indices become lists, in the order of the indices. */
function compact(value: FormValue): FormValue {
  if (typeof value === 'string' || value instanceof File || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, compact(child)] as const);
  if (entries.length > 0 && entries.every(([name]) => indexName.test(name))) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
  }
  return Object.fromEntries(entries);
}

/**
 * The texts of a form under their flat names, to be given back as they were typed. Rows are numbered from 0
 * without gaps, as `readFormData` lists them, so that a refusal points at the right one.
 */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  const dense = denseNames([...data.keys()]);
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue;
    const key = dense(name);
    const former = values[key];
    if (!key.endsWith('[]')) values[key] = value;
    else if (Array.isArray(former)) former.push(value);
    else values[key] = [value];
  }
  return values;
}

/** Gives each name its place once the numbers of removed rows are closed up: rows 0 and 2 become 0 and 1. */
function denseNames(names: readonly string[]): (name: string) => string {
  const used = new Map<string, Set<number>>();
  for (const name of names) {
    const path = name.split('.', deepest + 1);
    if (path.length > deepest) continue;
    for (const [depth, step] of path.entries()) {
      if (!indexName.test(step)) continue;
      const list = path.slice(0, depth).join('.');
      const numbers = used.get(list) ?? new Set();
      used.set(list, numbers.add(Number(step)));
    }
  }
  // Sorted once: a form of a hundred thousand rows must not hold the portal.
  const ranks = new Map([...used].map(([list, numbers]) => [list, new Map([...numbers].toSorted((a, b) => a - b).map((number, rank) => [number, rank]))]));
  return (name) => {
    const path = name.split('.', deepest + 1);
    if (path.length > deepest) return name;
    return path
      .map((step, depth) => {
        const rank = indexName.test(step) ? ranks.get(path.slice(0, depth).join('.'))?.get(Number(step)) : undefined;
        return rank === undefined ? step : String(rank);
      })
      .join('.');
  };
}
