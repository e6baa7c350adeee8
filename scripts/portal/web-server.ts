/**
 * The web server of production: assets are sent as the build compressed them, cached pages as they were compressed for
 * an earlier visitor, everything else as the framework answers it.
 * Run by next-process.ts: `web-server.ts <host> <port>`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import next from 'next';
import sirv from 'sirv';

import { finishBeforeLeaving } from '../../lib/platform/leaving.ts';
import { everywhereHeaders } from '../../lib/web/security/headers.ts';
import { assetsFolder } from '../build/assets.ts';
import { root } from '../build/program.ts';
import { endEventStreams, follow, isEventStream } from './event-streams.ts';
import { forgetMeddling, leadsNowhere } from './meddling.ts';
import { answerFromKept, keepWhatIsAnswered } from './page-front.ts';
import { removeUnusedScripts } from './scriptless-answers.ts';

const [host = 'localhost', givenPort = ''] = process.argv.slice(2);
const port = Number(givenPort);

const hour = 3600;

/** Names of the framework's files change with their content. */
const immutable = 'public,max-age=31536000,immutable';

const assets = sirv(path.join(root, process.env['NEXT_DIST_DIR'] ?? '.next', assetsFolder), {
  brotli: true,
  gzip: true,
  etag: true,
  maxAge: hour,
  // An address is the name of a file, or it is not an asset.
  extensions: [],
  setHeaders(response, pathname) {
    for (const { key, value } of everywhereHeaders) response.setHeader(key, value);
    if (pathname.startsWith('/_next/static/')) response.setHeader('Cache-Control', immutable);
    // The one kind of file here that sirv does not know.
    if (pathname.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon');
  },
});

const portal = next({ dev: false, dir: root, hostname: host, port });
await portal.prepare();
const pages = portal.getRequestHandler();

const compressed = compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) });

function answer(request: IncomingMessage, response: ServerResponse): void {
  // The middleware only needs what Node gives, its types ask for Express.
  compressed(request as never, response as never, () => {
    keepWhatIsAnswered(request, response);
    removeUnusedScripts(response);
    follow(response);
    void answerByFramework(request, response);
  });
}

async function answerByFramework(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await pages(request, response);
  } catch (error) {
    // What the framework itself could not answer; its own words go to the log.
    console.error(error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}

/** An address may hold a whole page of text, each of its letters written in twelve characters: it is answered, politely. */
const maxHeaderSize = 256 * 1024;

const server = createServer({ maxHeaderSize }, (request, response) => {
  forgetMeddling(request);
  if (leadsNowhere(request)) return void response.writeHead(400).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(request, response);
  assets(request, response, () => {
    if (!answerFromKept(request, response)) answer(request, response);
  });
});
// Longer than front servers and browsers keep a silent connection: who opened it closes it, never in the middle of a request.
server.keepAliveTimeout = 65_000;
server.listen(port, host);

let isStopping = false;

/** Answers what is under way, then leaves. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  server.close(() => void leave());
  endEventStreams();
  server.closeIdleConnections();
}

async function leave(): Promise<void> {
  await finishBeforeLeaving().catch(console.error);
  await portal.close().catch(console.error);
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
