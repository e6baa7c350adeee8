import type { ArticleKind } from '@/lib/content/types/document.ts';
import type { PublicationState } from '@/lib/content/types/publication.ts';

/** The kinds of articles, as editors name them. */
export const kindNames: Readonly<Record<ArticleKind, string>> = { news: 'Actualité', portrait: 'Portrait', page: 'Page' };

interface StateWords {
  label: string;
  tone: 'neutral' | 'info' | 'success' | 'warning';
}

export const stateWords: Readonly<Record<PublicationState, StateWords>> = {
  draft: { label: 'Brouillon', tone: 'neutral' },
  scheduled: { label: 'Programmé', tone: 'info' },
  published: { label: 'En ligne', tone: 'success' },
  changed: { label: 'En ligne, modifié depuis', tone: 'warning' },
  removed: { label: 'Retiré', tone: 'neutral' },
};
