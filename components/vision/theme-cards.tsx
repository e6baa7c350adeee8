import { getLocale } from 'next-intl/server';
import { Card } from '@/components/ui/card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import type { ThemeSummary } from '@/lib/vision/types/pages.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** Themes of a terre, each with its objective. */
export async function ThemeCards({ themes, terre }: { themes: readonly ThemeSummary[]; terre: string }) {
  const locale = await getLocale();
  return (
    <CardGrid>
      {themes.map(({ slug, name, objective }) => (
        <Card key={slug} as="li" title={name} href={localizedPath(locale, `/themes/${slug}`)} terre={terre}>
          <p>{objective}</p>
        </Card>
      ))}
    </CardGrid>
  );
}
