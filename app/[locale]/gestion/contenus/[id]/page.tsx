import type { Metadata } from 'next';
import { cache, Fragment } from 'react';
import { articleFolders } from '@/components/content/article-card.tsx';
import { ArticleFields } from '@/components/content/article-fields.tsx';
import { ConsentPart } from '@/components/content/consent-part.tsx';
import { DraftAutosave, DraftConflict } from '@/components/content/draft-conflict.tsx';
import { StateBadge } from '@/components/content/state-badge.tsx';
import { kindNames } from '@/components/content/words.ts';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isAllowed, isOnline, slugMayChange } from '@/lib/content/rules/life.ts';
import { documentRules, isArticleKind } from '@/lib/content/rules/documents.ts';
import type { ArticleDocument, ArticleKind } from '@/lib/content/types/document.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { articleChoices } from '@/lib/web/article-choices.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { addressForm, consentForm, draftForm, putBackForm, removeForm, unscheduleForm, withdrawForm } from '../actions.ts';

export const dynamic = 'force-dynamic';

const doneSentences: Readonly<Record<string, string>> = {
  enregistre: 'Le texte est enregistré.',
  version: 'La version est gardée.',
  publie: 'C’est en ligne.',
  programme: 'La mise en ligne est programmée.',
  deprogramme: 'La mise en ligne n’est plus programmée.',
  adresse: 'L’adresse est changée.',
  retire: 'Le contenu est retiré : son adresse le dit.',
  remis: 'Le contenu est remis comme il était.',
  repris: 'La version est reprise dans le texte.',
  consentement: 'Le consentement est enregistré.',
  'consentement-retire': 'Le retrait est enregistré.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => openPublication(await getContext(), { publicationId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Écrire « ${documentRules(found.value.kind).title(found.value.document)} »` } : notFoundMetadata();
}

export default async function EditPublicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/gestion/contenus/${id}`;
  const context = await requireContext(path);
  const [{ fait }, found] = await Promise.all([searchParams, read(id)]);
  if (!found.ok || !isArticleKind(found.value.kind)) return <NotFoundPage />;
  const publication = found.value;
  const { slug, state, revision, missingEnglish, scheduledFor, publishedAt, removedAt, versions, consents } = publication;
  const kind = publication.kind as ArticleKind;
  const document = publication.document as ArticleDocument;
  const title = documentRules(kind).title(document);
  const published = versions.find(({ isPublished }) => isPublished);
  const online = isOnline({ publishedVersionId: published?.id ?? null, removedAt });
  const address = `${articleFolders[kind]}/${slug}`;
  const done = typeof fait === 'string' && Object.hasOwn(doneSentences, fait) ? doneSentences[fait] : undefined;
  const own = <input type="hidden" name="publicationId" value={id} />;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={title}
      crumbs={[{ label: 'Contenus', path: '/gestion/contenus' }, { label: title }]}
      actions={
        <>
          <LinkButton href={`${path}/apercu`}>Aperçu</LinkButton>
          <LinkButton href={`${path}/versions`}>{`Versions (${versions.length})`}</LinkButton>
          {online ? <LinkButton href={address}>Page publique</LinkButton> : null}
        </>
      }
    >
      <p className="mb-6 flex flex-wrap items-center gap-3">
        <span>{kindNames[kind]}</span>
        <StateBadge state={state} />
        {state === 'scheduled' && scheduledFor ? <span>pour le {dateTimeInParis(scheduledFor)}, heure de Paris</span> : null}
        {publishedAt && online ? <span>en ligne depuis le {dateInParis(publishedAt)}</span> : null}
      </p>
      <div className="mb-8 grid gap-4 empty:hidden">
        {done ? <Notice tone="success" live title={done} /> : null}
        {removedAt ? (
          <Notice tone="warning" title={`Retiré le ${dateInParis(removedAt)}`}>
            {publishedAt ? `L’adresse ${address} répond que la page a été retirée.` : 'Ce contenu n’a jamais été en ligne.'}
          </Notice>
        ) : null}
        {!removedAt && missingEnglish.length > 0 ? <Notice tone="info" title={`Il manque en anglais : ${missingEnglish.join(', ')}.`} /> : null}
      </div>
      <div className="grid gap-14">
        {isAllowed('save', state) ? (
          <FormShell action={draftForm} id="texte" label="Texte" wide revision={revision}>
            {/* A new revision is new fields: what they showed before is not what they stand on. */}
            <Fragment key={revision}>
              {/* The Enter key presses the first button of a form: it must save, not publish. */}
              <button type="submit" name="then" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
                Enregistrer
              </button>
              {own}
              <DraftConflict />
              <DraftAutosave save={`/api/contenus/${id}`} revision={revision} />
              <ArticleFields document={document} choices={await articleChoices(context)} />
              <section className="form-part" aria-labelledby="mise-en-ligne">
                <h2 id="mise-en-ligne">Mettre en ligne</h2>
                {isAllowed('publish', state) ? null : <p>Ce qui est en ligne est ce texte même. Modifiez-le pour le publier de nouveau.</p>}
                <FormDisclosure summary="Programmer la mise en ligne">
                  <p className="field-note">C’est ce texte, tel qu’il est maintenant, qui sera publié à cette heure.</p>
                  <DateTimeInput name="at" label="Jour et heure" />
                  <div>
                    <SubmitButton variant="secondary" name="then" value="schedule">
                      Programmer
                    </SubmitButton>
                  </div>
                </FormDisclosure>
                <FormDisclosure summary="Garder cette version">
                  <TextInput name="note" label="Ce qu’il faut en retenir" help="Facultatif : « Relue par… », « Avant la refonte »." />
                  <div>
                    <SubmitButton variant="secondary" name="then" value="keep">
                      Garder la version
                    </SubmitButton>
                  </div>
                </FormDisclosure>
              </section>
              <div className="form-acts">
                <SubmitButton name="then" value="publish">
                  Publier maintenant
                </SubmitButton>
                <SubmitButton variant="secondary" name="then" value="stay">
                  Enregistrer
                </SubmitButton>
                <SubmitButton variant="quiet" name="then" value="preview">
                  Enregistrer et voir l’aperçu
                </SubmitButton>
              </div>
            </Fragment>
          </FormShell>
        ) : null}
        {kind === 'portrait' ? (
          <ConsentPart publicationId={id} personName={document.portrait?.personName ?? ''} consents={consents} now={context.now} record={consentForm} withdraw={withdrawForm} />
        ) : null}
        {slugMayChange(publication) && isAllowed('save', state) ? (
          <section aria-labelledby="adresse">
            <h2 id="adresse" className="mb-5">
              Adresse
            </h2>
            <FormShell action={addressForm} id="adresse-page" label="Adresse de la page">
              {own}
              <TextInput name="slug" label="Fin de l’adresse" help={`La page sera à ${address}. Après la première mise en ligne, elle ne changera plus.`} required defaultValue={slug} />
              <SubmitButton variant="secondary">Changer l’adresse</SubmitButton>
            </FormShell>
          </section>
        ) : null}
        <div className="grid gap-8 empty:hidden">
          {isAllowed('cancel-schedule', state) ? (
            <FormShell action={unscheduleForm} id="deprogrammer" label="Ne plus programmer">
              {own}
              <SubmitButton variant="secondary">Ne plus programmer la mise en ligne</SubmitButton>
            </FormShell>
          ) : null}
          {isAllowed('remove', state) ? (
            <FormShell action={removeForm} id="retirer" label="Retirer ce contenu">
              {own}
              <FormDisclosure summary="Retirer ce contenu">
                <p>{online ? 'Son adresse répondra que la page a été retirée. Il pourra être remis.' : 'Il quittera la liste. Il pourra être remis.'}</p>
                <Checkbox name="sure" label="Je retire ce contenu." required />
                <SubmitButton variant="danger">Retirer</SubmitButton>
              </FormDisclosure>
            </FormShell>
          ) : null}
          {isAllowed('put-back', state) ? (
            <FormShell action={putBackForm} id="remettre" label="Remettre ce contenu">
              {own}
              <SubmitButton>{published ? 'Remettre en ligne' : 'Reprendre le brouillon'}</SubmitButton>
            </FormShell>
          ) : null}
        </div>
      </div>
    </AreaPage>
  );
}
