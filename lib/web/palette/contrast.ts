/** Relative luminance of a colour written #rrggbb (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * How much two colours written #rrggbb differ, from 1 to 21, as WCAG measures it.
 * @throws when one of them is missing
 */
export function contrast(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('A token of the pair is missing');
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
