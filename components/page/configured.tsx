import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What the publisher configured, or the words that say that it is still to be done. */
export function Configured({ children }: { children: ReactNode }) {
  const t = useTranslations('obligations');
  return children ? <>{children}</> : <em>{t('toComplete')}</em>;
}
