import { Article } from '@/components/content/article.tsx';
import { HomeSection } from '@/components/home/home-section.tsx';
import { saidIn } from '@/lib/content/rules/languages.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

const noPictures = new Map<string, never>();

/** What an editor had to say there, in their own words. */
export function FreeText({ block, locale }: FilledBlock<'text'> & { locale: Locale }) {
  const { text, lang = locale } = saidIn(block.body, locale);
  return (
    <HomeSection block={block} locale={locale} className="home-text">
      <Article markdown={text} language={lang} pictures={noPictures} />
    </HomeSection>
  );
}
