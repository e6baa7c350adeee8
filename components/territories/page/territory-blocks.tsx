import { getTranslations } from 'next-intl/server';
import { Brands } from '@/components/territories/page/brands.tsx';
import { Distinctions } from '@/components/territories/page/distinctions.tsx';
import { Figures } from '@/components/territories/page/figures.tsx';
import { Gallery } from '@/components/territories/page/gallery.tsx';
import { OwnSite } from '@/components/territories/page/own-site.tsx';
import { Practical } from '@/components/territories/page/practical.tsx';
import { PutForward } from '@/components/territories/page/put-forward.tsx';
import { TerritoryOpening } from '@/components/territories/page/territory-opening.tsx';
import { Testimony } from '@/components/territories/page/testimony.tsx';
import { Text } from '@/components/territories/page/text.tsx';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { ComposedBlock } from '@/lib/web/territory-blocks.ts';
import type { ComposedTerritoryPage } from '@/lib/web/territory-page.ts';

function Block({ block, locale }: { block: ComposedBlock; locale: Locale }) {
  switch (block.kind) {
    case 'opening':
      return null;
    case 'text':
      return <Text block={block} locale={locale} />;
    case 'figures':
      return <Figures block={block} />;
    case 'distinctions':
      return <Distinctions block={block} />;
    case 'gallery':
      return <Gallery block={block} locale={locale} />;
    case 'testimony':
      return <Testimony block={block} locale={locale} />;
    case 'featured':
    case 'place':
      return <PutForward block={block} locale={locale} />;
    case 'practical':
      return <Practical block={block} />;
    case 'brands':
      return <Brands block={block} />;
    case 'own-site':
      return <OwnSite block={block} />;
  }
}

/** What the editors of a territory composed, block after block: its public page and their preview show this same thing. */
export async function TerritoryBlocks({ page }: { page: ComposedTerritoryPage }) {
  const { locale, territory, closeUp, opening, logo, blocks, isPartlyFrench } = page;
  const t = await getTranslations({ locale, namespace: 'territories' });
  return (
    <>
      <TerritoryOpening territory={territory} closeUp={closeUp} locale={locale} opening={opening} logo={logo} />
      {isPartlyFrench ? <p className="container territory-untranslated">{t('untranslated')}</p> : null}
      {blocks.map((block) => (
        <Block key={block.id} block={block} locale={locale} />
      ))}
    </>
  );
}
