import type { Metadata } from 'next';
import { cache } from 'react';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { EntryConflict } from '@/components/vision/entry-conflict.tsx';
import { EntryFields } from '@/components/vision/entry-fields.tsx';
import { EntryList } from '@/components/vision/entry-list.tsx';
import { EntryText } from '@/components/vision/entry-text.tsx';
import { entryPath, kindOfSegment, kindWords, missingWords, publicPath, quadrantNames, shortened, statementNames, visionPath } from '@/components/vision/words.ts';
import { entryTitle, isOpen, missingEnglish } from '@/lib/vision/rules/kinds.ts';
import type { EntriesByKind, VisionEntry } from '@/lib/vision/types/entries.ts';
import type { SwotQuadrant } from '@/lib/vision/types/pages.ts';
import { listVisionEntries } from '@/lib/vision/use-cases/list-vision-entries.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { moveEntryForm, reinstateEntryForm, retireEntryForm, saveEntryForm } from '../../actions.ts';

export const dynamic = 'force-dynamic';

const doneSentences: Readonly<Record<string, string>> = {
  enregistre: 'Le texte est enregistré et en ligne.',
  inchange: 'Rien n’a changé dans ce texte.',
  ajoute: 'Le texte est ajouté et en ligne.',
  deplace: 'L’ordre est enregistré, les pages publiques le suivent.',
  retire: 'Le texte est retiré des pages publiques.',
  remis: 'Le texte est de nouveau en ligne.',
  repris: 'La version choisie est reprise et en ligne.',
};

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (segment: string, id: string) => {
  const kind = kindOfSegment(segment);
  const file = kind && (await readVisionEntry(await getContext(), { kind, id: decodeURIComponent(id) }));
  return file?.ok ? file.value : null;
});

function titleOf({ kind, id, content }: VisionEntry): string {
  return kind === 'statement' ? (statementNames[id] ?? id) : shortened(entryTitle(content));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  const file = await read(kind, id);
  return file ? { title: `${kindWords[file.entry.kind].one} : ${titleOf(file.entry)}` } : notFoundMetadata();
}

export default async function EntryPage({ params, searchParams }: Props) {
  const { kind: segment, id: given } = await params;
  const context = await requireContext(`${visionPath}/${segment}/${given}`);
  const [file, all] = await Promise.all([read(segment, given), listVisionEntries(context, ['terre', 'theme', 'lead', 'swot', 'figure'])]);
  if (!file || !all.ok) return <NotFoundPage />;
  const { entry, revisions } = file;
  const { kind, id } = entry;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(doneSentences, fait) ? doneSentences[fait] : undefined;
  const missing = missingEnglish(entry.content);
  const title = titleOf(entry);
  const parent = parentOf(entry, all.value);
  const shownAt = publicPath(entry);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={visionPath}
      title={kind === 'terre' || kind === 'theme' ? title : `${kindWords[kind].one} : ${title}`}
      crumbs={[{ label: 'Vision', path: visionPath }, ...(parent ? [{ label: titleOf(parent), path: `${visionPath}/${kindWords[parent.kind].segment}/${parent.id}` as const }] : []), { label: title }]}
      actions={
        entry.retiredAt ? undefined : (
          <>
            <LinkButton variant="secondary" href={shownAt}>
              Voir en ligne
            </LinkButton>
            <LinkButton variant="quiet" href={localizedPath('en', shownAt)}>
              En anglais
            </LinkButton>
          </>
        )
      }
    >
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        {missing > 0 ? (
          <Notice tone="warning" title={missingWords(missing)}>
            La page en anglais montre alors le français, marqué comme tel.
          </Notice>
        ) : null}
        {entry.retiredAt ? (
          <section className="grid gap-6">
            <Notice tone="info" title="Ce texte est retiré des pages publiques">
              Ce qui est parti de lui le garde : un cahier né d’une piste la montre toujours.
            </Notice>
            <EntryText kind={kind} id={id} content={entry.content} />
            <FormShell action={reinstateEntryForm} id="reinstate" label="Remettre en place">
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="id" value={id} />
              <SubmitButton>Remettre en place</SubmitButton>
            </FormShell>
          </section>
        ) : (
          <FormShell action={saveEntryForm} id="entry" label={`Écrire : ${title}`} revision={entry.revision} wide>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="id" value={id} />
            <EntryConflict revision={entry.revision} />
            <EntryFields kind={kind} id={id} content={entry.content} terres={all.value.terre.map((terre) => ({ value: terre.id, label: entryTitle(terre.content) }))} />
            <SubmitButton>Enregistrer et mettre en ligne</SubmitButton>
          </FormShell>
        )}
        {kind === 'theme' || kind === 'terre' ? <Inside entry={entry} all={all.value} /> : null}
        {revisions.length > 1 ? (
          <p>
            <LinkButton variant="secondary" href={`${entryPath(entry)}/versions`}>
              Versions précédentes
            </LinkButton>
          </p>
        ) : null}
        {isOpen(kind) && !entry.retiredAt ? (
          <FormShell action={retireEntryForm} id="retire" label="Retirer ce texte">
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="id" value={id} />
            <FormDisclosure summary="Retirer des pages publiques">
              <p>Il n’y sera plus montré{kind === 'lead' ? ', et aucun nouveau cahier n’en partira ; ceux qui en sont partis la gardent' : ''}. Il peut être remis en place à tout moment.</p>
              <SubmitButton variant="danger">Retirer</SubmitButton>
            </FormDisclosure>
          </FormShell>
        ) : null}
      </div>
    </AreaPage>
  );
}

function parentOf({ kind, group: { terreId, themeId } }: VisionEntry, all: EntriesByKind): VisionEntry | undefined {
  if (kind === 'milestone') return undefined;
  if (themeId) return all.theme.find(({ id }) => id === themeId);
  return terreId ? all.terre.find(({ id }) => id === terreId) : undefined;
}

/** What a terre or a theme holds, each in its order. */
function Inside({ entry, all }: { entry: VisionEntry; all: EntriesByKind }) {
  const column = entry.kind === 'terre' ? 'terreId' : 'themeId';
  const mine = (one: VisionEntry) => one.group[column] === entry.id;
  const adding = (kind: 'lead' | 'swot' | 'figure', quadrant = '') => `${visionPath}/${kindWords[kind].segment}/nouveau?dans=${entry.id}${quadrant && `&liste=${quadrant}`}`;
  return (
    <>
      {entry.kind === 'theme' ? (
        <section aria-labelledby="pistes">
          <h2 id="pistes" className="mb-3">
            Pistes d’action
          </h2>
          <EntryList id="leads" kind="lead" label="Ordre des pistes" entries={all.lead.filter(mine)} move={moveEntryForm} addHref={adding('lead')} />
        </section>
      ) : (
        Object.entries(quadrantNames).map(([quadrant, name]) => (
          <section key={quadrant} aria-labelledby={quadrant}>
            <h2 id={quadrant} className="mb-3">
              {name}
            </h2>
            <EntryList
              id={quadrant}
              kind="swot"
              label={`Ordre : ${name}`}
              entries={all.swot.filter((one) => mine(one) && one.group['quadrant'] === (quadrant as SwotQuadrant))}
              move={moveEntryForm}
              addHref={adding('swot', quadrant)}
            />
          </section>
        ))
      )}
      <section aria-labelledby="chiffres">
        <h2 id="chiffres" className="mb-3">
          Chiffres
        </h2>
        <EntryList id="figures" kind="figure" label="Ordre des chiffres" entries={all.figure.filter(mine)} move={moveEntryForm} addHref={adding('figure')} />
      </section>
    </>
  );
}
