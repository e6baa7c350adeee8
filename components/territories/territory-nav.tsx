import { SectionNav } from '@/components/ui/section-nav.tsx';

const parts = [
  { key: '', label: 'Tableau de bord' },
  { key: 'page', label: 'Page' },
  { key: 'lieux', label: 'Lieux' },
  { key: 'equipe', label: 'Équipe' },
] as const;

type Part = (typeof parts)[number]['key'];

type Props = {
  slug: string;
  current: Part;
};

/** Between the parts of the work on a territory. Its places stand among all of them, chosen in their address. */
export function TerritoryNav({ slug, current }: Props) {
  return (
    <SectionNav
      label="Travail du territoire"
      items={parts.map(({ key, label }) => ({ href: hrefOf(slug, key), label, isCurrent: key === current }))}
    />
  );
}

function hrefOf(slug: string, part: Part): string {
  return part === 'lieux' ? `/gestion/lieux?territoire=${slug}` : `/gestion/territoires/${slug}${part && `/${part}`}`;
}
