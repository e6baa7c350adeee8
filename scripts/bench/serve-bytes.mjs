/** Sends what it is given, and nothing else: the most that Node can do. Reads `{headers, body}` on its input, tells its port. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const { headers, body } = /** @type {{ headers: Record<string, string>, body: string }} */ (await json(process.stdin));
const bytes = Buffer.from(body);
const server = createServer((_request, response) => {
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${address && typeof address === 'object' ? address.port : ''}\n`);
});
