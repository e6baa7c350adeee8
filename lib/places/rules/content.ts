import type { CommuneFacts } from '@/lib/places/rules/faults.ts';
import type { PlaceContent } from '@/lib/places/types.ts';

const none = { fr: '', en: '' };

/** What a place says before anybody wrote more than its name, its kind and its commune. */
export const emptyContent: Omit<PlaceContent, 'name' | 'kind' | 'communeInsee'> = {
  summary: none,
  presentation: none,
  services: [],
  openings: [],
  openSince: none,
  openingNote: none,
  address: '',
  postalCode: '',
  position: null,
  accessible: [],
  inaccessible: [],
  accessNote: none,
  operatorId: null,
  operatorName: '',
  website: '',
  phone: '',
  email: '',
  picture: null,
  source: none,
};

/** The postal code of the commune when it has one only and none was written. */
export function withPostalCode(content: PlaceContent, { postalCodes }: CommuneFacts): PlaceContent {
  const [only] = postalCodes;
  return content.postalCode === '' && only !== undefined && postalCodes.length === 1 ? { ...content, postalCode: only } : content;
}

/** The two say the same, whatever the order in which their parts were written. */
export function sameContent(one: PlaceContent, other: PlaceContent): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
