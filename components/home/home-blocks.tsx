import { getTranslations } from 'next-intl/server';
import { Coming } from '@/components/home/coming.tsx';
import { Figures } from '@/components/home/figures.tsx';
import { FreeText } from '@/components/home/free-text.tsx';
import { Labs } from '@/components/home/labs.tsx';
import { News } from '@/components/home/news.tsx';
import { OpenCalls } from '@/components/home/open-calls.tsx';
import { Opening } from '@/components/home/opening.tsx';
import { TakePart } from '@/components/home/take-part.tsx';
import { Terres } from '@/components/home/terres.tsx';
import { Territories } from '@/components/home/territories.tsx';
import { Words } from '@/components/home/words.tsx';
import { homeRules } from '@/lib/content/rules/home.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

function Block({ locale, ...filled }: FilledBlock & { locale: Locale }) {
  switch (filled.kind) {
    case 'opening':
      return <Opening {...filled} locale={locale} />;
    case 'take-part':
      return <TakePart {...filled} locale={locale} />;
    case 'calls':
      return <OpenCalls {...filled} locale={locale} />;
    case 'terres':
      return <Terres {...filled} locale={locale} />;
    case 'figures':
      return <Figures {...filled} locale={locale} />;
    case 'labs':
      return <Labs {...filled} locale={locale} />;
    case 'coming':
      return <Coming {...filled} locale={locale} />;
    case 'news':
      return <News {...filled} locale={locale} />;
    case 'words':
      return <Words {...filled} locale={locale} />;
    case 'territories':
      return <Territories {...filled} locale={locale} />;
    case 'text':
      return <FreeText {...filled} locale={locale} />;
  }
}

/** The home, block after block: the public page and the preview of the draft show this same thing. */
export async function HomeBlocks({ blocks, locale }: { blocks: readonly FilledBlock[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  const hasFrenchFigure = blocks.some((each) => each.kind === 'figures' && each.filling.untranslated.length > 0);
  const isPartlyFrench = locale !== 'fr' && (hasFrenchFigure || homeRules.missingEnglish({ blocks: blocks.map(({ block }) => block) }).length > 0);
  return (
    <>
      {isPartlyFrench ? <p className="container home-untranslated">{t('untranslated')}</p> : null}
      {blocks.map((filled) => (
        <Block key={filled.block.id} {...filled} locale={locale} />
      ))}
    </>
  );
}
