import type { Metadata } from 'next';
import { cache, Fragment } from 'react';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PlaceConflict } from '@/components/places/place-conflict.tsx';
import { PlaceFields } from '@/components/places/place-fields.tsx';
import { placeStates } from '@/components/places/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { missingEnglish } from '@/lib/places/rules/faults.ts';
import { isAllowed } from '@/lib/places/rules/life.ts';
import { readPlace } from '@/lib/places/use-cases/read-place.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { communeChoices } from '@/lib/web/place-choices.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { putBackForm, removeForm, saveForm } from '../actions.ts';

export const dynamic = 'force-dynamic';

const doneSentences: Readonly<Record<string, string>> = {
  commence: 'Le lieu est commencé\u202f: complétez-le, puis publiez-le.',
  enregistre: 'Le lieu est enregistré.',
  inchange: 'Rien n’avait changé\u202f: il n’y avait rien à enregistrer.',
  autre: 'L’autre texte est gardé. Le vôtre reste dans le journal d’audit.',
  publie: 'Le lieu est en ligne.',
  retire: 'Le lieu est retiré\u202f: son adresse le dit.',
  remis: 'Le lieu est remis comme il était.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (placeId: string) => readPlace(await getContext(), { placeId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Écrire « ${found.value.place.content.name} »` } : notFoundMetadata();
}

export default async function EditPlacePage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/gestion/lieux/${id}`;
  const context = await requireContext(path);
  const [{ fait }, found] = await Promise.all([searchParams, read(id)]);
  if (!found.ok) return <NotFoundPage />;
  const { place, updatedBy, territories, operators, pictures } = found.value;
  const { slug, state, content, revision, publishedAt, removedAt, updatedAt } = place;
  const itsTerritory = territories.find(({ siren }) => siren === place.territorySiren);
  const address = `/lieux/${slug}`;
  const isOnline = state === 'published';
  const missing = missingEnglish(content);
  const done = typeof fait === 'string' && Object.hasOwn(doneSentences, fait) ? doneSentences[fait] : undefined;
  const own = <input type="hidden" name="placeId" value={id} />;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={content.name}
      crumbs={[{ label: 'Lieux', path: itsTerritory ? `/gestion/lieux?territoire=${itsTerritory.slug}` : '/gestion/lieux' }, { label: content.name }]}
      actions={
        <>
          <LinkButton href={`${path}/apercu`}>Aperçu</LinkButton>
          {isOnline ? <LinkButton href={address}>Page publique</LinkButton> : null}
        </>
      }
    >
      <p className="mb-6 flex flex-wrap items-center gap-3">
        <Badge tone={placeStates[state].tone}>{placeStates[state].label}</Badge>
        {itsTerritory ? <span>{itsTerritory.name}</span> : null}
        <span>
          {`Dernière modification le ${dateTimeInParis(updatedAt)}`}
          {updatedBy ? `, par ${updatedBy}` : ''}
        </span>
      </p>
      <div className="mb-8 grid gap-4 empty:hidden">
        {done ? <Notice tone="success" live title={done} /> : null}
        {removedAt ? (
          <Notice tone="warning" title={`Retiré le ${dateInParis(removedAt)}`}>
            {publishedAt ? `L’adresse ${address} répond que la page a été retirée.` : 'Ce lieu n’a jamais été en ligne.'}
          </Notice>
        ) : null}
        {isOnline ? <Notice tone="info" title="Ce lieu est en ligne : ce que vous enregistrez se lit aussitôt." /> : null}
        {!removedAt && missing.length > 0 ? <Notice tone="info" title={`Il manque en anglais : ${missing.join(', ')}.`} /> : null}
      </div>
      <div className="grid gap-14">
        {isAllowed('save', state) ? (
          <FormShell action={saveForm} id="lieu" label="Le lieu" wide revision={revision}>
            {/* A new revision is new fields: what they showed before is not what they stand on. */}
            <Fragment key={revision}>
              {/* The Enter key presses the first button of a form: it must save, not publish. */}
              <button type="submit" name="then" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
                Enregistrer
              </button>
              {own}
              <PlaceConflict revision={revision} />
              <PlaceFields content={content} communes={communeChoices(territories)} operators={operators} pictures={pictures} />
              <div className="form-acts">
                {isAllowed('publish', state) ? (
                  <SubmitButton name="then" value="publish">
                    Publier
                  </SubmitButton>
                ) : null}
                <SubmitButton variant={isOnline ? 'primary' : 'secondary'} name="then" value="stay">
                  Enregistrer
                </SubmitButton>
                <SubmitButton variant="quiet" name="then" value="preview">
                  Enregistrer et voir l’aperçu
                </SubmitButton>
              </div>
            </Fragment>
          </FormShell>
        ) : null}
        {isAllowed('remove', state) ? (
          <FormShell action={removeForm} id="retirer" label="Retirer ce lieu">
            {own}
            <FormDisclosure summary="Retirer ce lieu">
              <p>{isOnline ? 'Son adresse répondra que la page a été retirée. Il pourra être remis.' : 'Il quittera la liste. Il pourra être remis.'}</p>
              <Checkbox name="sure" label="Je retire ce lieu." required />
              <SubmitButton variant="danger">Retirer</SubmitButton>
            </FormDisclosure>
          </FormShell>
        ) : null}
        {isAllowed('put-back', state) ? (
          <FormShell action={putBackForm} id="remettre" label="Remettre ce lieu">
            {own}
            <SubmitButton>{publishedAt ? 'Remettre en ligne' : 'Reprendre le brouillon'}</SubmitButton>
          </FormShell>
        ) : null}
      </div>
    </AreaPage>
  );
}
