import { createHash } from 'node:crypto';

const inlineScript = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const bootstrapAttributes = /^(?: id="_R_")?$/;
/** The same in a page that is made for one answer. */
const noncedAttributes = /^(?: id="_R_"| nonce="[\w+/=]+"){0,2}$/;

const queueStart = '(self.__next_f=self.__next_f||[]).push([0])';
const clockStart = 'requestAnimationFrame(function(){$RT=performance.now()});';
const flightPush = /^self\.__next_f\.push\((\[[13],".*"\])\)$/s;
const chunkPush =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{.*\})\);?$/s;

/** The escaping that the framework applies to JSON it writes inside a script element. */
function escapedJson(value: unknown): string {
  const codes: Record<string, string> = {
    '&': '\\u0026',
    '>': '\\u003e',
    '<': '\\u003c',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return JSON.stringify(value).replace(/[&><\u2028\u2029]/g, (character) => codes[character] ?? '');
}

/** True when the text is exactly what the framework writes for the value it holds. */
function isCanonicalJson(text: string, accepts: (value: unknown) => boolean): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return accepts(value) && escapedJson(value) === text;
  } catch {
    return false;
  }
}

function isFlightChunk(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string';
}

function isChunkList(value: unknown): boolean {
  const { otherChunks, runtimeModuleIds, ...rest } = value as Record<string, unknown>;
  return (
    Array.isArray(otherChunks) &&
    otherChunks.every((chunk) => typeof chunk === 'string' && /^static\/chunks\/[\w.~-]+\.js$/.test(chunk)) &&
    Array.isArray(runtimeModuleIds) &&
    runtimeModuleIds.every((id) => typeof id === 'number' || typeof id === 'string') &&
    Object.keys(rest).length === 0
  );
}

/**
 * Whether an inline script is, as a whole, one that the framework writes in
 * every page. Nothing else is ever allowed: hashing whatever is found in the
 * page would bless a script that someone managed to inject.
 */
export function isFrameworkScript(content: string): boolean {
  if (content === queueStart || content === clockStart) return true;
  const flight = flightPush.exec(content)?.[1];
  if (flight !== undefined) return isCanonicalJson(flight, isFlightChunk);
  const chunks = chunkPush.exec(content)?.[1];
  return chunks !== undefined && isCanonicalJson(chunks, isChunkList);
}

/** Base64 SHA-256 of each inline script of the framework in a page, without repetition. */
export function frameworkScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of html.matchAll(inlineScript)) {
    if (!bootstrapAttributes.test(attributes) || !isFrameworkScript(content)) continue;
    hashes.add(createHash('sha256').update(content).digest('base64'));
  }
  return [...hashes];
}

/**
 * The page without the framework's scripts and their preloads. Other scripts
 * stay: files of `public/` run, an unknown inline script is left to the policy.
 */
export function withoutFrameworkScripts(html: string): string {
  return html
    .replace(inlineScript, (element, attributes: string, content: string) => {
      const fromFramework = attributes.includes(' src="/_next/static/')
        ? content === ''
        : noncedAttributes.test(attributes) && isFrameworkScript(content);
      return fromFramework ? '' : element;
    })
    .replace(/<link rel="(?:preload|modulepreload)"(?=[^>]* as="script")[^>]*>/g, '');
}
