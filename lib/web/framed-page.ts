/** Tells the layout that a page is shown alone, in a frame of another page of the portal; set by proxy.ts only. */
export const framedHeader = 'x-portal-framed';

/** Where the page of a territory is looked at in a frame, before anybody else sees it. */
const previews = /^\/(?:fr\/)?gestion\/territoires\/[^/]+\/page\/(?:apercu|relecture)$/;

/** The page shows another page of the portal in a frame, or may be shown in one. */
export function mayFrame({ pathname }: URL): boolean {
  return previews.test(pathname);
}

/** The page is asked for by a frame: it comes without what surrounds it. */
export function isFramed(address: URL): boolean {
  return mayFrame(address) && address.searchParams.get('cadre') === 'oui';
}
