import { FilterForm } from '@/components/ui/filter-form.tsx';

type Counted = { value: string; label: string; count: number };

type Props = {
  address: string;
  filter: { appel: string | null; etat: string | null; recherche: string; tri: string };
  calls: readonly { id: string; title: string }[];
  statuses: readonly Counted[];
};

const orders = [
  { value: 'submitted-last', label: 'Derniers déposés d’abord' },
  { value: 'submitted-first', label: 'Premiers déposés d’abord' },
  { value: 'number', label: 'Numéro' },
  { value: 'actor', label: 'Acteur' },
] as const;

/** Search, filters and order of the managers' list: a plain form whose answers stand in the address. */
export function ManagedFilters({ address, filter, calls, statuses }: Props) {
  const choices = [
    { name: 'appel', label: 'Appel', value: filter.appel, all: 'Tous', options: calls.map(({ id, title }) => ({ value: id, label: title })) },
    {
      name: 'etat',
      label: 'État',
      value: filter.etat,
      all: 'Tous',
      options: statuses.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })),
    },
    { name: 'tri', label: 'Ordre', value: filter.tri, all: null, options: orders },
  ];
  return (
    <FilterForm
      action={address}
      label="Filtrer les cahiers"
      search={{ name: 'recherche', label: 'Titre, numéro ou acteur', value: filter.recherche }}
      choices={choices}
      apply="Afficher"
      reset="Tout afficher"
    />
  );
}
