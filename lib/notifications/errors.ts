/** Refusals about mails, with the sentence shown for each. */
export const mailRefusals = {
  'mail-not-held': 'Ce courriel n’attend plus : il est parti, ou il a été écarté.',
  'mail-changed': 'Une autre personne a corrigé ce courriel entre-temps. Votre texte est toujours là : relisez le sien dans un autre onglet avant d’enregistrer.',
} as const;

export type MailRefusal = keyof typeof mailRefusals;
