/**
 * The Content-Security-Policy of an HTML answer. Scripts are allowed by hash on
 * cached pages (the same bytes for everybody) and by nonce on pages that depend
 * on the person. Styles only come from files: no `style=` attribute in our HTML.
 */
type ScriptPermission = ({ hashes: readonly string[] } | { nonce: string }) & {
  /** another origin whose images this page may show */
  imagesFrom?: string | undefined;
};

function scriptSources(permission: ScriptPermission): string {
  const sources =
    'nonce' in permission
      ? [`'nonce-${permission.nonce}'`]
      : permission.hashes.map((hash) => `'sha256-${hash}'`);
  return ["'self'", ...sources].join(' ');
}

/**
 * @param development the development server evaluates code, injects styles and
 *   listens on a web socket; never true in production.
 * @param framing whether the page shows others of the portal in frames, or may be shown in one of them; never another site.
 */
export function contentSecurityPolicy(permission: ScriptPermission, development = false, framing: { shows?: boolean; shown?: boolean } = {}): string {
  return [
    "default-src 'none'",
    `script-src ${scriptSources(permission)}${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data: blob:${permission.imagesFrom ? ` ${permission.imagesFrom}` : ''}`,
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(framing.shows ? ["frame-src 'self'"] : []),
    `frame-ancestors ${framing.shown ? "'self'" : "'none'"}`,
  ].join('; ');
}
