/** Colours by the name of their token, without `--color-`. */
export type Tokens = Readonly<Record<string, string>>;

function coloursOf(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** Reads the stylesheet of the tokens: what is not said again in the dark is as in the light. */
export function readTokens(sheet: string): { light: Tokens; dark: Tokens } {
  const [lightSheet = '', rest = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  const light = coloursOf(lightSheet);
  return { light, dark: { ...light, ...coloursOf(rest.slice(0, rest.indexOf('[data-terre='))) } };
}
