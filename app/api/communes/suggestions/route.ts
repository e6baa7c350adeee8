import { communesNamed } from '@/lib/territories/loaders/communes.ts';
import { communeSuggestionSchema } from '@/lib/territories/schema/communes.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** Shown while one types: what is not among them is a letter away. */
const most = 8;

/** The communes that « Ma commune » offers while one types, with their territory. */
export async function GET(request: Request): Promise<Response> {
  const { nom, lang } = communeSuggestionSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const answer = await communesNamed(nom);
  const matches = answer.kind === 'only' ? [answer.match] : 'matches' in answer ? answer.matches : [];
  const suggestions = matches.slice(0, most).map(({ commune, through }) => ({
    title: through ? `${through} (${commune.name})` : commune.name,
    kind: commune.territory.name,
    href: localizedPath(lang, `/communes/${commune.slug}`),
    ...(lang === 'fr' ? {} : { lang: 'fr' }),
  }));
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=30, s-maxage=1' } });
}
