/** The part of an address made from the name of a commune: « Saint-Denis-d’Anjou » gives `saint-denis-d-anjou`. */
export function communeSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
