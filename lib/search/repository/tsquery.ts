import 'server-only';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import type { SearchLanguage, SearchTerm } from '@/lib/search/types.ts';

const nothing = Prisma.sql`''::tsquery`;

/** A page in English also shows what was written in French. */
const stemmersOf: Record<SearchLanguage, readonly Prisma.Sql[]> = {
  fr: [Prisma.sql`'public.portal_french'::regconfig`],
  en: [Prisma.sql`'public.portal_english'::regconfig`, Prisma.sql`'public.portal_french'::regconfig`],
};

function join(parts: readonly Prisma.Sql[], operator: '&&' | '||'): Prisma.Sql {
  if (parts.length === 0) return nothing;
  return Prisma.sql`(${Prisma.join([...parts], ` ${operator} `)})`;
}

/** The words of a term as they are, the last one being the beginning of a word if it may. */
function plain({ tokens, isPrefix }: SearchTerm): Prisma.Sql {
  if (!isPrefix) return Prisma.sql`phraseto_tsquery('public.portal_words'::regconfig, ${tokens})`;
  return Prisma.sql`to_tsquery('public.portal_words'::regconfig, ${`${tokens.replaceAll(' ', ' <-> ')}:*`})`;
}

/** A term in any of its forms; a phrase only as it is. Empty words (« de », « the ») ask for nothing. */
function anyForm(term: SearchTerm, language: SearchLanguage): Prisma.Sql {
  if (term.isPhrase) return plain(term);
  const stemmed = stemmersOf[language].map((stemmer) => Prisma.sql`phraseto_tsquery(${stemmer}, ${term.tokens})`);
  const nodes = stemmed.map((query) => Prisma.sql`numnode(${query})`);
  return Prisma.sql`(CASE WHEN least(${Prisma.join(nodes)}) = 0 THEN ''::tsquery ELSE ${join([...stemmed, plain(term)], '||')} END)`;
}

export interface TermsQuery {
  /** What entries must hold. */
  every: Prisma.Sql;
  /** What ranks them: the words asked for, whichever they hold. */
  some: Prisma.Sql;
}

/** @param isRelaxed entries may hold only some of the words asked for; the excluded ones stay so */
export function termsQuery(terms: readonly SearchTerm[], language: SearchLanguage, isRelaxed: boolean): TermsQuery {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const forms = wanted.map((term) => anyForm(term, language));
  const some = join(forms, '||');
  const asked = isRelaxed ? some : join(forms, '&&');
  // A search of empty words only looks for them as they are.
  const wholly = Prisma.sql`coalesce(nullif(${asked}, ''::tsquery), ${join(wanted.map(plain), '&&')})`;
  const refused = terms.filter(({ isExcluded }) => isExcluded).map((term) => Prisma.sql`!!${anyForm(term, language)}`);
  return { every: join([wanted.length === 0 ? nothing : wholly, ...refused], '&&'), some };
}

/** The stems of every word asked for, as an array. */
export function stemsOf(terms: readonly SearchTerm[], language: SearchLanguage): Prisma.Sql {
  const tokens = terms.flatMap((term) => (term.isExcluded ? [] : term.tokens)).join(' ');
  const arrays = stemmersOf[language].map((stemmer) => Prisma.sql`tsvector_to_array(to_tsvector(${stemmer}, ${tokens}))`);
  return Prisma.sql`(${Prisma.join(arrays, ' || ')})`;
}
