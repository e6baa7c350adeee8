import type { AuditFilter } from '@/lib/audit/schema.ts';

const fields = [
  { name: 'person', label: 'Personne', type: 'search' },
  { name: 'verb', label: 'Acte (« cahier. », « decision.publish »…)', type: 'search' },
  { name: 'object', label: 'Nature ou identifiant de l’objet', type: 'search' },
  { name: 'from', label: 'Du', type: 'date' },
  { name: 'until', label: 'Au', type: 'date' },
] as const;

/** The filters of the audit: a plain form whose answers stand in the address. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  return (
    <form method="get" action="/gestion/audit" role="search" aria-label="Filtrer le journal" className="mb-8 flex flex-wrap items-end gap-4">
      {fields.map(({ name, label, type }) => (
        <label key={name} className="grid gap-1">
          <span className="field-note">{label}</span>
          <input className="input" type={type} name={name} defaultValue={filter[name] ?? ''} />
        </label>
      ))}
      <button className="button button-primary" type="submit">
        Filtrer
      </button>
      <a href="/gestion/audit">Tout afficher</a>
    </form>
  );
}
