/** The few words that the form components say by themselves. */
const fr = {
  required: 'obligatoire',
  atMost: (n: number) => `${n.toLocaleString('fr-FR')} caractères au plus`,
  charactersLeft: (n: number) => (n === 1 ? 'encore 1 caractère' : `encore ${n.toLocaleString('fr-FR')} caractères`),
  charactersOver: (n: number) => (n === 1 ? '1 caractère de trop' : `${n.toLocaleString('fr-FR')} caractères de trop`),
  errorPrefix: 'Erreur\u202f: ',
  summaryTitle: (n: number) => (n > 1 ? `${n} points à corriger` : 'Un point à corriger'),
  refusedTitle: 'Votre envoi n’est pas passé',
  sending: 'Envoi en cours…',
  choose: 'Choisir…',
  date: 'Date',
  time: 'Heure',
  parisTime: 'Heure de Paris.',
  amount: 'En euros, par exemple 1\u202f500 ou 1\u202f500,50.',
  row: (n: number) => `Ligne ${n}`,
  removeRow: (n: number) => `Retirer la ligne ${n}`,
  fileTooLarge: (name: string, limit: string) => `« ${name} » dépasse ${limit}\u202f: choisissez un fichier plus léger.`,
  autosave: {
    ready: 'Enregistrement automatique',
    saving: 'Enregistrement…',
    saved: (time: string) => `Enregistré à ${time}`,
    retrying: 'Non enregistré, nouvelle tentative…',
    conflict: 'Une autre personne a modifié ce texte. Le vôtre est toujours dans la page.',
    refused: 'Non enregistré.',
  },
};

const en: typeof fr = {
  required: 'required',
  atMost: (n) => `${n.toLocaleString('en-GB')} characters at most`,
  charactersLeft: (n) => (n === 1 ? '1 character left' : `${n.toLocaleString('en-GB')} characters left`),
  charactersOver: (n) => (n === 1 ? '1 character too many' : `${n.toLocaleString('en-GB')} characters too many`),
  errorPrefix: 'Error: ',
  summaryTitle: (n) => (n > 1 ? `${n} things to correct` : 'One thing to correct'),
  refusedTitle: 'Your answers were not accepted',
  sending: 'Sending…',
  choose: 'Choose…',
  date: 'Date',
  time: 'Time',
  parisTime: 'Paris time.',
  amount: 'In euros, for example 1500 or 1500,50.',
  row: (n) => `Row ${n}`,
  removeRow: (n) => `Remove row ${n}`,
  fileTooLarge: (name, limit) => `“${name}” is over ${limit}: choose a lighter file.`,
  autosave: {
    ready: 'Saved automatically',
    saving: 'Saving…',
    saved: (time) => `Saved at ${time}`,
    retrying: 'Not saved, trying again…',
    conflict: 'Someone else changed this text. Yours is still in the page.',
    refused: 'Not saved.',
  },
};

export const wording = { fr, en };
export type FormLocale = keyof typeof wording;
