/** Tells the layout that a page is shown alone, in a frame of another page of the portal; set by proxy.ts only. */
export const framedHeader = 'x-portal-framed';

/** The composer of a territory's page, and what it leads to without another document being loaded. */
const composers = /^\/(?:fr\/)?gestion\/territoires\/[^/]+\/page(?:\/(?:apercu|relecture))?$/;
const previews = /^\/(?:fr\/)?gestion\/territoires\/[^/]+\/page\/apercu$/;

/** Whether the page shows others of the portal in frames, or may be shown in one. */
export function framingOf({ pathname }: URL): { shows: boolean; shown: boolean } {
  return { shows: composers.test(pathname), shown: previews.test(pathname) };
}

/** The page is asked for by a frame: it comes without what surrounds it. */
export function isFramed(address: URL): boolean {
  return framingOf(address).shown && address.searchParams.get('cadre') === 'oui';
}
