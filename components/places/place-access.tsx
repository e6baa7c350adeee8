import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon.tsx';
import { accessAnswers } from '@/lib/places/rules/accessibility.ts';
import type { PublishedPlace } from '@/lib/places/types.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

type Props = { place: Pick<PublishedPlace, 'accessible' | 'inaccessible'>; locale: Locale };

/** What is there and what is missing, line by line; what nobody said, in a sentence: it is neither. */
export async function PlaceAccess({ place, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'places' });
  const answers = accessAnswers(place);
  const known = answers.filter(({ answer }) => answer !== 'unknown');
  const unknown = answers.filter(({ answer }) => answer === 'unknown').map(({ feature }) => t(`features.${feature}`));
  if (known.length === 0) return <p>{t('accessUnknown')}</p>;
  return (
    <>
      <ul className="place-access">
        {known.map(({ feature, answer }) => (
          <li key={feature} data-answer={answer}>
            <Icon name={answer === 'provided' ? 'check' : 'cross'} size={22} />
            <span>{t(`features.${feature}`)}</span>
            <strong>{t(`answers.${answer}`)}</strong>
          </li>
        ))}
      </ul>
      {unknown.length > 0 ? <p className="field-note">{t('accessUnknownOthers', { features: unknown.join(', ') })}</p> : null}
    </>
  );
}
