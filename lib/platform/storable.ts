/** PostgreSQL refuses NUL and half characters; browsers end lines in two ways. Nothing else of what is typed changes. */
export function storable(typed: string): string {
  return typed.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed();
}
