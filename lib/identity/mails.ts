import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { signInLinkMinutes } from '@/lib/identity/rules.ts';

const words = {
  fr: {
    subject: 'Votre lien de connexion',
    body: (portal: string, link: string) => `Bonjour,

Vous avez demandé à entrer sur ${portal}. Ouvrez ce lien, puis appuyez sur le bouton de la page :

${link}

Il sert une seule fois et reste valable ${signInLinkMinutes} minutes. Si cette demande ne vient pas de vous, ne faites rien : personne n’entrera.`,
  },
  en: {
    subject: 'Your sign-in link',
    body: (portal: string, link: string) => `Hello,

You asked to sign in to ${portal}. Open this link, then press the button on the page:

${link}

It works once and stays valid for ${signInLinkMinutes} minutes. If you did not ask for it, do nothing: nobody will get in.`,
  },
} as const;

/** The mail that carries a sign-in link. */
export function signInMail(recipient: string, locale: 'fr' | 'en', portal: string, link: string): OutgoingMail {
  return { recipient, subject: `${words[locale].subject} – ${portal}`, body: words[locale].body(portal, link) };
}
