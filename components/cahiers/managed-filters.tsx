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
  const selects = [
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
    <form method="get" action={address} role="search" aria-label="Filtrer les cahiers" className="mb-8 flex flex-wrap items-end gap-4">
      <label className="grid min-w-0 gap-1">
        <span className="field-note">Titre, numéro ou acteur</span>
        <input className="input" type="search" name="recherche" maxLength={200} defaultValue={filter.recherche} />
      </label>
      {selects.map(({ name, label, value, all, options }) => (
        <label key={name} className="grid min-w-0 gap-1">
          <span className="field-note">{label}</span>
          <select className="input max-w-72" name={name} defaultValue={value ?? ''}>
            {all === null ? null : <option value="">{all}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button button-primary" type="submit">
        Afficher
      </button>
      <a href={address}>Tout afficher</a>
    </form>
  );
}
