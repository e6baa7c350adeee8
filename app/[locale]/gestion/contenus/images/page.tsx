import type { Metadata } from 'next';
import { PictureCard } from '@/components/content/picture-card.tsx';
import { FileInput } from '@/components/form/file-input.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { PostedForm } from '@/components/form/posted-form.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { longestCredit, pictureListSchema } from '@/lib/content/schema/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { pictureUploadState } from '@/lib/web/picture-upload-state.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { correctCredit, removeFromLibrary } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Bibliothèque d’images' };

const path = '/gestion/contenus/images';
const done: Readonly<Record<string, string>> = { ajout: 'L’image est dans la bibliothèque', credit: 'Le crédit est corrigé', retrait: 'L’image est retirée de la bibliothèque' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function Correction({ picture: { id, name, credit } }: { picture: LibraryPicture }) {
  return (
    <Disclosure summary="Corriger le crédit">
      <FormShell action={correctCredit} id={`credit-${id}`} label={`Corriger le crédit de ${name}`}>
        <input type="hidden" name="pictureId" value={id} />
        <TextInput name="credit" label="Crédit" required defaultValue={credit} />
        <SubmitButton variant="secondary" small>
          Corriger
        </SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

function Removal({ picture: { id, name } }: { picture: LibraryPicture }) {
  return (
    <Disclosure summary="Retirer cette image">
      <FormShell action={removeFromLibrary} id={`retrait-${id}`} label={`Retirer ${name}`}>
        <input type="hidden" name="pictureId" value={id} />
        <p>Elle sera effacée du portail, dans toutes ses tailles.</p>
        <SubmitButton variant="danger" small>
          Retirer
        </SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

export default async function PicturesPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const query = await searchParams;
  const { recherche, page } = pictureListSchema.parse(query);
  const found = await listPictures(context, { search: recherche, page });
  if (!found.ok) return <NotFoundPage />;
  const { pictures, total, pageSize } = found.value;
  const told = typeof query['fait'] === 'string' ? done[query['fait']] : undefined;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Bibliothèque d’images"
      lead="Les images des pages, actualités et portraits, avec leur crédit. Le public n’en voit une qu’une fois montrée dans une publication en ligne."
      crumbs={[{ label: 'Contenus', path: '/gestion/contenus' }, { label: 'Images' }]}
    >
      <div className="grid gap-10">
        {told ? <Notice tone="success" live title={told} /> : null}
        <section aria-labelledby="ajouter" className="grid gap-5">
          <h2 id="ajouter">Ajouter une image</h2>
          <PostedForm action="/api/images" state={pictureUploadState(query)} id="ajout" label="Ajouter une image">
            <FileInput
              name="picture"
              label="Image"
              help="Photo ou dessin fixe en JPEG, PNG ou WebP, 10 Mo au plus, au moins 480 points de large. Le lieu et la date notés par l’appareil sont effacés."
              accept="image/jpeg,image/png,image/webp"
              maxBytes={largestFile}
              maxText="10 Mo"
              required
            />
            <TextInput
              name="credit"
              label="Crédit"
              help={`Qui l’a faite et à quelles conditions elle est utilisée, comme le public doit le lire. ${longestCredit} caractères au plus.`}
              required
            />
            <SubmitButton>Ajouter à la bibliothèque</SubmitButton>
          </PostedForm>
        </section>
        <section aria-labelledby="images">
          <h2 id="images" className="mb-5">
            {total === 0 ? 'Aucune image' : total === 1 ? '1 image' : `${total} images`}
          </h2>
          <FilterForm action={path} label="Chercher une image" search={{ name: 'recherche', label: 'Nom du fichier ou crédit', value: recherche }} apply="Chercher" />
          {pictures.length > 0 ? (
            <ul className="picture-grid">
              {pictures.map((picture) => (
                <PictureCard
                  key={picture.id}
                  picture={picture}
                  action={
                    <div>
                      <Correction picture={picture} />
                      {picture.uses.length === 0 ? <Removal picture={picture} /> : null}
                    </div>
                  }
                />
              ))}
            </ul>
          ) : recherche === '' ? (
            <EmptyState title="La bibliothèque est vide">Ajoutez une première image avec le formulaire ci-dessus.</EmptyState>
          ) : (
            <EmptyState title="Aucune image ne répond à cette recherche" action={<LinkButton href={path}>Voir toutes les images</LinkButton>} />
          )}
          <Pagination
            label="Pages de la bibliothèque"
            page={page}
            pages={Math.ceil(total / pageSize)}
            hrefOf={(target) => `${path}?${new URLSearchParams({ recherche, page: String(target) })}`}
            words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
          />
        </section>
      </div>
    </AreaPage>
  );
}
