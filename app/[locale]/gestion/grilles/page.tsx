import type { Metadata } from 'next';
import { RubricTable } from '@/components/calls/rubric-table.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import type { RubricSummary } from '@/lib/calls/types.ts';
import { listRubrics } from '@/lib/calls/use-cases/list-rubrics.ts';
import { countRubricUses } from '@/lib/committee/use-cases/evaluation/count-rubric-uses.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createRubricForm, startDraftForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Grilles' };

const path = '/gestion/grilles';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RubricsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const [rubrics, uses] = await Promise.all([listRubrics(context), countRubricUses(context)]);
  if (!rubrics.ok || !uses.ok) return <NotFoundPage />;
  const { fait } = await searchParams;
  const edits = canEditRubrics(context.viewer);
  const sources = rubrics.value.flatMap(({ name, versions }) =>
    versions.flatMap(({ versionId, number, publishedAt }) => (publishedAt ? [{ value: versionId, label: `${name}, version ${number}` }] : [])),
  );
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Grilles"
      lead="Une grille dit, pour chacun des quatre critères, ce que vaut chaque note de 0 à 5. Une version publiée ne change plus : chaque note garde celle sous laquelle elle a été donnée."
    >
      <div className="grid gap-12">
        {fait === 'supprime' ? <Notice tone="success" live title="Le brouillon est supprimé" /> : null}
        {rubrics.value.map((rubric) => (
          <section key={rubric.id} aria-labelledby={`grille-${rubric.id}`} className="grid gap-4">
            <h2 id={`grille-${rubric.id}`}>{rubric.name}</h2>
            <RubricTable rubric={rubric} uses={uses.value} />
            {edits ? <NextVersion rubric={rubric} /> : null}
          </section>
        ))}
        {edits ? (
          <FormShell action={createRubricForm} id="grille" label="Créer une autre grille">
            <FormDisclosure summary="Créer une autre grille">
              <p>Les quatre critères restent les mêmes ; leurs mots et leurs niveaux peuvent convenir à un autre genre d’appel.</p>
              <TextInput name="name" label="Nom de la grille" required />
              <Select name="from" label="Partir de" empty="Rien : tout écrire" choices={sources} />
              <SubmitButton>Créer la grille</SubmitButton>
            </FormDisclosure>
          </FormShell>
        ) : null}
      </div>
    </AreaPage>
  );
}

/** The draft under way, or the way to begin one. */
function NextVersion({ rubric: { id, name, versions } }: { rubric: RubricSummary }) {
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  if (draft) {
    return (
      <p>
        <LinkButton variant="primary" href={`${path}/${draft.versionId}`}>
          Reprendre le brouillon de la version {draft.number}
        </LinkButton>
      </p>
    );
  }
  return (
    <FormShell action={startDraftForm} id={`version-${id}`} label={`Préparer une nouvelle version de « ${name} »`}>
      <input type="hidden" name="rubricId" value={id} />
      {versions.length > 1 ? (
        <Select
          name="from"
          label="Partir de"
          required
          empty={false}
          defaultValue={versions[0]?.versionId}
          choices={versions.map(({ versionId, number }) => ({ value: versionId, label: `Version ${number}` }))}
        />
      ) : (
        <input type="hidden" name="from" value={versions[0]?.versionId ?? ''} />
      )}
      <SubmitButton variant="secondary">Préparer une nouvelle version</SubmitButton>
    </FormShell>
  );
}
