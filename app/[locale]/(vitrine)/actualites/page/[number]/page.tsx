import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { NewsList, newsPath } from '../../news-list.tsx';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ number: string }> };

/** The first page has an address of its own; null for what is no page number. */
function pageOf(written: string): number | null {
  return /^[1-9]\d{0,3}$/.test(written) && written !== '1' ? Number(written) : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageOf((await params).number);
  if (page === null) return notFoundMetadata();
  const t = await getTranslations('articles');
  return publicMetadata({
    locale: await getLocale(),
    path: newsPath(page),
    title: t('newsPage', { page }),
    description: t('newsDescription'),
    feed: '/actualites/atom.xml',
  });
}

export default async function LaterNewsPage({ params }: Props) {
  const page = pageOf((await params).number);
  return page === null ? <NotFoundPage /> : <NewsList page={page} />;
}
