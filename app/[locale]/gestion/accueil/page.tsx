import type { Metadata } from 'next';
import { z } from 'zod';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { fieldId } from '@/components/form/form-state.ts';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { BlockEditor } from '@/components/home/block-editor.tsx';
import { CompositionConflict } from '@/components/home/composition-conflict.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { homeRules } from '@/lib/content/rules/home.ts';
import { canAddText, canMove } from '@/lib/content/rules/home-composition.ts';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import type { OpenPublication, PublicationState } from '@/lib/content/types/publication.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { featurableItems } from '@/lib/web/home-content.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { cancelHomeSchedule, composeHomeForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Page d’accueil' };

const path = '/gestion/accueil';

const outcomes = ['saved', 'moved', 'added', 'removed', 'settled', 'published', 'scheduled', 'cancelled', 'unchanged', 'not-ready', 'restored'] as const;
const querySchema = z.object({
  fait: z.enum(outcomes).nullable().catch(null).default(null),
  bloc: z.string().catch('').default(''),
});

const done: Readonly<Record<Exclude<(typeof outcomes)[number], 'not-ready'>, string>> = {
  saved: 'Le brouillon est enregistré',
  moved: 'Le bloc a changé de place dans le brouillon',
  added: 'Un texte libre est ajouté à la fin, masqué tant que vous ne le montrez pas',
  settled: 'La composition choisie est le brouillon ; l’autre reste parmi les versions',
  removed: 'Le texte est retiré du brouillon ; les versions précédentes le gardent',
  published: 'L’accueil est publié : tout le monde le voit',
  scheduled: 'La publication est programmée',
  cancelled: 'La publication programmée est annulée',
  unchanged: 'Rien à publier : l’accueil en ligne dit déjà cela',
  restored: 'La version est reprise dans le brouillon : regardez l’aperçu, puis publiez',
};

const states: Readonly<Record<PublicationState, { tone: 'success' | 'warning' | 'info' | 'neutral'; words: string }>> = {
  draft: { tone: 'neutral', words: 'Brouillon, jamais publié' },
  scheduled: { tone: 'info', words: 'Publication programmée' },
  published: { tone: 'success', words: 'En ligne, sans modification en attente' },
  changed: { tone: 'warning', words: 'Le brouillon diffère de l’accueil en ligne' },
  removed: { tone: 'neutral', words: 'Retiré' },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomeComposerPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const opened = await openPublication(context, { kind: 'home' });
  if (!opened.ok) return <NotFoundPage />;
  const publication = opened.value;
  const home = homeDraftSchema.parse(publication.document);
  const [featurable, query] = [await featurableItems(), querySchema.parse(await searchParams)];
  const faults = homeRules.faults(home);
  const { tone, words } = states[publication.state];
  const notReady = query.fait === 'not-ready' && faults.length > 0;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Page d’accueil"
      lead="Ce que le portail dit en premier. Chaque bouton enregistre le brouillon ; le public ne voit que ce que vous publiez."
      actions={
        <>
          <LinkButton small href={`${path}/apercu`}>
            Aperçu
          </LinkButton>
          <LinkButton small href={`${path}/versions`}>
            Versions
          </LinkButton>
        </>
      }
    >
      <div className="grid gap-8">
        <p className="flex flex-wrap items-center gap-3">
          <Badge tone={tone}>{words}</Badge>
          <span className="text-small text-ink-soft">
            Enregistré {publication.updatedBy ? `par ${publication.updatedBy}, ` : ''}le {dateTimeInParis(publication.updatedAt)}
          </span>
        </p>
        {query.fait !== null && query.fait !== 'not-ready' ? <Notice tone="success" live title={done[query.fait]} /> : null}
        {notReady ? (
          <Notice tone="error" live title="L’accueil n’est pas prêt à être publié ; le brouillon est enregistré">
            <ul className="list-disc ps-5">
              {faults.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  <a href={`#${fieldId('home', field)}`}>{message}</a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {publication.missingEnglish.length > 0 ? (
          <Disclosure
            summary={
              publication.missingEnglish.length > 1
                ? `${publication.missingEnglish.length} textes manquent en anglais : la page anglaise les montre en français`
                : 'Un texte manque en anglais : la page anglaise le montre en français'
            }
          >
            <ul className="list-disc ps-5">
              {publication.missingEnglish.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {publication.state === 'scheduled' ? <Schedule publication={publication} /> : null}
        <FormShell action={composeHomeForm} id="home" label="Composer l’accueil" wide revision={publication.revision}>
          <input type="hidden" name="publicationId" value={publication.id} />
          <CompositionConflict revision={publication.revision} />
          {/* What the Enter key presses */}
          <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
            Enregistrer
          </button>
          <h2>Les blocs, dans l’ordre de la page</h2>
          {/* Whoever takes the other composition gets its fields, not what they had typed in theirs. */}
          <ol key={query.fait === 'settled' ? publication.revision : 'fields'} className="grid gap-4">
            {home.blocks.map((block) => (
              <BlockEditor
                key={block.id}
                block={block}
                featurable={featurable}
                canGoUp={canMove(home, block.id, 'up')}
                canGoDown={canMove(home, block.id, 'down')}
                isOpen={query.bloc === block.id || (notReady && faults.some(({ field }) => field.startsWith(`blocks.${block.id}.`)))}
              />
            ))}
          </ol>
          {canAddText(home) ? (
            <p>
              <SubmitButton variant="secondary" small name="act" value="add">
                Ajouter un texte libre
              </SubmitButton>
            </p>
          ) : null}
          <div className="composer-acts">
            <SubmitButton name="act" value="publish">
              Publier
            </SubmitButton>
            <SubmitButton variant="secondary" name="act" value="save">
              Enregistrer
            </SubmitButton>
            <SubmitButton variant="secondary" name="act" value="preview">
              Enregistrer et voir l’aperçu
            </SubmitButton>
          </div>
          <FormDisclosure summary="Publier plus tard">
            <DateTimeInput name="at" label="Mise en ligne" help="À l’heure de Paris. C’est le texte tel qu’il est à présent qui sera publié." defaultTime={parisClock(context.now).time} />
            <p>
              <SubmitButton variant="secondary" name="act" value="schedule">
                Programmer
              </SubmitButton>
            </p>
          </FormDisclosure>
        </FormShell>
      </div>
    </AreaPage>
  );
}

function Schedule({ publication: { id, scheduledFor } }: { publication: OpenPublication }) {
  return (
    <FormShell action={cancelHomeSchedule} id="schedule" label="Publication programmée">
      <input type="hidden" name="publicationId" value={id} />
      <p>
        Une version attend : elle sera en ligne le <strong>{scheduledFor ? dateTimeInParis(scheduledFor) : ''}</strong>.
      </p>
      <SubmitButton variant="secondary" small>
        Annuler cette publication
      </SubmitButton>
    </FormShell>
  );
}
