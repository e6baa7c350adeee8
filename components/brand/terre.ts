/** The three terres, by the slug that names their colour and their emblem. */
export const terreSlugs = ['entrepreneurs-savoir-faire', 'equilibre-bien-vivre', 'solidaire-valeurs'] as const;

export type TerreSlug = (typeof terreSlugs)[number];

/** The terre whose colours a thing takes; undefined for a slug that has none. */
export function asTerre(slug: string): TerreSlug | undefined {
  return terreSlugs.find((known) => known === slug);
}
