import type { PrivateNavItem } from '@/components/layout/private-nav.tsx';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { attachedTo, hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { canWritePlaces } from '@/lib/places/permissions.ts';
import { entersTerritories } from '@/lib/territories/permissions.ts';
import { canSteer } from '@/lib/steering/permissions.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';

export type AreaName = 'mon-espace' | 'comite' | 'maylab' | 'gestion';

export interface Area {
  title: string;
  items: readonly PrivateNavItem[];
}

const commissionKinds = ['commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary'] as const;

export function sitsInCommittee(viewer: Viewer): boolean {
  return attachedTo(viewer, ...commissionKinds).length > 0;
}

export function entersBackOffice(viewer: Viewer): boolean {
  return gestionEntries(viewer).length > 0;
}

/** The other private areas that this person may enter, as links at the end of each navigation. */
function otherAreas(viewer: Viewer, from: AreaName): PrivateNavItem[] {
  const items: PrivateNavItem[] = [];
  if (from !== 'mon-espace') items.push({ path: '/mon-espace', label: 'Mon espace' });
  if (from !== 'comite' && sitsInCommittee(viewer)) items.push({ path: '/comite', label: 'Comité d’experts' });
  if (from !== 'maylab' && attachedTo(viewer, 'lab_carrier').length > 0) items.push({ path: '/maylab', label: 'MayLAB' });
  if (from !== 'gestion' && entersBackOffice(viewer)) items.push({ path: '/gestion', label: 'Gestion' });
  return items;
}

const committeeItems: readonly PrivateNavItem[] = [
  { path: '/comite', label: 'Mes saisines' },
  { path: '/comite/profil', label: 'Mon profil d’expert' },
  { path: '/comite/guide', label: 'Guide du premier jour' },
];

/** Title and side navigation of a private area, with what this person may open and nothing else. */
export function areaOf(name: AreaName, viewer: Viewer): Area {
  const others = otherAreas(viewer, name);
  if (name === 'mon-espace') {
    return {
      title: 'Mon espace',
      items: [
        { path: '/mon-espace', label: 'Vue d’ensemble' },
        { path: '/mon-espace/cahiers', label: 'Mes cahiers' },
        { path: '/mon-espace/acteurs', label: 'Mes organisations' },
        { path: '/mon-espace/questions', label: 'Questions du comité' },
        { path: '/mon-espace/profil', label: 'Mon profil' },
        { path: '/mon-espace/sessions', label: 'Mes sessions' },
        ...others,
      ],
    };
  }
  if (name === 'comite') return { title: 'Comité d’experts', items: [...(sitsInCommittee(viewer) ? committeeItems : []), ...others] };
  if (name === 'maylab') return { title: 'MayLAB', items: [{ path: '/maylab', label: 'Mes LABs' }, ...others] };

  const entries = gestionEntries(viewer).map(({ path, label }) => ({ path, label }));
  return { title: 'Gestion', items: [{ path: '/gestion', label: 'Vue d’ensemble' }, ...entries, ...others] };
}

export interface GestionEntry {
  path: string;
  label: string;
  /** What is done there, in a sentence. */
  purpose: string;
}

const callEntries: readonly GestionEntry[] = [
  { path: '/gestion/appels', label: 'Appels', purpose: 'Écrire, publier et suivre les appels à contributions ; répondre aux questions.' },
  { path: '/gestion/cahiers', label: 'Cahiers', purpose: 'Examiner la recevabilité des cahiers reçus, demander un complément, rouvrir un dépôt.' },
  { path: '/gestion/grilles', label: 'Grilles', purpose: 'Lire et écrire les versions de la grille : les quatre critères et ce que vaut chaque note.' },
  { path: '/gestion/orientation', label: 'Orientation', purpose: 'Confier aux commissions les propositions des cahiers recevables.' },
];

const visionEntry: GestionEntry = {
  path: '/gestion/vision',
  label: 'Vision',
  purpose: 'Terres, thèmes, pistes, chiffres, démarche et marque : les textes du document fondateur, en français et en anglais.',
};

const accessibilityEntry: GestionEntry = {
  path: '/gestion/accessibilite',
  label: 'Accessibilité',
  purpose: 'Saisir un audit des 106 critères du RGAA et publier la déclaration d’accessibilité.',
};

const territoryEntry: GestionEntry = {
  path: '/gestion/territoires',
  label: 'Territoires',
  purpose: 'La page de chaque territoire, ses lieux, ses visites et les personnes qui la rédigent.',
};

const placesEntry: GestionEntry = {
  path: '/gestion/lieux',
  label: 'Lieux',
  purpose: 'Tiers-lieux, maisons d’accueil, sites culturels : services, horaires, accès, position.',
};

const coverageEntry: GestionEntry = {
  path: '/gestion/couverture',
  label: 'Couverture',
  purpose: 'Ce qui existe dans chaque territoire et sur chaque thème, ce qui manque, et ce qui arrive.',
};

const contentEntries: readonly GestionEntry[] = [
  { path: '/gestion/accueil', label: 'Page d’accueil', purpose: 'Composer la page d’accueil : ordre des blocs, textes, mises en avant, aperçu, publication.' },
  { path: '/gestion/contenus', label: 'Contenus', purpose: 'Écrire les actualités, les portraits et les pages, en français et en anglais ; les publier ou les programmer.' },
];

const administratorEntries: readonly GestionEntry[] = [
  { path: '/gestion/commissions', label: 'Commissions', purpose: 'Composer les commissions du comité d’experts et leurs thèmes.' },
  { path: '/gestion/labs', label: 'LABs', purpose: 'Voir tous les LABs et aider leurs porteurs.' },
  { path: '/gestion/acteurs', label: 'Acteurs', purpose: 'Retrouver une organisation et lui rendre un accès.' },
  { path: '/gestion/personnes', label: 'Personnes', purpose: 'Comptes, rôles généraux et rattachements avec leurs dates.' },
  { path: '/gestion/audit', label: 'Journal d’audit', purpose: 'Qui a fait quoi, quand, avec l’état avant et après.' },
];

/** The parts of the back-office that this person may open. */
export function gestionEntries(viewer: Viewer): GestionEntry[] {
  const administrator = hasRole(viewer, 'administrator');
  const managesCalls = administrator || attachedTo(viewer, 'call_manager').length > 0;
  return [
    ...(managesCalls ? callEntries : []),
    ...(canWriteContent(viewer) ? contentEntries : []),
    ...(entersTerritories(viewer) ? [territoryEntry] : []),
    ...(canWritePlaces(viewer) ? [placesEntry] : []),
    ...(canSteer(viewer) ? [coverageEntry] : []),
    ...(canEditVision(viewer) ? [visionEntry] : []),
    ...(canEnterAudit(viewer) ? [accessibilityEntry] : []),
    ...(administrator ? administratorEntries : []),
  ];
}
