import { searchSuggestions } from '@/lib/search/loaders.ts';
import { suggestionSchema } from '@/lib/search/schema.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

/** What the search field offers while one types: things to go to, eight at most. Costs less than counting who asks. */
export async function GET(request: Request): Promise<Response> {
  const { q, lang } = suggestionSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = await searchSuggestions(q, lang);
  const { one } = messages[lang].search;
  const suggestions = found.map(({ kind, title, lang: written, path }) => ({
    title,
    kind: one[kind],
    href: localizedPath(lang, path),
    ...(written === lang ? {} : { lang: written }),
  }));
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=30, s-maxage=1' } });
}
