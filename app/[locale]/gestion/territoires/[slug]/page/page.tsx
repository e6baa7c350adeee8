import type { Metadata } from 'next';
import { z } from 'zod';
import { ConsentList } from '@/components/content/consent-list.tsx';
import { StateBadge } from '@/components/content/state-badge.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { FocusTarget } from '@/components/territories/composer/focus-target.tsx';
import { GivePageBack, TakePageAway } from '@/components/territories/composer/page-away.tsx';
import { ReadingNotice } from '@/components/territories/composer/reading-notice.tsx';
import { TerritoryComposer } from '@/components/territories/composer/territory-composer.tsx';
import { TerritoryNav } from '@/components/territories/territory-nav.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { isAllowed, isOnline } from '@/lib/content/rules/life.ts';
import { territoryBlockName } from '@/lib/content/rules/territory-texts.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { composerChoices, territoryWork } from '@/lib/web/territory-composer.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { beginPage, cancelPageSchedule, composePage, givePageBack, restorePageVersion, takePageAway, withdrawPageConsent } from './actions.ts';

export const dynamic = 'force-dynamic';

const done = {
  begun: 'La page est commencée : personne ne la voit tant que vous ne la publiez pas',
  saved: 'Le brouillon est enregistré',
  added: 'Le bloc est ajouté à la fin, masqué tant que vous ne le montrez pas',
  removed: 'Le bloc est retiré du brouillon',
  part: 'Le bloc est modifié',
  consent: 'Le consentement est enregistré',
  withdrawn: 'Le retrait du consentement est enregistré',
  pictures: 'L’image est reçue : regardez-la et décrivez-la, puis publiez',
  settled: 'Le texte choisi est le brouillon ; l’autre reste parmi les versions',
  published: 'La page est publiée : tout le monde la voit',
  scheduled: 'La publication est programmée',
  cancelled: 'La publication programmée est annulée',
  unchanged: 'Rien à publier : la page en ligne dit déjà cela',
  restored: 'La version est reprise dans le brouillon : regardez l’aperçu, puis publiez',
  away: 'La page composée est retirée : le public trouve celle du premier jour',
  back: 'La page est remise comme elle était',
  'taken-back': 'La demande de relecture est reprise',
} as const;

const querySchema = z.object({
  fait: z.enum([...(Object.keys(done) as (keyof typeof done)[]), 'moved']).nullable().catch(null).default(null),
  bloc: z.string().catch('').default(''),
  /** The version that a removal can be undone with. */
  version: z.uuid().nullable().catch(null).default(null),
});

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type TerritoryPublication = OpenPublication<TerritoryPageDocument>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await territoryWork((await params).slug);
  return work ? { title: `Page du territoire, ${work.territory.name}` } : notFoundMetadata();
}

/** What the last button did, in a sentence. */
function toldOf({ fait, bloc }: z.output<typeof querySchema>, document: TerritoryPageDocument): string {
  if (fait !== 'moved') return fait ? done[fait] : '';
  const at = document.blocks.findIndex(({ id }) => id === bloc);
  const block = document.blocks[at];
  return block ? `« ${territoryBlockName(block)} » est à la place ${at + 1} sur ${document.blocks.length}` : '';
}

export default async function TerritoryComposerPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/gestion/territoires/${slug}/page`;
  const context = await requireContext(path);
  const [work, query] = [await territoryWork(slug), querySchema.parse(await searchParams)];
  if (!work) return <NotFoundPage />;
  const { territory, page } = work;
  const online = page !== null && isOnline({ publishedVersionId: page.versions.find(({ isPublished }) => isPublished)?.id ?? null, removedAt: page.removedAt });
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`Page du territoire, ${territory.name}`}
      crumbs={[{ label: 'Territoires', path: '/gestion/territoires' }, { label: territory.name, path: `/gestion/territoires/${slug}` }, { label: 'Page' }]}
      lead="Composez-la bloc après bloc. Ce que vous écrivez s’enregistre en brouillon ; le public ne voit que ce qui est publié."
      actions={
        page ? (
          <>
            <LinkButton small href={`${path}/apercu`}>
              Aperçu
            </LinkButton>
            <LinkButton small href={`${path}/versions`}>{`Versions (${page.versions.length})`}</LinkButton>
            {page.readings.length > 0 ? (
              <LinkButton small href={`${path}/relecture`}>
                Relecture
              </LinkButton>
            ) : null}
            {online ? (
              <LinkButton small href={`/territoires/${slug}`}>
                Page publique
              </LinkButton>
            ) : null}
          </>
        ) : undefined
      }
    >
      <div className="grid gap-8">
        <TerritoryNav slug={slug} current="page" />
        {page === null ? (
          <Beginning siren={territory.siren} slug={slug} name={territory.name} />
        ) : (
          <>
            <Situation page={page} slug={slug} told={toldOf(query, page.document)} before={query.fait === 'removed' ? query.version : null} />
            {isAllowed('save', page.state) ? (
              <TerritoryComposer
                publication={page}
                surroundings={{ choices: await composerChoices(context, territory), consents: page.consents, now: context.now }}
                compose={composePage}
                opened={query.bloc}
              />
            ) : (
              <GivePageBack publicationId={page.id} slug={slug} action={givePageBack} wasOnline={page.versions.some(({ isPublished }) => isPublished)} />
            )}
            {query.bloc ? <FocusTarget key={`${page.revision} ${query.bloc}`} id={`bloc-${query.bloc}`} /> : null}
            {page.consents.length > 0 ? (
              <section aria-labelledby="consentements" className="grid gap-6">
                <h2 id="consentements" tabIndex={-1}>
                  Consentements
                </h2>
                <ConsentList publicationId={page.id} consents={page.consents} now={context.now} shown="Le témoignage" withdraw={withdrawPageConsent} fields={{ slug }} />
              </section>
            ) : null}
            {online ? <TakePageAway publicationId={page.id} slug={slug} action={takePageAway} /> : null}
          </>
        )}
      </div>
    </AreaPage>
  );
}

function Beginning({ siren, slug, name }: { siren: string; slug: string; name: string }) {
  return (
    <section aria-labelledby="commencer" className="grid gap-5">
      <h2 id="commencer">Votre territoire n’a pas encore composé sa page</h2>
      <p>
        Sur le portail, {name} a déjà une page, faite de chiffres officiels et de ce qui vit sur place. En composant la vôtre, vous y ajoutez vos mots,
        vos images, vos distinctions, les lieux où aller.
      </p>
      <FormShell action={beginPage} id="debut" label="Commencer la page">
        <input type="hidden" name="siren" value={siren} />
        <input type="hidden" name="slug" value={slug} />
        <p>
          <SubmitButton>Commencer la page</SubmitButton>
        </p>
      </FormShell>
    </section>
  );
}

/** Where the page stands: its state, what was just done, what waits, what is missing in English. */
function Situation({ page, slug, told, before }: { page: TerritoryPublication; slug: string; told: string; before: string | null }) {
  const { id, state, revision, missingEnglish, scheduledFor, updatedAt, updatedBy, versions } = page;
  const hidden = page.document.blocks.filter((block) => block.hidden).map(territoryBlockName);
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-3">
        <StateBadge state={state} />
        <span className="text-small text-ink-soft">
          Enregistré {updatedBy ? `par ${updatedBy}, ` : ''}le {dateTimeInParis(updatedAt)}
        </span>
      </p>
      {told ? <Notice tone="success" live title={told} /> : null}
      {before && versions.some((version) => version.id === before) ? (
        <FormShell action={restorePageVersion} id="reprise" label="Reprendre le bloc retiré">
          <input type="hidden" name="publicationId" value={id} />
          <input type="hidden" name="versionId" value={before} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="slug" value={slug} />
          <p>
            <SubmitButton variant="secondary" small>
              Annuler ce retrait
            </SubmitButton>
          </p>
        </FormShell>
      ) : null}
      <ReadingNotice reading={page.readings[0]} path={`/gestion/territoires/${slug}/page/relecture`} />
      {state === 'scheduled' && scheduledFor ? (
        <FormShell action={cancelPageSchedule} id="programme" label="Publication programmée">
          <input type="hidden" name="publicationId" value={id} />
          <input type="hidden" name="slug" value={slug} />
          <p>
            Une version attend : elle sera en ligne le <strong>{dateTimeInParis(scheduledFor)}</strong>.
          </p>
          <p>
            <SubmitButton variant="secondary" small>
              Annuler cette publication
            </SubmitButton>
          </p>
        </FormShell>
      ) : null}
      {hidden.length > 0 ? (
        <Disclosure summary={hidden.length > 1 ? `${hidden.length} blocs sont masqués : ils ne paraissent pas sur la page` : 'Un bloc est masqué : il ne paraît pas sur la page'}>
          <p>Pour montrer un bloc, dépliez-le et cochez « Montrer ce bloc ».</p>
          <ul className="list-disc ps-5">
            {hidden.map((name, place) => (
              <li key={`${place} ${name}`}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {missingEnglish.length > 0 ? (
        <Disclosure
          summary={
            missingEnglish.length > 1
              ? `${missingEnglish.length} textes manquent en anglais : la page anglaise les montre en français`
              : 'Un texte manque en anglais : la page anglaise le montre en français'
          }
        >
          <ul className="list-disc ps-5">
            {missingEnglish.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
