import { SectionNav } from '@/components/ui/section-nav.tsx';

const parts = [
  { key: '', label: 'Tableau de bord' },
  { key: 'classement', label: 'Classement' },
  { key: 'repartition', label: 'Répartition' },
  { key: 'deports', label: 'Déports' },
  { key: 'decisions', label: 'Décisions' },
  { key: 'seances', label: 'Séances' },
  { key: 'composition', label: 'Composition' },
] as const;

type Props = {
  slug: string;
  current: (typeof parts)[number]['key'];
};

/** Between the parts of the work of a commission. */
export function CommissionNav({ slug, current }: Props) {
  return (
    <SectionNav
      label="Travail de la commission"
      items={parts.map(({ key, label }) => ({
        href: `/comite/commissions/${slug}${key && `/${key}`}`,
        label,
        isCurrent: key === current,
      }))}
    />
  );
}
