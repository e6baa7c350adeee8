/** Tells who scheduled a publication that its hour came and it could not go online. */
export function scheduleRefusedMail(title: string, reasons: readonly string[], link: string): { subject: string; body: string } {
  return {
    subject: `« ${title} » n’a pas été mis en ligne`,
    body: `Bonjour,

L’heure prévue pour la mise en ligne de « ${title} » est venue, mais le texte ne peut plus être publié :

${reasons.map((reason) => `- ${reason}`).join('\n')}

Le texte n’est pas perdu. Vous pouvez le corriger et le publier ici :

${link}`,
  };
}

const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

interface AboutReading {
  territoryName: string;
  /** Full address of the page where the reading is answered. */
  link: string;
}

/** Words of somebody, set apart; nothing when they said none. */
const quoted = (who: string, words: string) => (words === '' ? '' : `\n${who} écrit :\n\n${words}\n`);

/** Asks an editor of a territory to read its page before it goes online. */
export function readingAskedMail(
  { territoryName, link }: AboutReading,
  reading: { askedBy: string; message: string; publishAt: Date | null },
): { subject: string; body: string } {
  const { askedBy, message, publishAt } = reading;
  const when = publishAt ? `le ${instant.format(publishAt)}` : 'dès que vous l’aurez approuvée';
  return {
    subject: `À relire : la page « ${territoryName} »`,
    body: `Bonjour,

${askedBy} vous demande de relire la page du territoire « ${territoryName} » avant sa mise en ligne, prévue ${when}.
${quoted(askedBy, message)}
La page à relire, pour l’approuver ou dire ce qui est à reprendre :

${link}`,
  };
}

/** Tells who asked for a reading what came of it. */
export function readingAnsweredMail(
  { territoryName, link }: AboutReading,
  reading: { answeredBy: string; answer: 'approved' | 'returned'; note: string; publishAt: Date | null },
): { subject: string; body: string } {
  const { answeredBy, answer, note, publishAt } = reading;
  const outcome =
    answer === 'returned'
      ? 'n’a pas approuvé la page et dit ce qui est à reprendre.'
      : publishAt
        ? `a approuvé la page : elle sera en ligne le ${instant.format(publishAt)}.`
        : 'a approuvé la page : elle est en ligne.';
  return {
    subject: answer === 'approved' ? `La page « ${territoryName} » est approuvée` : `La page « ${territoryName} » est à reprendre`,
    body: `Bonjour,

${answeredBy} ${outcome}
${quoted(answeredBy, note)}
Votre page :

${link}`,
  };
}
