export type FormValue = string | File | FormTree | FormValue[];
export interface FormTree {
  [name: string]: FormValue;
}

const indexName = /^\d+$/;

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
    place(tree, name.split('.'), value);
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
    if (key.endsWith('[]')) values[key] = [...(Array.isArray(former) ? former : []), value];
    else values[key] = value;
  }
  return values;
}

/** Gives each name its place once the numbers of removed rows are closed up: rows 0 and 2 become 0 and 1. */
function denseNames(names: readonly string[]): (name: string) => string {
  const used = new Map<string, Set<number>>();
  for (const name of names) {
    const path = name.split('.');
    for (const [depth, step] of path.entries()) {
      if (!indexName.test(step)) continue;
      const list = path.slice(0, depth).join('.');
      used.set(list, (used.get(list) ?? new Set()).add(Number(step)));
    }
  }
  return (name) => {
    const path = name.split('.');
    return path
      .map((step, depth) => {
        const numbers = indexName.test(step) ? used.get(path.slice(0, depth).join('.')) : undefined;
        return numbers ? String([...numbers].filter((number) => number < Number(step)).length) : step;
      })
      .join('.');
  };
}
