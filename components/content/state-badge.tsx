import { stateWords } from '@/components/content/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import type { PublicationState } from '@/lib/content/types/publication.ts';

/** Where a publication stands, in words. */
export function StateBadge({ state }: { state: PublicationState }) {
  const { label, tone } = stateWords[state];
  return <Badge tone={tone}>{label}</Badge>;
}
