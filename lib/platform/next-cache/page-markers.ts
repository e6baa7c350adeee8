/**
 * Meta elements by which a page speaks to the cache handler, or to the web server
 * when it is made for one answer. They are removed from what visitors receive.
 */
export const pageMarkers = {
  /** The page has nothing interactive: serve it without the framework's scripts. */
  noScript: 'x-no-framework-script',
  /** The page says that nothing is at this address: answer 404. */
  notFound: 'x-not-found',
  /** Something was at this address and was removed on purpose: answer 410. */
  gone: 'x-gone',
  /** The page is the same for everybody: it may be sent again for that many seconds. */
  held: 'x-held',
} as const;
