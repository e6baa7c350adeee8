import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

type Ask = { port: number; path: string; method: string; headers: Record<string, string> };

/** A request as it is, without what `fetch` would add or unpack. */
export async function get({ port, ...ask }: Ask): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent: false, ...ask }, (response) => {
      void buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }), reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}
