import 'server-only';
import { getTranslations } from 'next-intl/server';
import { printSynthesis, type PrintedSynthesis } from '@/lib/vision/use-cases/print-synthesis.ts';
import { brand } from '@/lib/web/brand.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

export const synthesisPath = '/demarche/synthese.pdf';

const steps = ['call', 'cahier', 'examination', 'decision', 'lab', 'maylab'] as const;

/** The approach on four pages, in the words of the portal and of the vision as it stands now. */
export async function approachSynthesis(locale: Locale): Promise<PrintedSynthesis> {
  const t = await getTranslations({ locale, namespace: 'vision' });
  const now = new Date();
  return printSynthesis(
    { now },
    {
      language: locale,
      portal: brand().name,
      words: {
        title: t('synthesis.title'),
        over: t('synthesis.over'),
        lead: t('approach.lead'),
        way: t('way.title'),
        drawing: t('synthesis.drawing'),
        steps: steps.map((step) => ({ title: t(`way.${step}.title`), text: t(`way.${step}.text`) })),
        principles: t('approach.principles'),
        challenges: t('approach.challenges'),
        terres: t('approach.terres'),
        bodies: t('approach.bodies'),
        values: t('approach.values'),
        valuesNote: t('approach.valuesLead'),
        planning: t('approach.planning'),
        brand: t('approach.brand'),
        untranslated: t('synthesis.untranslated'),
        footer: t('synthesis.footer', { date: dateInParis(now, locale) }),
      },
    },
  );
}

/** « 84 ko », "84 kB". */
export function weightWords(bytes: number, locale: Locale): string {
  return `${Math.max(1, Math.round(bytes / 1000))}\u00a0${locale === 'fr' ? 'ko' : 'kB'}`;
}
