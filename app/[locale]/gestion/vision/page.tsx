import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { EntryBadges, EntryList } from '@/components/vision/entry-list.tsx';
import { entryPath, kindWords, missingWords, quadrantNames, shortened, statementNames, visionPath } from '@/components/vision/words.ts';
import { entryTitle, missingEnglish } from '@/lib/vision/rules/kinds.ts';
import { periodWords } from '@/lib/vision/rules/presentation.ts';
import { listVisionEntries } from '@/lib/vision/use-cases/list-vision-entries.ts';
import type { EntriesByKind, VisionEntry } from '@/lib/vision/types/entries.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { moveEntryForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Vision' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const months = ({ group }: VisionEntry) => periodWords(group['startsOn'] ?? '', group['endsOn'] ?? '', 'fr');
const alongMonths = (a: VisionEntry, b: VisionEntry) => `${a.group['startsOn']} ${a.group['endsOn']}`.localeCompare(`${b.group['startsOn']} ${b.group['endsOn']}`);

export default async function VisionPage({ searchParams }: Props) {
  const context = await requireContext(visionPath);
  const read = await listVisionEntries(context);
  if (!read.ok) return <NotFoundPage />;
  const all = read.value;
  const { fait } = await searchParams;
  const lacking = Object.values(all)
    .flat()
    .filter(({ retiredAt, content }) => !retiredAt && missingEnglish(content) > 0);
  const missing = lacking.reduce((total, { content }) => total + missingEnglish(content), 0);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={visionPath}
      title="Vision"
      lead="Tout ce que disent les pages des terres, des thèmes, de la démarche et de la marque, en français et en anglais. Ce qui est enregistré est en ligne aussitôt."
    >
      <div className="grid gap-12">
        {fait === 'deplace' ? <Notice tone="success" live title="L’ordre est enregistré, les pages publiques le suivent" /> : null}
        {missing > 0 ? (
          <Notice tone="warning" title={missingWords(missing)}>
            <p>Les pages en anglais les montrent en français, marqués comme tels :</p>
            <ul className="list-disc ps-5">
              {lacking.map((entry) => (
                <li key={`${entry.kind} ${entry.id}`}>
                  {kindWords[entry.kind].one} : <a href={entryPath(entry)}>{entry.kind === 'statement' ? statementNames[entry.id] : shortened(entryTitle(entry.content))}</a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <section aria-labelledby="terres">
          <h2 id="terres" className="mb-5">
            Terres et thèmes
          </h2>
          <ul className="grid gap-8">
            {all.terre.map((terre) => (
              <li key={terre.id} className="grid gap-3">
                <h3>
                  <a href={entryPath(terre)}>{entryTitle(terre.content)}</a> <EntryBadges entry={terre} />
                </h3>
                <Children title="Forces, faiblesses, opportunités, menaces et chiffres" entries={[...of(all.swot, { terreId: terre.id }), ...of(all.figure, { terreId: terre.id })]} />
                <ul className="grid gap-3 border-s-2 border-line ps-4">
                  {of(all.theme, { terreId: terre.id }).map((theme) => (
                    <li key={theme.id} className="grid gap-2">
                      <p className="font-bold">
                        <a href={entryPath(theme)}>{entryTitle(theme.content)}</a> <EntryBadges entry={theme} />
                      </p>
                      <Children title="Pistes d’action et chiffres" entries={[...of(all.lead, { themeId: theme.id }), ...of(all.figure, { themeId: theme.id })]} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
        <Simple id="principes" title="Principes d’action" entries={all.principle} />
        <Simple id="defis" title="Les trois défis" entries={all.challenge} />
        <Simple id="valeurs" title="La charte des valeurs" entries={all.value} />
        <Simple id="instances" title="Les quatre instances" entries={all.body} />
        <section aria-labelledby="planning">
          <h2 id="planning" className="mb-3">
            Planning
          </h2>
          <p className="mb-4 max-w-2xl">Les jalons suivent leurs mois. Ceux des mêmes mois se déplacent entre eux.</p>
          <EntryList
            id="milestones"
            kind="milestone"
            label="Ordre des jalons"
            entries={all.milestone.toSorted(alongMonths)}
            move={moveEntryForm}
            over={months}
            addHref={`${visionPath}/${kindWords.milestone.segment}/nouveau`}
          />
        </section>
        <Simple id="marque" title="Ce que porte la marque" entries={all.statement} name={({ id }) => statementNames[id] ?? id} />
        <section aria-labelledby="chiffres">
          <h2 id="chiffres" className="mb-3">
            Chiffres de tout le document
          </h2>
          <p className="mb-4 max-w-2xl">Ceux qui n’appartiennent ni à une terre ni à un thème.</p>
          <EntryList
            id="figures"
            kind="figure"
            label="Ordre des chiffres de tout le document"
            entries={of(all.figure, { terreId: null, themeId: null })}
            move={moveEntryForm}
            addHref={`${visionPath}/${kindWords.figure.segment}/nouveau`}
          />
        </section>
      </div>
    </AreaPage>
  );
}

/** Entries of these groups. */
function of(entries: EntriesByKind[keyof EntriesByKind], group: Readonly<Record<string, string | null>>): VisionEntry[] {
  return entries.filter((entry) => Object.entries(group).every(([column, value]) => entry.group[column] === value));
}

function Children({ title, entries }: { title: string; entries: readonly VisionEntry[] }) {
  return entries.length === 0 ? null : (
    <Disclosure summary={`${title} (${entries.length})`}>
      <ul className="grid list-disc gap-1 ps-5">
        {entries.map((entry) => {
          const quadrant = entry.kind === 'swot' ? quadrantNames[entry.group['quadrant'] as keyof typeof quadrantNames] : entry.kind === 'figure' ? 'Chiffre' : '';
          return (
            <li key={entry.id}>
              {quadrant ? `${quadrant} : ` : ''}
              <a href={entryPath(entry)}>{shortened(entryTitle(entry.content), 140)}</a> <EntryBadges entry={entry} />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function Simple({ id, title, entries, name }: { id: string; title: string; entries: readonly VisionEntry[]; name?: (entry: VisionEntry) => string }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4">
        {title}
      </h2>
      <ul className="grid gap-2">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={entryPath(entry)}>{name ? name(entry) : entryTitle(entry.content)}</a> <EntryBadges entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
