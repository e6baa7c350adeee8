import { createHash } from 'node:crypto';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';

/**
 * Print (SHA-256, hexadecimal) of a submitted text: two texts that differ by one character have different prints.
 * Statuses and positions, which change afterwards, are left out.
 */
export function textPrint({ title, diagnosis, proposals }: Pick<ReadableCahier, 'title' | 'diagnosis' | 'proposals'>): string {
  const kept = proposals.map(({ status: _status, position: _position, ...content }) => content);
  const ordered = kept.toSorted((a, b) => a.id.localeCompare(b.id));
  return createHash('sha256').update(JSON.stringify({ title, diagnosis, proposals: ordered })).digest('hex');
}
