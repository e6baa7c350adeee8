const longest = 120;
/** Control characters, and invisible ones that could make a name read otherwise than it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;
const forbiddenByFileSystems = /[<>:"|?*]/g;

/** Extension in lower case, without its dot; empty when the name has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Keeps of a name what can be shown and given back: no path, no invisible character, no leading dot,
 * 120 characters at most, extension kept. Never empty.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const readable = last
    .replace(invisible, '')
    .replace(forbiddenByFileSystems, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .trim();
  const extension = extensionOf(readable);
  const stem = extension === '' ? readable : readable.slice(0, -extension.length - 1).trim();
  const kept = Array.from(stem === '' ? 'fichier' : stem);
  const room = longest - (extension === '' ? 0 : extension.length + 1);
  return kept.slice(0, room).join('').trim() + (extension === '' ? '' : `.${extension}`);
}
