import { VersionComparison } from '@/components/content/version-comparison.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import type { ComparedField } from '@/lib/content/types/document.ts';
import type { VersionSummary } from '@/lib/content/types/publication.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

type Props = {
  /** Address of the page: the choice stands in it. */
  path: string;
  versions: readonly VersionSummary[];
  /** Ids of the two versions compared; `draft` for the text being written. */
  from: string;
  to: string;
  /** What changed; null when one of them does not exist. */
  fields: readonly ComparedField[] | null;
};

/** Any two versions, chosen in the address, and what changed from one to the other. */
export function VersionChoice({ path, versions, from, to, fields }: Props) {
  const options = [
    { value: 'draft', label: 'Le texte en cours' },
    ...versions.map(({ id, number, savedAt }) => ({ value: id, label: `Version ${number}, ${dateTimeInParis(savedAt)}` })),
  ];
  return (
    <section aria-labelledby="comparer">
      <h2 id="comparer" className="mb-5">
        Comparer
      </h2>
      <FilterForm
        action={path}
        label="Choisir deux versions"
        choices={[
          { name: 'de', label: 'De', value: from, all: null, options },
          { name: 'a', label: 'À', value: to, all: null, options },
        ]}
        apply="Comparer"
      />
      {fields ? <VersionComparison fields={fields} /> : <p>Cette version n’existe pas : choisissez-en deux dans les listes.</p>}
    </section>
  );
}
