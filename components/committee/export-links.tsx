import type { FollowUpFilter } from '@/lib/committee/types/follow-up.ts';
import { filterNames } from '@/lib/web/follow-up-query.ts';

const tables = [
  { name: 'propositions', label: 'Propositions, médianes et rang' },
  { name: 'notes', label: 'Notes, avec le nom des experts' },
  { name: 'avancement', label: 'Avancement des saisines' },
] as const;

/** The tables of a commission to be taken away, with the filter of the page. */
export function ExportLinks({ path, callSlug, filter }: { path: string; callSlug: string; filter: FollowUpFilter }) {
  const query = (format: string) => new URLSearchParams({ appel: callSlug, etat: filterNames[filter], format }).toString();
  return (
    <div className="mt-6 grid gap-2">
      <h3>Télécharger</h3>
      <p className="text-small text-ink-soft">
        Les propositions affichées, toutes pages confondues. Ces fichiers contiennent des noms : chaque téléchargement est inscrit au journal. Les notes des propositions que
        vous devez encore évaluer n’y sont pas.
      </p>
      <ul className="grid gap-1">
        {tables.map(({ name, label }) => (
          <li key={name}>
            {label} :{' '}
            <a href={`${path}/export/${name}?${query('xlsx')}`} download>
              XLSX<span className="sr-only"> : {label}</span>
            </a>{' '}
            ·{' '}
            <a href={`${path}/export/${name}?${query('csv')}`} download>
              CSV<span className="sr-only"> : {label}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
