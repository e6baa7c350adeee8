/** Tells who scheduled a publication that its hour came and it could not go online. */
export function scheduleRefusedMail(title: string, reasons: readonly string[], link: string): { subject: string; body: string } {
  return {
    subject: `« ${title} » n’a pas été mis en ligne`,
    body: `Bonjour,

L’heure prévue pour la mise en ligne de « ${title} » est venue, mais le texte ne peut plus être publié :

${reasons.map((reason) => `- ${reason}`).join('\n')}

Le texte n’est pas perdu. Vous pouvez le corriger et le publier ici :

${link}`,
  };
}
