import { terreSlugs } from '@/components/brand/terre.ts';
import { said } from '@/components/home/said.ts';
import { buttonClass } from '@/components/ui/button.ts';
import { isOwnPath } from '@/lib/content/rules/home.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** What the portal says first, before the mesh of the 240 communes. Holds the h1. */
export function Opening({ block, filling: { openCall }, locale }: FilledBlock<'opening'> & { locale: Locale }) {
  const heading = saidIn(block.title, locale);
  return (
    <div className="home-opening night">
      <div className="container">
        <h1 lang={heading.lang}>{heading.text}</h1>
        <p className="home-opening-lead" {...said(block.lead, locale)} />
        <ul className="home-points">
          {block.points.map(({ title, text }, index) => (
            <li key={terreSlugs[index]} data-terre={terreSlugs[index]} lang={saidIn(text, locale).lang}>
              <strong>{saidIn(title, locale).text}</strong> {saidIn(text, locale).text}
            </li>
          ))}
        </ul>
        <p className="home-opening-actions">
          {openCall ? (
            <a className={buttonClass('primary', false)} href={localizedPath(locale, `/appels/${openCall}`)} {...said(block.callLabel, locale)} />
          ) : null}
          <a
            className={buttonClass(openCall ? 'secondary' : 'primary', false)}
            href={localizedPath(locale, isOwnPath(block.buttonPath) ? block.buttonPath : '/')}
            {...said(block.buttonLabel, locale)}
          />
        </p>
        <img className="home-mesh" src="/brand/mesh.svg" alt="" width={1000} height={1070} fetchPriority="high" />
      </div>
    </div>
  );
}
