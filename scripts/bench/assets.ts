import { Client } from './http.ts';

/** Pages whose assets are those of every page: one without scripts, one with the scripts of a form. */
const pages = ['/', '/connexion'];

const textual = /\.(?:css|js|svg)$/;

/** Sentences about the assets of the portal that are not sent precompressed, or not kept by browsers. */
export async function assetFailures(address: string): Promise<string[]> {
  const client = new Client(address, 1);
  const headers = { 'accept-encoding': 'gzip, br' };
  try {
    const wrong: string[] = [];
    const found = new Set<string>();
    for (const path of pages) {
      const { body } = await client.expect({ path, proof: '<main' });
      for (const [, asset = ''] of body.matchAll(/(?:src|href)="(\/[^"?]+\.(?:css|js|svg|woff2))"/g)) found.add(asset);
    }
    for (const path of found) {
      const { headers: sent } = await client.expect({ path, headers, proof: '' });
      if (textual.test(path) && sent['content-encoding'] !== 'br') wrong.push(`${path} is not sent precompressed.`);
      if (!sent['content-length']) wrong.push(`${path} is compressed while it is sent: its length is not known.`);
      if (path.startsWith('/_next/static/') && !sent['cache-control']?.includes('immutable')) wrong.push(`${path} is not kept by browsers.`);
    }
    return found.size > 0 ? wrong : ['No asset was found in the pages.'];
  } finally {
    client.close();
  }
}
