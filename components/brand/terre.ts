/** The three terres, by the slug that names their colour and their emblem. */
export type TerreSlug = 'entrepreneurs-savoir-faire' | 'equilibre-bien-vivre' | 'solidaire-valeurs';
