import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { setPicture, updatePage } from './actions.ts';
import { LabFrame, type LabQuery } from './frame.tsx';
import { PictureForm } from './picture-form.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'La page du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabTextsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="" query={searchParams}>
      <DataList
        items={[
          { term: 'Où il en est', value: <LabStatusBadge status={lab.status} /> },
          { term: 'Début', value: lab.startsOn ? dateInParis(lab.startsOn) : 'Pas encore démarré' },
          { term: 'Fin prévue', value: lab.endsOn ? dateInParis(lab.endsOn) : undefined },
          {
            term: 'Vient de',
            value: lab.origins.map(({ proposalId, proposalTitle, cahierReference }) => (
              <p key={proposalId}>
                {proposalTitle} (cahier {cahierReference})
              </p>
            )),
          },
        ]}
      />
      <p className="my-6">
        <LinkButton href={`/labs/${lab.slug}`}>Voir la page publique</LinkButton>
      </p>
      <h2>Textes de la page</h2>
      <FormShell action={updatePage} id="texts" label="Textes de la page">
        <input type="hidden" name="labId" value={lab.id} />
        <input type="hidden" name="version" value={lab.version} />
        <TextInput name="title" label="Titre" required defaultValue={lab.title} />
        <TextArea name="summary" label="Résumé" help="Une ou deux phrases, lues dans les listes et en tête de page." required limit={400} rows={3} defaultValue={lab.summary} />
        <TextArea name="presentation" label="Présentation" help="Ce que fait le LAB, avec qui, où. Une ligne vide sépare deux paragraphes." limit={10_000} rows={12} defaultValue={lab.presentation} />
        <SubmitButton>Enregistrer et publier</SubmitButton>
      </FormShell>
      <h2 className="mt-12">Image</h2>
      <PictureForm action={setPicture} labId={lab.id} slug={lab.slug} pictureFileId={lab.pictureFileId} alternative={lab.pictureAlt} />
    </LabFrame>
  );
}
