import { z } from 'zod';
import type { LocalText } from '@/lib/content/types/document.ts';

const column = z.object({ fr: z.string().catch(''), en: z.string().catch('') }).catch({ fr: '', en: '' });

/** A translatable column as the pages read it: a text that is missing is empty. */
export function readColumn(stored: unknown): LocalText {
  return column.parse(stored);
}
