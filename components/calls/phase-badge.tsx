import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import type { CallPhase } from '@/lib/calls/types.ts';

const tones: Readonly<Record<CallPhase, Tone>> = { draft: 'neutral', upcoming: 'info', open: 'success', closed: 'neutral', cancelled: 'warning' };

/** Where a call stands, in a word. */
export function PhaseBadge({ phase }: { phase: CallPhase }) {
  const t = useTranslations('calls');
  return <Badge tone={tones[phase]}>{t(`phase.${phase}`)}</Badge>;
}
