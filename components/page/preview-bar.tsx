import { LinkButton } from '@/components/ui/link-button.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import type { Locale } from '@/lib/web/i18n/locales.ts';

type Props = {
  /** address of the preview */
  path: string;
  /** the version looked at; null for the text being written */
  version: string | null;
  language: Locale;
  back: { href: string; label: string };
  /** What else of the address both languages keep. */
  more?: Readonly<Record<string, string>>;
};

/** Above what only its editors see yet: in which language it is read, and the way back. */
export function PreviewBar({ path, version, language, back, more = {} }: Props) {
  const address = (langue: Locale) => `${path}?${new URLSearchParams({ langue, ...(version ? { version } : {}), ...more })}`;
  return (
    <div className="container preview-bar [&>nav]:mb-0">
      <p>
        <strong>Aperçu</strong> : vous seul·e voyez cette page.
      </p>
      <SectionNav
        label="Langue de l’aperçu"
        items={[
          { href: address('fr'), label: 'Français', isCurrent: language === 'fr' },
          { href: address('en'), label: 'Anglais', isCurrent: language === 'en' },
        ]}
      />
      <LinkButton href={back.href} small>
        {back.label}
      </LinkButton>
    </div>
  );
}
