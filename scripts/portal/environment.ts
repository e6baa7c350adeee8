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
 * Who answers for a demonstration: nobody real, and said to be so. Telephone numbers that the numbering plan keeps for
 * fiction (Arcep), addresses of the domain that belongs to nobody.
 */
const fictional = {
  PUBLISHER_NAME: 'Éditeur de la démonstration (fictif)',
  PUBLICATION_DIRECTOR: 'Directrice de la publication (fictive)',
  HOST_NAME: 'Hébergeur de la démonstration (fictif)',
  HOST_ADDRESS: '1 rue de la Démonstration (fictive)\n53000 Laval',
  HOST_PHONE: '02 61 91 00 54',
  CONTACT_EMAIL: 'bonjour@demo.example',
  CONTACT_PHONE: '02 61 91 00 53',
  CONTACT_ADDRESS: 'Place du Bocage (fictive)\n53000 Laval',
  DPO_NAME: 'Déléguée à la protection des données (fictive)',
  DPO_EMAIL: 'donnees@demo.example',
} as const;

/** The fictional answer to each question that the administrator left open. */
function unlessGiven(given: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(fictional).map(([name, value]) => [name, given[name] || value]));
}

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
    ...(portal.demonstration ? unlessGiven(given) : {}),
  };
}
