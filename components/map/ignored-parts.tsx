import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice.tsx';
import type { IgnoredPart } from '@/lib/map/types.ts';

/** What of the address meant nothing, five sentences at most. */
export async function IgnoredParts({ parts }: { parts: readonly IgnoredPart[] }) {
  if (parts.length === 0) return null;
  const t = await getTranslations('map');
  return (
    <Notice tone="warning" title={t('ignoredTitle')}>
      {parts.slice(0, 5).map(({ name, value }) => (
        <p key={`${name} ${value}`}>{t(`ignored.${name}`, { value })}</p>
      ))}
    </Notice>
  );
}
