import { open } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';

/** The communes of the Mayenne with their contours: API Découpage administratif. */
export const officialAddress = 'https://geo.api.gouv.fr/departements/53/communes?fields=nom,code&format=geojson&geometry=contour';

/** The communes of the whole country with their contours weigh less. */
const mostBytes = 150_000_000;
const mostSeconds = 90;

export interface Received {
  text: string;
  /** Name of the file or address, without any path. */
  origin: string;
}

interface Limits {
  bytes: number;
  seconds: number;
}

const limits: Limits = { bytes: mostBytes, seconds: mostSeconds };

/** Reads the file or the address that somebody named; every failure is a sentence that says what to do. */
export async function receive(source: string, { bytes, seconds }: Limits = limits): Promise<Received> {
  if (/^https?:\/\//i.test(source)) return fromAddress(source, { bytes, seconds });
  if (/^[a-z][a-z+.-]+:\/\//i.test(source)) throw new PlainError('Une adresse commence par https:// ou http://.');
  return fromFile(source, bytes);
}

async function fromFile(file: string, most: number): Promise<Received> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw new PlainError(`Ce fichier ne peut pas être ouvert avec vos droits : ${file}`);
    throw new PlainError(`Il n’y a pas de fichier à cet endroit : ${file}`);
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new PlainError(`Ce n’est pas un fichier : ${file}`);
    if (found.size > most) throw tooLarge(most);
    return { text: decode(await handle.readFile()), origin: path.basename(file) };
  } finally {
    await handle.close();
  }
}

async function fromAddress(address: string, { bytes, seconds }: Limits): Promise<Received> {
  const url = URL.parse(address);
  if (!url) throw new PlainError(`Cette adresse n’en est pas une : ${address}`);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(seconds * 1000), headers: { accept: 'application/geo+json, application/json' } });
    if (!answer.ok) throw new PlainError(`${url.host} a répondu ${answer.status} : vérifiez l’adresse, ou recommencez plus tard.`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > bytes) throw tooLarge(bytes);
      chunks.push(chunk);
    }
    return { text: decode(Buffer.concat(chunks)), origin: `${url.host}${url.pathname}` };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new PlainError(`${url.host} n’a pas tout envoyé en ${seconds} secondes : recommencez plus tard, ou téléchargez le fichier puis importez-le.`);
    }
    throw new PlainError(`${url.host} ne répond pas : vérifiez l’adresse et la connexion, ou téléchargez le fichier puis importez-le.`);
  }
}

function tooLarge(most: number): PlainError {
  return new PlainError(`Plus de ${Math.round(most / 1e6)} Mo : n’exportez que les communes de la Mayenne, puis recommencez.`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlainError('Ce fichier n’est pas du texte en UTF-8 : exportez-le de nouveau en GeoJSON.');
  }
}
