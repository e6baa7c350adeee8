import { createServer, type AddressInfo } from 'node:net';

import { PlainError } from '../terminal/plain-error.mjs';

/** A loopback port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/**
 * Refuses, with one sentence, a port that the portal could not listen on.
 * @param port 1 to 65535
 * @param host name or address to listen on
 */
export async function requirePort(port: number, host: string): Promise<void> {
  await listenOnce(port, host).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new PlainError(`Port ${port} is already in use: stop the program that holds it, or choose another one, for example PORT=${port + 1} npm start.`);
    }
    if (code === 'EACCES') throw new PlainError(`This account may not listen on port ${port}: choose one above 1023, for example PORT=3000.`);
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') throw new PlainError(`This machine cannot listen on "${host}": check HOST.`);
    throw error;
  });
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });
}
