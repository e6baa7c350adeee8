import type { ArticleDocument, PortraitPart } from '@/lib/content/types/document.ts';

/** An article that may be published, in both languages. */
export function completeArticle(change: Partial<ArticleDocument> = {}): ArticleDocument {
  return {
    fr: { title: 'La haie de Juvigné', summary: 'Deux kilomètres replantés.', body: 'Les voisins ont planté.\n\n## Et après\n\nOn recommence.' },
    en: { title: 'The hedge of Juvigné', summary: 'Two kilometres planted again.', body: 'Neighbours planted.\n\n## And then\n\nAgain.' },
    picture: null,
    terreId: null,
    themeIds: [],
    territorySirens: [],
    ...change,
  };
}

export function portraitPart(change: Partial<PortraitPart> = {}): PortraitPart {
  return {
    personName: 'Odile Hamelin',
    role: { fr: 'Horlogère fictive', en: 'Fictional watchmaker' },
    quote: { fr: 'Le temps se répare.', en: 'Time can be mended.' },
    backing: 'consent',
    source: '',
    ...change,
  };
}
