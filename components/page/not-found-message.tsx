import { useTranslations } from 'next-intl';
import { DeadEnd } from '@/components/page/dead-end.tsx';

const ways = [
  { path: '/', label: 'linkHome' },
  { path: '/labs', label: 'linkLabs' },
  { path: '/cahiers', label: 'linkCahiers' },
  { path: '/plan-du-site', label: 'linkSiteMap' },
  { path: '/contact', label: 'linkContact' },
] as const;

export function NotFoundMessage() {
  const t = useTranslations('notFound');
  return <DeadEnd title={t('title')} text={t('text')} ways={ways.map(({ path, label }) => ({ path, label: t(label) }))} />;
}
