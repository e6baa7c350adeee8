import { getTranslations } from 'next-intl/server';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import type { Lead, MaybeUntranslated } from '@/lib/vision/types/pages.ts';

/** The leads of a theme, each with the way to make it a cahier of one's own. */
export async function Leads({ leads, untranslated }: { leads: readonly Lead[] } & MaybeUntranslated) {
  const t = await getTranslations('vision');
  return (
    <ol className="leads">
      {leads.map(({ id, text }) => (
        <li key={id} id={id}>
          <p id={`${id}-texte`} lang={langOf(text, untranslated)}>
            {text}
          </p>
          <a href={`/mon-espace/cahiers/nouveau?piste=${id}`} hrefLang="fr" aria-describedby={`${id}-texte`}>
            {t('theme.write')}
          </a>
        </li>
      ))}
    </ol>
  );
}
