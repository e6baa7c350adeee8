import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** One request, and what proves that the answer is the one that was meant to be measured. */
export type Exchange = {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** 200 when it is not said */
  status?: number;
  /** found in the answer, or in the address that it leads to */
  proof: string;
};

export type Answer = {
  status: number;
  location: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** milliseconds between the request and the head of the answer */
  firstByte: number;
};

/** Of one request, in milliseconds. */
export type Duration = { firstByte: number; lastByte: number };

/** A client that keeps its connections open, as browsers do. */
export class Client {
  readonly #base: URL;
  readonly #agent: Agent;

  constructor(address: string, connections: number) {
    this.#base = new URL(address);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  send(exchange: Exchange): Promise<Answer> {
    const { path, method = 'GET', headers, body } = exchange;
    return new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(
        {
          agent: this.#agent,
          hostname: this.#base.hostname,
          port: this.#base.port,
          path,
          method,
          headers: { accept: 'text/html', 'user-agent': 'bench', ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) },
        },
        (response) => {
          const firstByte = performance.now() - start;
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? '',
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
              firstByte,
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Same as `send`, refusing an answer that is not the expected one: a fast error page is no measure. */
  async expect(exchange: Exchange): Promise<Answer> {
    const answer = await this.send(exchange);
    const { status = 200, proof } = exchange;
    if (answer.status === status && (answer.body.includes(proof) || answer.location.includes(proof))) return answer;
    const text = answer.body.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').slice(0, 400);
    throw new Error(`${exchange.method ?? 'GET'} ${exchange.path}: expected ${status} with "${proof}", got ${answer.status} ${answer.location}: ${text}`);
  }

  close(): void {
    this.#agent.destroy();
  }
}

type Pace = {
  connections: number;
  requests: number;
  /** what a visitor does between two requests; nothing unless it is said */
  pause?: () => Promise<unknown>;
};

/**
 * Sends requests; each connection sends its next one when it has its answer, after the pause.
 * @param make the exchange of each turn, from 0
 */
export async function durations(address: string, make: (turn: number) => Exchange, pace: Pace): Promise<Duration[]> {
  const { connections, requests, pause } = pace;
  const client = new Client(address, connections);
  const found: Duration[] = [];
  let turn = 0;
  const visit = async (): Promise<void> => {
    while (turn < requests) {
      const exchange = make(turn);
      turn += 1;
      await pause?.();
      const start = performance.now();
      const { firstByte } = await client.expect(exchange);
      found.push({ firstByte, lastByte: performance.now() - start });
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, visit));
    return found;
  } finally {
    client.close();
  }
}
