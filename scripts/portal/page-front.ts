import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { answersGeneration, type Encoding, keepAnswer, type KeptAnswer, keptAnswer } from '../../lib/platform/next-cache/kept-answers.ts';

/** How a page says that a front server may hold it, and for how many seconds; the framework's own year is not meant. */
const holdable = /(?:^|[\s,])s-maxage=(\d{1,2})(?:$|[\s,])/;

/** The one way to write the address of a page, filters or words searched after it: the others are answered, and take no room. */
const plainAddress = /^\/[\w./-]*(?:\?[\w.~%+=&-]{1,300})?$/;

/** Of one answer, or of no use to a browser. */
const ofOneAnswer = /^(?:x-request-id|x-nextjs-.*|x-powered-by|date|connection|transfer-encoding|content-length|vary)$/;

/** Enough for a page, in a millisecond; more would cost more than it spares. */
const brotliQuality = 5;

/**
 * Sends a page again, compressed once, for as long as it said (one second for those of the framework's cache), or until
 * the next publication.
 * @returns false when it is not kept: the framework has to answer
 */
export function answerFromKept(request: IncomingMessage, response: ServerResponse): boolean {
  const found = mayBeKept(request) ? keptAnswer(request.url ?? '') : null;
  if (found) send(request, response, found);
  return found !== null;
}

/** Keeps what the framework is about to answer, when its own answer says that a front server may hold it. */
export function keepWhatIsAnswered(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' || !mayBeKept(request) || !plainAddress.test(request.url ?? '')) return;
  const address = request.url ?? '';
  const generation = answersGeneration();
  const end: ServerResponse['end'] = response.end.bind(response);
  let whole = true;
  const write: ServerResponse['write'] = response.write.bind(response);
  response.write = ((...chunk: Parameters<ServerResponse['write']>) => {
    whole = false;
    return write(...chunk);
  }) as ServerResponse['write'];
  response.end = ((...last: Parameters<ServerResponse['end']>) => {
    const [body] = last;
    const answer = whole ? answerOf(response, body) : null;
    if (!answer) return end(...last);
    keepAnswer(address, answer, generation);
    response.end = end;
    response.write = write;
    for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name);
    send(request, response, answer);
    return response;
  }) as ServerResponse['end'];
}

/** The framework's own requests ask for a part of a page. */
function mayBeKept({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers['rsc'] === undefined && headers['range'] === undefined;
}

/** What is being sent, when it is a whole page that may be held. */
function answerOf(response: ServerResponse, body: unknown): KeptAnswer | null {
  if (response.headersSent || response.statusCode !== 200 || (typeof body !== 'string' && !Buffer.isBuffer(body))) return null;
  const headers = response.getHeaders();
  const [, seconds] = holdable.exec(String(headers['cache-control'])) ?? [];
  if (seconds === undefined || headers['set-cookie'] !== undefined) return null;
  const etag = headers['etag'];
  if (typeof etag !== 'string') return null;
  return {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneAnswer.test(name))),
    // Weak: the same page leaves under several encodings.
    etag: etag.startsWith('W/') ? etag : `W/${etag}`,
    bodies: new Map([['identity', Buffer.from(body)]]),
    until: performance.now() + Number(seconds) * 1000,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const common: OutgoingHttpHeaders = { ...answer.headers, etag: answer.etag, vary: 'Accept-Encoding, RSC' };
  if (request.headers['if-none-match']?.split(/,\s*/).some((tag) => tag === answer.etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const encoding = encodingOf(request.headers['accept-encoding'] ?? '');
  const body = bodyUnder(answer, encoding);
  response.writeHead(200, { ...common, ...(encoding !== 'identity' && { 'content-encoding': encoding }), 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encodingOf(accepted: string): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity';
}

function bodyUnder({ bodies }: KeptAnswer, encoding: Encoding): Buffer {
  const made = bodies.get(encoding);
  if (made) return made;
  const plain = bodies.get('identity') ?? Buffer.alloc(0);
  const body =
    encoding === 'br' ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }) : gzipSync(plain);
  bodies.set(encoding, body);
  return body;
}
