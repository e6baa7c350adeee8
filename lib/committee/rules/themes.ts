interface ThemeTaken {
  id: string;
  name: string;
  /** The commission that takes it, if any. */
  commissionId: string | null;
}

/** A theme goes to one commission at most, so that each proposal has one way: why these themes are refused, or null. */
export function themeObstacle(
  wanted: readonly string[],
  themes: readonly ThemeTaken[],
  commissionId: string | null,
): { code: 'theme-not-found' | 'theme-taken'; message: string } | null {
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  for (const id of wanted) {
    const theme = known.get(id);
    if (!theme) return { code: 'theme-not-found', message: 'Un des thèmes choisis n’existe pas.' };
    if (theme.commissionId !== null && theme.commissionId !== commissionId) {
      return { code: 'theme-taken', message: `« ${theme.name} » est déjà confié à une autre commission.` };
    }
  }
  return null;
}
