import { Notice } from '@/components/ui/notice.tsx';

/** One answer for an invitation to somebody else and for one that never was: it says how to come back with the right address. */
export function NoInvitation({ email }: { email: string }) {
  return (
    <Notice tone="warning" title="Aucune invitation à cette adresse">
      <p>
        Vous êtes connecté·e avec {email}. Si l’invitation vous est venue à une autre adresse, déconnectez-vous, ouvrez de nouveau le lien du courriel et connectez-vous
        avec celle-là. Sinon, demandez à la personne qui vous a invité·e de vous écrire de nouveau.
      </p>
    </Notice>
  );
}
