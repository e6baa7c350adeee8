import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** Metadata that goes with `<NotFoundPage />`. */
export async function notFoundMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title'), robots: { index: false } };
}

/** Metadata that goes with `<GonePage />`. */
export async function goneMetadata(): Promise<Metadata> {
  const t = await getTranslations('gone');
  return { title: t('title'), robots: { index: false } };
}
