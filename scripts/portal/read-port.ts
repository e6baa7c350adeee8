import { PlainError } from '../terminal/plain-error.mjs';

/** @param text what PORT holds; 3000 when it holds nothing */
export function readPort(text: string | undefined): number {
  const port = Number(text || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`PORT must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}
