import { z } from 'zod';

/** An empty line in a .env file means "not set". */
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(blankIsUnset, z.string().trim().min(1).optional());
const address = z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional());
const secret = z.string().min(32);

/** Plan IGN, of the Géoplateforme: public, without a key. */
const publicTiles =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILECOL={x}&TILEROW={y}';

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),

    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** connections that one process may hold */
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),

    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    /** address of the portal as people type it, without a final slash */
    SITE_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .default('http://localhost:3000'),

    /** signs and hashes what sign-in hands out */
    AUTH_SECRET: secret,
    /** lets the worker ask the portal to refresh its cached pages */
    INTERNAL_SECRET: secret,
    /** '1' only from the start command, for an embedded database without mail server */
    DEMONSTRATION: z
      .enum(['', '0', '1'])
      .default('0')
      .transform((value) => value === '1'),

    SMTP_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.string().default('Marque Mayenne <ne-pas-repondre@localhost>'),

    /** folder of the attachments, when they are kept on this machine */
    STORAGE_DIR: z.string().default('.data/files'),
    S3_ENDPOINT: address,
    S3_BUCKET: text,
    S3_REGION: text,
    S3_ACCESS_KEY_ID: text,
    S3_SECRET_ACCESS_KEY: text,

    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),

    BRAND_NAME: z.string().default('Marque Mayenne'),
    /** address of the mark on this site: a file of public/ */
    BRAND_MARK: z.string().regex(/^\/[^/]/).default('/brand/mark.svg'),
    /** who answers for the portal; shown on the contact and legal pages when given */
    PUBLISHER_NAME: text,
    PUBLICATION_DIRECTOR: text,
    HOST_NAME: text,
    HOST_ADDRESS: text,
    HOST_PHONE: text,
    /** data protection officer */
    DPO_NAME: text,
    DPO_EMAIL: z.preprocess(blankIsUnset, z.email().optional()),
    /** page of the multi-year accessibility scheme and of its action plan, which the law asks for */
    ACCESSIBILITY_PLAN_URL: address,
    CONTACT_EMAIL: z.preprocess(blankIsUnset, z.email().optional()),
    CONTACT_PHONE: text,
    CONTACT_ADDRESS: text,

    /** ground of the interactive map, as Leaflet writes addresses of tiles; empty: none, the map is drawn by the portal alone */
    MAP_TILES_URL: z
      .union([z.literal(''), z.url({ protocol: /^https?$/ }).refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)))])
      .default(publicTiles),
    /** credit that the one who gives the tiles asks for */
    MAP_TILES_ATTRIBUTION: z.string().default('© IGN, Géoplateforme'),
  })
  .refine((values) => !(values.DEMONSTRATION && values.SMTP_URL), {
    path: ['DEMONSTRATION'],
    message: 'the demonstration opens accounts without proof and cannot run where mails really leave',
  })
  .refine((values) => !values.SMTP_URL || !values.MAIL_FROM.includes('localhost'), {
    path: ['MAIL_FROM'],
    message: 'needed with SMTP_URL: mails need a sender that exists',
  })
  .transform((values, context) => ({ ...values, storage: chooseStorage(values, context) }));

/** Where attachments go: an S3-compatible service when it is configured, else a folder. */
export type StorageChoice =
  | { kind: 'folder'; folder: string }
  | { kind: 's3'; endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };

export type Env = z.output<typeof schema>;

interface StorageVariables {
  STORAGE_DIR: string;
  S3_ENDPOINT?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_REGION?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

function chooseStorage(values: StorageVariables, context: z.RefinementCtx): StorageChoice {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values;
  if (!S3_ENDPOINT && !S3_BUCKET && !S3_ACCESS_KEY_ID && !S3_SECRET_ACCESS_KEY) {
    return { kind: 'folder', folder: values.STORAGE_DIR };
  }
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    context.addIssue({
      code: 'custom',
      path: ['S3_ENDPOINT'],
      message: 'S3 storage needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY together',
    });
    return z.NEVER;
  }
  return {
    kind: 's3',
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION ?? 'auto',
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

/**
 * Reads a set of variables.
 * @throws an Error that names each wrong variable, never its value
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration refused: ${wrong.join('; ')}.`);
}

let read: Env | undefined;

/**
 * The configuration, read at the first call: a build needs neither database nor secret.
 * The only place of the portal that looks at the environment.
 */
export function env(): Env {
  read ??= parseEnv(process.env);
  return read;
}
