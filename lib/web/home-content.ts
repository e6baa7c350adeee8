import 'server-only';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import type { CallSummary } from '@/lib/calls/types.ts';
import { latestNews, publishedPortraits } from '@/lib/content/loaders.ts';
import { visibleBlocks } from '@/lib/content/rules/home.ts';
import { featuredFirst } from '@/lib/content/rules/home-composition.ts';
import type { HomeBlock, HomeBlockKind, HomeDocument } from '@/lib/content/types/home.ts';
import type { ArticleSummary } from '@/lib/content/types/published.ts';
import { comingLabSteps, labsNamed, latestLabs } from '@/lib/labs/loaders.ts';
import type { LabSummary } from '@/lib/labs/types.ts';
import { allTerritories, inhabitants } from '@/lib/territories/loaders/territories.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import { everyFigure, keyFigures, terresWithThemes } from '@/lib/vision/loaders.ts';
import type { ChosenFigures, TerreWithThemes } from '@/lib/vision/types/pages.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Things of each kind that the home shows at most: it is read in ten seconds. */
const most = { calls: 2, labs: 3, news: 2, coming: 3, words: 1 } as const;

/** Something dated; `on` is a day, or an instant for the opening and the closing of a call. */
interface ComingEvent {
  kind: 'call-opens' | 'call-closes' | 'lab-step' | 'lab-ends';
  on: Date;
  title: string;
  /** The step of a LAB. */
  step?: string;
  path: `/${string}`;
}

interface Population {
  inhabitants: number;
  communes: number;
  year: number | null;
}

/** What fills the blocks of each kind beside their texts. */
interface Fillings {
  opening: { openCall: string | null };
  'take-part': null;
  calls: readonly CallSummary[];
  terres: readonly TerreWithThemes[];
  figures: ChosenFigures & { population: Population | null };
  labs: readonly (LabSummary & { terre: string | undefined })[];
  coming: readonly ComingEvent[];
  news: readonly ArticleSummary[];
  words: readonly ArticleSummary[];
  territories: readonly TerritorySummary[];
  text: null;
}

/** A block with what fills it. */
export type FilledBlock<Kind extends HomeBlockKind = HomeBlockKind> = {
  [Each in Kind]: { kind: Each; block: Extract<HomeBlock, { kind: Each }>; filling: Fillings[Each] };
}[Kind];

async function openCalls(now: Date): Promise<CallSummary[]> {
  const open = (await publicCalls()).filter((call) => callPhase(call, now) === 'open');
  return open.toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime()).slice(0, most.calls);
}

async function comingEvents(now: Date): Promise<ComingEvent[]> {
  const [calls, steps] = await Promise.all([publicCalls(), comingLabSteps(now)]);
  const ofCalls = calls.flatMap((call): ComingEvent[] => {
    const { title, slug } = call;
    const phase = callPhase(call, now);
    const path = `/appels/${slug}` as const;
    if (phase === 'upcoming') return [{ kind: 'call-opens', on: call.opensAt, title, path }];
    return phase === 'open' ? [{ kind: 'call-closes', on: call.closesAt, title, path }] : [];
  });
  const ofLabs = steps.map(
    ({ labSlug, labTitle, step, on }): ComingEvent => ({
      kind: step === null ? 'lab-ends' : 'lab-step',
      on,
      title: labTitle,
      ...(step !== null && { step }),
      path: `/labs/${labSlug}`,
    }),
  );
  return [...ofCalls, ...ofLabs].toSorted((a, b) => a.on.getTime() - b.on.getTime()).slice(0, most.coming);
}

async function labsShown(locale: Locale, chosen: readonly string[]): Promise<Fillings['labs']> {
  const [terres, featured, latest] = await Promise.all([terresWithThemes(locale), labsNamed(chosen), latestLabs(most.labs)]);
  const terreOf = new Map(terres.flatMap(({ slug, themes }) => themes.map((theme) => [theme.slug, slug] as const)));
  const known = [...featured, ...latest.filter(({ slug }) => !chosen.includes(slug))];
  return featuredFirst(chosen, known, most.labs).map((lab) => ({ ...lab, terre: terreOf.get(lab.themeIds[0] ?? '') }));
}

/** Portraits that have words to give: what backs them (a source, a consent that holds) the loader has checked. */
async function portraitsShown(locale: Locale, chosen: readonly string[]): Promise<ArticleSummary[]> {
  const speaking = (await publishedPortraits(locale)).filter(({ portrait }) => portrait !== null && portrait.quote !== '');
  return chosen.length > 0
    ? featuredFirst(chosen, speaking.filter(({ slug }) => chosen.includes(slug)), 0)
    : speaking.slice(0, most.words);
}

async function fill(block: HomeBlock, locale: Locale, now: Date): Promise<FilledBlock> {
  switch (block.kind) {
    case 'opening':
      return { kind: block.kind, block, filling: { openCall: (await openCalls(now))[0]?.slug ?? null } };
    case 'calls':
      return { kind: block.kind, block, filling: await openCalls(now) };
    case 'terres':
      return { kind: block.kind, block, filling: await terresWithThemes(locale) };
    case 'figures': {
      const [population, chosen] = await Promise.all([block.population ? inhabitants() : null, keyFigures(locale, block.figures)]);
      return { kind: block.kind, block, filling: { population, ...chosen } };
    }
    case 'labs':
      return { kind: block.kind, block, filling: await labsShown(locale, block.labs) };
    case 'coming':
      return { kind: block.kind, block, filling: await comingEvents(now) };
    case 'news':
      return { kind: block.kind, block, filling: await latestNews(locale, most.news) };
    case 'words':
      return { kind: block.kind, block, filling: await portraitsShown(locale, block.portraits) };
    case 'territories':
      return { kind: block.kind, block, filling: await allTerritories() };
    default:
      return { kind: block.kind, block, filling: null } as FilledBlock;
  }
}

function hasSomethingToShow({ kind, filling }: FilledBlock): boolean {
  if (kind === 'figures') return filling.population !== null || filling.figures.length > 0;
  return !Array.isArray(filling) || filling.length > 0;
}

/** The blocks of a home that the public sees, each with what fills it; one that has nothing to show is absent. */
export async function fillHome(home: HomeDocument, locale: Locale, now: Date): Promise<FilledBlock[]> {
  const filled = await Promise.all(visibleBlocks(home).map((block) => fill(block, locale, now)));
  return filled.filter(hasSomethingToShow);
}

/** LABs offered to who composes the home, newest first. */
const mostLabsOffered = 60;

/** What exists and may be featured on the home, as the choices of a form. */
export async function featurableItems(): Promise<Record<'figures' | 'labs' | 'portraits', { value: string; label: string; help?: string }[]>> {
  const [figures, labs, portraits] = await Promise.all([everyFigure('fr'), latestLabs(mostLabsOffered), publishedPortraits('fr')]);
  return {
    figures: figures.map(({ slug, value, unit, label }) => ({ value: slug, label: [value, unit].filter(Boolean).join(' '), help: label })),
    labs: labs.map(({ slug, title }) => ({ value: slug, label: title })),
    portraits: portraits.flatMap(({ slug, portrait }) =>
      portrait && portrait.quote !== '' ? [{ value: slug, label: portrait.personName, help: portrait.quote }] : [],
    ),
  };
}
