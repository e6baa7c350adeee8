import { addressKind } from '@/lib/content/rules/addresses.ts';
import { saidIn, type Said } from '@/lib/content/rules/languages.ts';
import { markdownPictureIds } from '@/lib/content/rules/markdown.ts';
import type { Language, LocalText } from '@/lib/content/types/document.ts';
import type { PublishedPicture } from '@/lib/content/types/published.ts';
import type { PictureUse, TerritoryBlock, TerritoryBlockKind } from '@/lib/content/types/territory-page.ts';

/** A picture as the page shows it; `lang` is set when its words are not in the language of the page. */
export interface ComposedPicture extends PublishedPicture {
  lang?: Language;
}

type Sizes = ReadonlyMap<string, Omit<PublishedPicture, 'alt'>>;

/** Something alive in the portal that a block puts forward. */
export interface Featured {
  name: string;
  path: `/${string}`;
  /** What it says of itself, as its own page does; empty when it says nothing. */
  summary: Said;
  /** What it is, in words: « LAB, en expérimentation ». */
  kind: string;
}

interface Contents {
  opening: { lead: Said; picture: ComposedPicture | null };
  text: { body: Said; picture: ComposedPicture | null; bodyPictures: Sizes };
  figures: { figures: { value: Said; label: Said; year: string; source: Said }[] };
  distinctions: { distinctions: { date: Said; name: Said; about: Said }[]; source: Said };
  gallery: { pictures: ComposedPicture[] };
  testimony: { personName: string; role: Said; quote: Said; picture: ComposedPicture | null };
  featured: { subject: 'lab' | 'actor'; featured: Featured; text: Said };
  place: { featured: Featured; text: Said };
  practical: { items: { term: Said; details: Said }[] };
  brands: { lead: Said; brands: { name: string; about: Said; url: string }[]; source: Said };
  'own-site': { text: Said; label: Said; url: string };
}

/** A block in the language of the page, with what it names in the portal. */
export type ComposedBlock<Kind extends TerritoryBlockKind = TerritoryBlockKind> = {
  [Each in Kind]: { id: string; kind: Each; title: Said } & Contents[Each];
}[Kind];

/** What a block names, when it is still there to be seen. */
export type FindFeatured = (kind: 'lab' | 'actor' | 'place', slug: string) => Featured | null;

/** A picture with its words in the language of the page; null when there is none, or it is gone. */
export function composedPicture(use: PictureUse | null, language: Language, pictures: Sizes): ComposedPicture | null {
  const sizes = use && pictures.get(use.id);
  if (!use || !sizes) return null;
  const { text: alt, ...lang } = saidIn(use.alt, language);
  return { ...sizes, alt, ...lang };
}

/** An address that a link may have; a draft holds whatever was typed. */
const siteOf = (url: string) => (addressKind(url) === 'external' ? url : '');

/** A block as the public reads it; null when it is hidden, or when what it puts forward is no longer to be seen. */
export function composedBlock(block: TerritoryBlock, language: Language, pictures: Sizes, find: FindFeatured): ComposedBlock | null {
  if (block.hidden) return null;
  const say = (text: LocalText) => saidIn(text, language);
  const picture = (use: PictureUse | null) => composedPicture(use, language, pictures);
  const head = { id: block.id, title: say(block.title) };
  switch (block.kind) {
    case 'opening':
      return { ...head, kind: block.kind, lead: say(block.lead), picture: picture(block.picture) };
    case 'text': {
      const body = say(block.body);
      const bodyPictures = new Map([...pictures].filter(([id]) => markdownPictureIds(body.text).includes(id)));
      return { ...head, kind: block.kind, body, picture: picture(block.picture), bodyPictures };
    }
    case 'figures':
      return {
        ...head,
        kind: block.kind,
        figures: block.figures.map(({ value, label, year, source }) => ({ value: say(value), label: say(label), year, source: say(source) })),
      };
    case 'distinctions':
      return {
        ...head,
        kind: block.kind,
        distinctions: block.distinctions.map(({ date, name, about }) => ({ date: say(date), name: say(name), about: say(about) })),
        source: say(block.source),
      };
    case 'gallery': {
      const shown = block.pictures.flatMap((use) => picture(use) ?? []);
      return shown.length === 0 ? null : { ...head, kind: block.kind, pictures: shown };
    }
    case 'testimony':
      return { ...head, kind: block.kind, personName: block.personName, role: say(block.role), quote: say(block.quote), picture: picture(block.picture) };
    case 'featured': {
      const featured = find(block.subject, block.slug);
      return featured && { ...head, kind: block.kind, subject: block.subject, featured, text: say(block.text) };
    }
    case 'place': {
      const featured = find('place', block.slug);
      return featured && { ...head, kind: block.kind, featured, text: say(block.text) };
    }
    case 'practical':
      return { ...head, kind: block.kind, items: block.items.map(({ term, details }) => ({ term: say(term), details: say(details) })) };
    case 'brands':
      return {
        ...head,
        kind: block.kind,
        lead: say(block.lead),
        brands: block.brands.map(({ name, about, url }) => ({ name, about: say(about), url: siteOf(url) })),
        source: say(block.source),
      };
    case 'own-site':
      return siteOf(block.url) === '' ? null : { ...head, kind: block.kind, text: say(block.text), label: say(block.label), url: block.url };
  }
}

/** Some of the editors' texts are shown in French on a page that is not in French. */
export function isPartlyFrench(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isPartlyFrench);
  if (typeof value !== 'object' || value === null) return false;
  if ('lang' in value && value.lang === 'fr') return true;
  // What it puts forward is in the language of those who wrote it, wherever it is read.
  return Object.entries(value).some(([key, part]) => key !== 'featured' && isPartlyFrench(part));
}
