import 'server-only';
import { publicCahiers } from '@/lib/cahiers/loaders.ts';
import type { PublicCahierSummary } from '@/lib/cahiers/types/public.ts';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import type { CallSummary } from '@/lib/calls/types.ts';
import { latestNews, publishedPortraits } from '@/lib/content/loaders.ts';
import type { ArticleSummary } from '@/lib/content/types/published.ts';
import { latestLabs } from '@/lib/labs/loaders.ts';
import type { LabSummary } from '@/lib/labs/types.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Of each kind. */
const most = 3;

interface Happening {
  calls: readonly CallSummary[];
  labs: readonly LabSummary[];
  cahiers: readonly PublicCahierSummary[];
  articles: readonly ArticleSummary[];
}

/** The newest of several lists, each thing once. */
function newest<Thing extends { id: string; publishedAt: Date | null }>(lists: readonly (readonly Thing[])[]): Thing[] {
  const things = [...new Map(lists.flat().map((thing) => [thing.id, thing])).values()];
  return things.toSorted((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0)).slice(0, most);
}

/** What is alive in a territory: the newest LABs and cahiers there, news and portraits that name it. */
export async function aliveInTerritory(locale: Locale, { siren, slug }: { siren: string; slug: string }): Promise<Omit<Happening, 'calls'>> {
  const [labs, { cahiers }, news, portraits] = await Promise.all([
    latestLabs(most, { territorySiren: siren }),
    publicCahiers({ search: '', call: null, theme: null, territory: slug }, 1),
    latestNews(locale, most, { territorySiren: siren }),
    publishedPortraits(locale),
  ]);
  const articles = newest([news, portraits.filter(({ territorySirens }) => territorySirens.includes(siren))]);
  return { labs, cahiers: cahiers.slice(0, most), articles };
}

/** What is alive on a theme, or on those of a terre: calls to answer now, and the newest LABs, cahiers, news and portraits. */
export async function aliveOnThemes(locale: Locale, themes: readonly string[], about: { themeId: string } | { terreId: string }): Promise<Happening> {
  const now = new Date();
  const isAbout = (article: ArticleSummary) =>
    'terreId' in about ? article.terreId === about.terreId || article.themeIds.some((theme) => themes.includes(theme)) : article.themeIds.includes(about.themeId);
  const [calls, labs, cahiers, portraits, ...news] = await Promise.all([
    publicCalls(),
    Promise.all(themes.map((themeId) => latestLabs(most, { themeId }))),
    Promise.all(themes.map((theme) => publicCahiers({ search: '', call: null, theme, territory: null }, 1))),
    publishedPortraits(locale),
    latestNews(locale, most, about),
    ...('terreId' in about ? themes.map((themeId) => latestNews(locale, most, { themeId })) : []),
  ]);
  return {
    calls: calls.filter((call) => call.themeIds.some((theme) => themes.includes(theme)) && callPhase(call, now) === 'open'),
    labs: newest(labs),
    cahiers: newest(cahiers.map((page) => page.cahiers)),
    articles: newest([...news, portraits.filter(isAbout)]),
  };
}
