import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { NewsList } from './news-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles');
  return publicMetadata({
    locale: await getLocale(),
    path: '/actualites',
    title: t('newsTitle'),
    description: t('newsDescription'),
    feed: '/actualites/atom.xml',
  });
}

export default async function NewsPage() {
  return <NewsList page={1} />;
}
