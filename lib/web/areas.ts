import type { PrivateNavItem } from '@/components/layout/private-nav.tsx';
import { attachedTo, hasRole } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';

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
  return viewer.roles.length > 0 || attachedTo(viewer, 'call_manager').length > 0;
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
  if (name === 'comite') return { title: 'Comité d’experts', items: [{ path: '/comite', label: 'Mes saisines' }, ...others] };
  if (name === 'maylab') return { title: 'MayLAB', items: [{ path: '/maylab', label: 'Mes LABs' }, ...others] };

  const administrator = hasRole(viewer, 'administrator');
  const callManager = administrator || attachedTo(viewer, 'call_manager').length > 0;
  const items: PrivateNavItem[] = [{ path: '/gestion', label: 'Vue d’ensemble' }];
  if (callManager) items.push({ path: '/gestion/appels', label: 'Appels' }, { path: '/gestion/cahiers', label: 'Cahiers' });
  if (administrator) {
    items.push(
      { path: '/gestion/commissions', label: 'Commissions' },
      { path: '/gestion/labs', label: 'LABs' },
      { path: '/gestion/acteurs', label: 'Acteurs' },
      { path: '/gestion/personnes', label: 'Personnes' },
      { path: '/gestion/audit', label: 'Journal d’audit' },
    );
  }
  return { title: 'Gestion', items: [...items, ...others] };
}
