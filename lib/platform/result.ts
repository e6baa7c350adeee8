/** An expected refusal: a value, never an exception. `fields` points at the inputs to mend, each with its sentence. */
export interface Refusal<Code extends string = string> {
  ok: false;
  code: Code;
  fields: readonly FieldRefusal[];
}

export interface FieldRefusal {
  /** Name of the input in the form, dotted for repeated rows ("budget.2.amount"). */
  field: string;
  message: string;
}

export type Result<Value, Code extends string = string> = { ok: true; value: Value } | Refusal<Code>;

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(code: Code, fields: readonly FieldRefusal[] = []): Refusal<Code> {
  return { ok: false, code, fields };
}

/** Tells a refusal among the values that a transaction may return. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'code' in value;
}
