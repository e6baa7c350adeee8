/** Least contrast of white text on a territory's colour: WCAG 2.2, criterion 1.4.3, level AA. */
export const leastContrast = 4.5;

const hexadecimal = /^#[\da-f]{6}$/;

export function isColour(text: string): boolean {
  return hexadecimal.test(text);
}

/** The three channels, from 0 to 255. */
function channels(colour: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance of "#2f6b4f", from 0 (black) to 1 (white): the formula of WCAG 2.2. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of white text on this colour, from 1 to 21. */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** White text can be read on it. */
export function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= leastContrast;
}

/** The nearest shade of this colour on which white can be read: the same one when it can already, else the same hue, darker. */
export function readableShade(colour: string): string {
  const own = channels(colour);
  for (let share = 100; share >= 0; share -= 1) {
    const shade = `#${own.map((channel) => Math.floor((channel * share) / 100).toString(16).padStart(2, '0')).join('')}`;
    if (isReadable(shade)) return shade;
  }
  return '#000000';
}

/** Contrast in French, rounded down so that 4.49 is never said to be 4.5: « 4,49 ». */
function said(contrast: number): string {
  return (Math.floor(contrast * 100) / 100).toLocaleString('fr-FR');
}

/** What forbids this colour, in a sentence; null when nothing does. Empty, the page keeps the colour of the portal. */
export function colourFault(colour: string): string | null {
  if (colour === '') return null;
  if (!isColour(colour)) return 'Écrivez la couleur comme #2f6b4f : un dièse, puis six chiffres ou lettres de a à f.';
  if (isReadable(colour)) return null;
  return `Du texte blanc se lirait mal sur cette couleur : le contraste est de ${said(contrastWithWhite(colour))}, il en faut au moins 4,5. ${readableShade(colour)}, plus foncée, convient.`;
}
