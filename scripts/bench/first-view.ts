import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';

/** Most bytes, compressed, of the data that the open map needs to show itself a first time: its points and its contours. */
export const firstViewBudget = 100_000;

/** What the first view of the open map asks for, and its page, in bytes as they travel. */
export async function weighFirstView(address: string): Promise<{ page: number; points: number; contours: number; count: number }> {
  const page = await fetchCompressed(`${address}/carte?carte=interactive`);
  const points = await fetchCompressed(`${address}/api/carte/points`);
  const version = /\/api\/carte\/territoires\.svg\?v=(\w+)/.exec(page.text)?.[1] ?? '';
  const contours = await fetchCompressed(`${address}/api/carte/contours?v=${version}`);
  const { name } = JSON.parse(points.text) as { name: string[] };
  return { page: page.bytes, points: points.bytes, contours: contours.bytes, count: name.length };
}

function fetchCompressed(address: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { headers: { 'accept-encoding': 'br, gzip', 'user-agent': 'bench' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200) return reject(new Error(`${address}: ${response.statusCode}`));
        const encoding = response.headers['content-encoding'];
        const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
        resolve({ bytes: body.length, text: text.toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
