import { HomeSection } from '@/components/home/home-section.tsx';
import { said } from '@/components/home/said.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';

/** How to take part, in three steps along the river. */
export function TakePart({ block, locale }: FilledBlock<'take-part'> & { locale: Locale }) {
  return (
    <HomeSection block={block} locale={locale} className="home-take-part">
      <ol className="home-steps">
        {block.steps.map(({ title, text }, index) => (
          <li key={index}>
            <h3 lang={saidIn(title, locale).lang}>{saidIn(title, locale).text}</h3>
            <p {...said(text, locale)} />
          </li>
        ))}
      </ol>
    </HomeSection>
  );
}
