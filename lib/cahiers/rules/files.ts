/** Most attachments of a cahier. */
export const mostFiles = 5;

/** Longest title of an attachment, in characters. */
export const longestFileTitle = 120;

/** Title of an attachment to which none was given: its name without its extension. */
export function titleFromName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,10}$/, '').slice(0, longestFileTitle);
}

/** The two audiences of an attachment, as its contributor chooses one. */
export const fileAudiences = [
  { value: 'public', label: 'Tout le monde', help: 'Il paraît sur la page publique du cahier, une fois celui-ci recevable.' },
  { value: 'committee', label: 'Le comité seulement', help: 'Il n’est lu que par vous, les responsables de l’appel et les experts saisis.' },
] as const;
