import type { Metadata } from 'next';
import { CahierFiles } from '@/components/cahiers/cahier-files.tsx';
import { FileActs } from '@/components/cahiers/file-acts.tsx';
import { FileInput } from '@/components/form/file-input.tsx';
import { PostedForm } from '@/components/form/posted-form.tsx';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { fileAudiences, mostFiles } from '@/lib/cahiers/rules/files.ts';
import { listOwnFiles } from '@/lib/cahiers/use-cases/list-own-files.ts';
import { acceptedExtensions, largestFile } from '@/lib/files/rules/kinds.ts';
import { uploadState } from '@/lib/web/upload-state.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { editFileForm, removeFileForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Pièces jointes du cahier' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const done = { ajout: 'Fichier ajouté', modif: 'Modification enregistrée', retrait: 'Fichier retiré' } as const;

export default async function FilesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const cahierPath = `/mon-espace/cahiers/${id}`;
  const path = `${cahierPath}/pieces-jointes`;
  const context = await requireContext(path);
  const found = await listOwnFiles(context, { cahierId: id });
  if (!found.ok) return <NotFoundPage />;
  const { cahier, files, editable } = found.value;
  const told = (Object.keys(done) as (keyof typeof done)[]).find((act) => query[act] !== undefined);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Pièces jointes"
      lead={`Jusqu’à ${mostFiles} fichiers de 10 Mo chacun : PDF, images, documents bureautiques sans macro.`}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: cahier.title || 'Cahier', path: `/mon-espace/cahiers/${id}` },
        { label: 'Pièces jointes' },
      ]}
    >
      <div className="grid gap-10">
        {told ? <Notice tone="success" live title={done[told]} /> : null}
        {editable ? null : (
          <Notice tone="info" title="Les pièces jointes sont verrouillées">
            <p>Le cahier est déposé : ses fichiers se lisent, ils ne se modifient plus.</p>
          </Notice>
        )}
        <section aria-labelledby="fichiers" className="grid gap-5">
          <h2 id="fichiers">
            Fichiers joints ({files.length} sur {mostFiles})
          </h2>
          {files.length === 0 ? <p className="text-ink-soft">Aucun fichier pour l’instant.</p> : <CahierFiles files={files} withAudience />}
        </section>
        {editable && files.length > 0 ? (
          <section aria-labelledby="modifier" className="grid gap-3">
            <h2 id="modifier">Modifier ou retirer</h2>
            {files.map((file) => (
              <FileActs key={file.id} file={file} edit={editFileForm} remove={removeFileForm} />
            ))}
          </section>
        ) : null}
        {editable && files.length < mostFiles ? (
          <section aria-labelledby="ajouter" className="grid gap-5">
            <h2 id="ajouter">Ajouter un fichier</h2>
            <PostedForm action={`/api/cahiers/${id}/pieces-jointes`} state={uploadState(query)} id="ajout" label="Ajouter un fichier">
              <FileInput
                name="file"
                label="Fichier"
                help="Le genre du fichier est vérifié d’après son contenu : renommer un fichier ne suffit pas à le convertir."
                accept={acceptedExtensions}
                maxBytes={largestFile}
                maxText="10 Mo"
                required
              />
              <TextInput name="title" label="Titre" help="Facultatif : à défaut, le nom du fichier. 120 caractères au plus." />
              <RadioGroup name="audience" label="Qui pourra lire ce fichier ?" choices={fileAudiences} required />
              <SubmitButton>Ajouter le fichier</SubmitButton>
            </PostedForm>
          </section>
        ) : null}
      </div>
    </AreaPage>
  );
}
