import path from 'node:path';

import type { Secrets } from './secrets.ts';

type Portal = {
  databaseUrl: string;
  dataFolder: string;
  secrets: Secrets;
  port: number;
  demonstration: boolean;
};

/**
 * The environment of the portal's processes. What the administrator set wins; the secrets of the data folder
 * fill what is missing, so that one instance needs no preparation. Several instances have to share them: see README.
 */
export function portalEnvironment(portal: Portal, given: NodeJS.ProcessEnv): Record<string, string> {
  const siteUrl = given['SITE_URL'] || `http://localhost:${portal.port}`;
  return {
    DATABASE_URL: portal.databaseUrl,
    PORT: String(portal.port),
    SITE_URL: siteUrl,
    // next-auth reads this name by itself.
    NEXTAUTH_URL: siteUrl,
    AUTH_SECRET: given['AUTH_SECRET'] || portal.secrets.authSecret,
    INTERNAL_SECRET: given['INTERNAL_SECRET'] || portal.secrets.internalSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] || portal.secrets.actionsKey,
    STORAGE_DIR: given['STORAGE_DIR'] || path.join(portal.dataFolder, 'files'),
    DEMONSTRATION: portal.demonstration ? '1' : '0',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
