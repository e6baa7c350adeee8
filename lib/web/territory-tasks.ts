import type { TerritoryPageStanding } from '@/lib/content/use-cases/list-territory-pages.ts';
import { dateInParis } from '@/lib/web/dates.ts';

export interface TerritoryTask {
  key: string;
  /** What is to be done, in a few words. */
  words: string;
  why: string;
  href: string;
  link: string;
}

interface Standing {
  slug: string;
  /** Null while nobody has begun it. */
  page: Pick<TerritoryPageStanding, 'state' | 'missingEnglish' | 'waiting' | 'returned'> | null;
  editors: number;
  /** Places online. */
  places: number;
  /** The viewer decides who edits. */
  manages: boolean;
}

/** What waits for whoever opens the dashboard of a territory, the most pressing first. */
export function territoryTasks(standing: Standing): TerritoryTask[] {
  const { slug, page, editors, places, manages } = standing;
  const base = `/gestion/territoires/${slug}`;
  const tasks: (TerritoryTask | null)[] = [
    page?.waiting && !page.waiting.isOwn
      ? { key: 'read', words: 'Une relecture vous attend', why: `${page.waiting.askedBy} la demande depuis le ${dateInParis(page.waiting.askedAt)}.`, href: `${base}/page/relecture`, link: 'Relire' }
      : null,
    page?.returned
      ? { key: 'returned', words: 'Votre page vous revient', why: `${page.returned.answeredBy} vous répond : « ${page.returned.note} »`, href: `${base}/page`, link: 'Corriger' }
      : null,
    editors === 0 && manages
      ? { key: 'editors', words: 'Personne ne rédige cette page', why: 'Invitez quelqu’un qui connaît le territoire : une adresse suffit.', href: `${base}/equipe`, link: 'Inviter' }
      : null,
    composition(page, base),
    page && page.state !== 'removed' && page.missingEnglish > 0
      ? {
          key: 'english',
          words: page.missingEnglish > 1 ? `${page.missingEnglish} textes manquent en anglais` : 'Un texte manque en anglais',
          why: 'En attendant, la page en anglais montre le français.',
          href: `${base}/page`,
          link: 'Traduire',
        }
      : null,
    places === 0
      ? { key: 'places', words: 'Aucun lieu n’est en ligne', why: 'Un tiers-lieu, une maison d’accueil, un site culturel : où peut-on aller ?', href: `/gestion/lieux?territoire=${slug}`, link: 'Ajouter un lieu' }
      : null,
  ];
  return tasks.filter((task) => task !== null);
}

/** What the page itself asks for; nothing while it waits for its hour or for its reader. */
function composition(page: Standing['page'], base: string): TerritoryTask | null {
  const href = `${base}/page`;
  if (!page) return { key: 'begin', words: 'La page n’est pas commencée', why: 'Le public y lit déjà les chiffres, les communes et ce qui est vivant. Il y manque votre territoire, raconté par vous.', href, link: 'Commencer' };
  if (page.waiting) return null;
  if (page.state === 'draft') return { key: 'publish', words: 'La page n’est pas encore publiée', why: 'Elle est commencée ; le public n’en voit rien.', href, link: 'Continuer' };
  if (page.state === 'changed') return { key: 'changed', words: 'Le brouillon n’est plus ce qui est en ligne', why: 'Publiez-le, ou revenez à ce qui est en ligne.', href, link: 'Voir le brouillon' };
  if (page.state === 'removed') return { key: 'removed', words: 'La page composée est retirée', why: 'Le public y lit de nouveau les chiffres et les communes.', href, link: 'La remettre' };
  return null;
}
