import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import type { LabStatus } from '@/lib/labs/types.ts';

const tones: Readonly<Record<LabStatus, Tone>> = {
  preparing: 'neutral',
  experimenting: 'info',
  paused: 'warning',
  extended: 'info',
  generalised: 'success',
  stopped: 'neutral',
};

/** Where a LAB stands, in words. */
export function LabStatusBadge({ status }: { status: LabStatus }) {
  const t = useTranslations('labs.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
