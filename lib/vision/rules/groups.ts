import type { OpenKind } from '@/lib/vision/rules/kinds.ts';
import type { EntryContent, EntryGroup } from '@/lib/vision/types/entries.ts';

const quadrants: readonly string[] = ['strength', 'weakness', 'opportunity', 'threat'];

/**
 * Where an entry to be added goes, from what its form says: a lead under its theme, a SWOT item in a quadrant of its
 * terre, a figure under a terre, a theme or the whole document, a milestone in its months. Null when that is nowhere.
 */
export function completeGroup(kind: OpenKind, given: Readonly<Record<string, string>>, content: EntryContent): EntryGroup | null {
  const [terreId, themeId, quadrant] = [given['terreId'] || null, given['themeId'] || null, given['quadrant'] ?? ''];
  switch (kind) {
    case 'lead':
      return themeId && !terreId ? { themeId } : null;
    case 'swot':
      return terreId && quadrants.includes(quadrant) ? { terreId, quadrant } : null;
    case 'figure':
      return terreId && themeId ? null : { terreId, themeId };
    case 'milestone':
      return { startsOn: String(content['startsOn']), endsOn: String(content['endsOn']) };
  }
}
