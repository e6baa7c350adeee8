import type { Metadata } from 'next';
import { cache } from 'react';
import { CriterionSheet } from '@/components/calls/criterion-sheet.tsx';
import { RubricConflict } from '@/components/calls/rubric-conflict.tsx';
import { RubricFields } from '@/components/calls/rubric-fields.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { missingInRubric, rubricCriteria } from '@/lib/calls/rules/rubrics.ts';
import type { RubricVersionRecord } from '@/lib/calls/types.ts';
import { listRubrics } from '@/lib/calls/use-cases/list-rubrics.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { removeDraftForm, startDraftForm, writeRubricForm } from '../actions.ts';

export const dynamic = 'force-dynamic';

const path = '/gestion/grilles';
const feedback: Readonly<Record<string, string>> = {
  commence: 'Le brouillon est prêt, à vous de l’écrire',
  enregistre: 'Le brouillon est enregistré',
  inchange: 'Rien n’a changé dans ce brouillon',
  publie: 'La version est publiée : les appels à venir peuvent la choisir',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (versionId: string) => readRubricVersion(await getContext(), { versionId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await read((await params).id);
  return version.ok ? { title: `${version.value.name}, version ${version.value.number}` } : notFoundMetadata();
}

export default async function RubricVersionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}`);
  const [version, rubrics] = await Promise.all([read(id), listRubrics(context)]);
  if (!version.ok || !rubrics.ok) return <NotFoundPage />;
  const { versionId, rubricId, name, number, publishedAt } = version.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(feedback, fait) ? feedback[fait] : undefined;
  const edits = canEditRubrics(context.viewer);
  const rubric = rubrics.value.find((known) => known.id === rubricId);
  const published = rubric?.versions.filter((other) => other.publishedAt !== null && other.versionId !== versionId) ?? [];
  const before = published.find((other) => other.number < number) ?? published[0];
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`${name}, version ${number}`}
      crumbs={[{ label: 'Grilles', path }, { label: `${name}, version ${number}` }]}
      lead={publishedAt ? `Publiée le ${dateInParis(publishedAt)} : elle ne change plus.` : 'Brouillon : aucun appel ne peut encore la choisir.'}
      actions={
        <>
          <LinkButton variant="secondary" href={`${path}/${versionId}/apercu`}>
            Voir comme les experts
          </LinkButton>
          {before ? (
            <LinkButton variant="quiet" href={`${path}/${versionId}/comparaison?avec=${before.versionId}`}>
              Comparer avec la version {before.number}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        {publishedAt === null && edits ? <Draft version={version.value} /> : <Reading version={version.value} />}
        {publishedAt !== null && edits && rubric && rubric.versions.every((other) => other.publishedAt !== null) ? (
          <FormShell action={startDraftForm} id="suivante" label="Préparer une nouvelle version">
            <input type="hidden" name="rubricId" value={rubricId} />
            <input type="hidden" name="from" value={versionId} />
            <SubmitButton variant="secondary">Préparer une nouvelle version à partir de celle-ci</SubmitButton>
          </FormShell>
        ) : null}
      </div>
    </AreaPage>
  );
}

function Draft({ version: { versionId, number, edition, text } }: { version: RubricVersionRecord }) {
  const missing = missingInRubric(text, number === 1);
  const lacking = Object.fromEntries(criterionKeys.map((key) => [key, missing.filter(({ field }) => field.startsWith(`text.criteria.${key}.`)).length]));
  return (
    <>
      <FormShell action={writeRubricForm} id="rubric" label="Écrire la version" revision={edition} wide>
        <input type="hidden" name="versionId" value={versionId} />
        <RubricConflict edition={edition} />
        <RubricFields text={text} isFirst={number === 1} lacking={lacking} />
        <SubmitButton>Enregistrer le brouillon</SubmitButton>
        <FormDisclosure summary="Publier cette version">
          <p>
            Une version publiée ne change plus jamais : les notes données avec elle se liront toujours avec ses mots. Les appels déjà publiés gardent la leur ; les
            prochains pourront choisir celle-ci. Ce qui est dans les champs est publié tel quel.
          </p>
          <SubmitButton variant="danger" name="then" value="publish">
            Publier définitivement
          </SubmitButton>
        </FormDisclosure>
      </FormShell>
      <FormShell action={removeDraftForm} id="remove" label="Supprimer ce brouillon" wide>
        <input type="hidden" name="versionId" value={versionId} />
        <FormDisclosure summary="Supprimer ce brouillon">
          <p>Ses textes ne resteront que dans le journal d’audit. Les versions publiées ne sont pas touchées.</p>
          <SubmitButton variant="danger">Supprimer le brouillon</SubmitButton>
        </FormDisclosure>
      </FormShell>
    </>
  );
}

function Reading({ version: { text } }: { version: RubricVersionRecord }) {
  return (
    <>
      {text.changes ? (
        <p>
          <strong>Ce qui change : </strong>
          {text.changes}
        </p>
      ) : null}
      {rubricCriteria(text).map((criterion) => (
        <CriterionSheet key={criterion.key} criterion={criterion} />
      ))}
    </>
  );
}
