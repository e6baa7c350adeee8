/** What a form's action gives back: the same with JavaScript or without. */
export type FormState = {
  status: 'idle' | 'refused' | 'done';
  message?: string;
  errors: { field: string; message: string }[];
  values: Record<string, string | string[]>;
};

export type FormServerAction = (state: FormState, data: FormData) => Promise<FormState>;

export const idleState: FormState = { status: 'idle', errors: [], values: {} };

/** Name of the buttons that add or remove a row, so that they work as plain submit buttons. */
export const ROW_BUTTON = '_rows';

/** What was typed in a field; several values under one name give the first. Undefined when nothing was sent. */
export function valueOf(state: FormState, name: string): string | undefined {
  const value = state.values[name];
  return Array.isArray(value) ? value[0] : value;
}

/** What was ticked in a group, sent under `name[]`. A box left empty is not sent: once something was, absence means none. */
export function valuesOf(state: FormState, name: string): string[] | undefined {
  const value = state.values[`${name}[]`] ?? state.values[name];
  if (value !== undefined) return Array.isArray(value) ? value : [value];
  return wasSent(state) ? [] : undefined;
}

/** True when the state carries what a person typed, rather than the form as first shown. */
export function wasSent(state: FormState): boolean {
  return Object.keys(state.values).length > 0;
}

/** Sentences about a field, joined. Those of a choice (`themes.0`) belong to the whole group; those of a part (`opens.date`) belong to the part, not to the whole. */
export function errorOf(state: FormState, name: string): string | undefined {
  const messages = state.errors.filter(({ field }) => field === name || isChoiceOf(field, name)).map(({ message }) => message);
  return messages.length > 0 ? messages.join(' ') : undefined;
}

function isChoiceOf(field: string, name: string): boolean {
  return field.startsWith(`${name}.`) && /^\d+$/.test(field.slice(name.length + 1));
}

/** Address of a field in its page: the error summary links to it. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/[^\p{L}\p{N}_]+/gu, '-')}`;
}

/** Numbers of the rows present in what was typed (`lines.0.label`, `lines.2.label` → 0, 2), in order. */
export function rowNumbers(values: FormState['values'], list: string): number[] {
  const numbers = new Set<number>();
  for (const key of Object.keys(values)) {
    if (!key.startsWith(`${list}.`)) continue;
    const [number] = key.slice(list.length + 1).split('.');
    if (number && /^\d{1,4}$/.test(number)) numbers.add(Number(number));
  }
  return [...numbers].toSorted((a, b) => a - b);
}

/**
 * Values whose rows are numbered 0, 1, 2… without gaps, as the action counts them in its errors:
 * `lines.0.label`, `lines.2.label` become `lines.0.label`, `lines.1.label`.
 */
export function withoutGaps(values: FormState['values']): FormState['values'] {
  const lists = new Set(Object.keys(values).flatMap((key) => /^(.+?)\.\d{1,4}\./.exec(key)?.[1] ?? []));
  const position = new Map([...lists].flatMap((list) => rowNumbers(values, list).map((n, i) => [`${list}.${n}`, `${list}.${i}`])));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.replace(/^.+?\.\d{1,4}(?=\.)/, (row) => position.get(row) ?? row), value]),
  );
}

/**
 * What the form shows after a press on "add a row" (`add:lines.label`, where `label` is a column) or
 * "remove" (`remove:lines.2`) without JavaScript. Undefined when the form was sent by another button.
 */
export function afterRowButton(values: FormState['values'], button: unknown): FormState | undefined {
  const order = typeof button === 'string' ? /^(add|remove):([\w.]+)\.(\w+)$/.exec(button) : null;
  if (!order) return undefined;
  const [, act, list, last] = order as unknown as [string, 'add' | 'remove', string, string];
  const kept = Object.entries(values).filter(([key]) => key !== ROW_BUTTON);
  if (act === 'add') {
    const number = Math.max(-1, ...rowNumbers(values, list)) + 1;
    return { ...idleState, values: { ...Object.fromEntries(kept), [`${list}.${number}.${last}`]: '' } };
  }
  return { ...idleState, values: Object.fromEntries(kept.filter(([key]) => !key.startsWith(`${list}.${last}.`))) };
}
