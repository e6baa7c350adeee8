import type { AuditValue, AuditVeil } from '@/lib/audit/types.ts';

interface Line {
  verb: string;
  objectId: string;
  personId: string | null;
  before: AuditValue;
  after: AuditValue;
}

function mentions(value: AuditValue, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (value === null || typeof value !== 'object') return false;
  return (Array.isArray(value) ? value : Object.values(value)).some((part) => mentions(part, ids));
}

/** A value whose lists no longer hold what names a veiled thing; null for one of which a whole list was that. */
function stripped(value: AuditValue, ids: ReadonlySet<string>): { value: AuditValue } | null {
  if (value === null || typeof value !== 'object') return { value };
  if (Array.isArray(value)) {
    const kept = value.filter((part) => !mentions(part, ids));
    return kept.length === 0 && value.length > 0 ? null : { value: kept };
  }
  const kept: { [key: string]: AuditValue } = {};
  for (const [key, part] of Object.entries(value)) {
    const inside = stripped(part, ids);
    if (inside === null) return null;
    kept[key] = inside.value;
  }
  return { value: kept };
}

/**
 * A line as this reader may read it: without what it tells of veiled things when it tells of others too, null when it
 * tells of nothing else, or would by its mere count.
 */
export function behindVeil<Kept extends Line>(line: Kept, veil: AuditVeil, readerId: string): Kept | null {
  const ids = new Set(veil.ids);
  if (ids.size === 0 || veil.publicVerbs.some((start) => line.verb.startsWith(start))) return line;
  if (ids.has(line.objectId)) return null;
  const batch = veil.known.find(({ verbs }) => line.verb.startsWith(verbs));
  if (batch && !batch.ids.includes(line.objectId)) return null;
  if (line.personId !== readerId && veil.counting.some(({ verb, ids: objects }) => line.verb === verb && objects.includes(line.objectId))) return null;
  const [before, after] = [stripped(line.before, ids), stripped(line.after, ids)];
  if (!before || !after || mentions(before.value, ids) || mentions(after.value, ids)) return null;
  const isChange = line.before !== null && JSON.stringify(line.before) !== JSON.stringify(line.after);
  if (isChange && JSON.stringify(before.value) === JSON.stringify(after.value)) return null;
  return { ...line, before: before.value, after: after.value };
}
