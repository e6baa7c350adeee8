/** Tells a new carrier that a LAB is theirs to keep. */
export function carrierMail(labTitle: string, link: string): { subject: string; body: string } {
  return {
    subject: `Vous portez le LAB « ${labTitle} »`,
    body: `Bonjour,

Vous faites partie des porteurs du LAB « ${labTitle} ». Vous pouvez compléter sa page, publier des notes d’avancement, suivre ses jalons et dire ce dont il a besoin :

${link}`,
  };
}
