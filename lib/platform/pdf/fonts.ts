import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackWoff } from '@/lib/platform/pdf/woff.ts';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource');

/** The two families of the portal, in the few styles that documents use. */
const styles = [
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
  'bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
  'bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff',
];

/** Fonts as the typesetter reads them; a character that none of them draws falls back on its own serif. */
export function documentFonts(): Buffer[] {
  return styles.map((style) => unpackWoff(readFileSync(path.join(/* turbopackIgnore: true */ folder, style))));
}
