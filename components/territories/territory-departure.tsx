import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { EditorInvitationFields } from '@/components/territories/editor-invitation-fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { TerritoryTeam } from '@/lib/territories/types/editors.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Props = {
  slug: string;
  successor: TerritoryTeam['successor'];
  /** Somebody else edits the page now. */
  othersStay: boolean;
  name: FormServerAction;
  leave: FormServerAction;
};

/** How an editor leaves: by handing over, or at once. */
export function TerritoryDeparture({ slug, successor, othersStay, name, leave }: Props) {
  return (
    <section aria-labelledby="quitter" className="grid gap-5">
      <h2 id="quitter">Quitter la rédaction</h2>
      {successor ? (
        <Notice tone="info" title={`${successor.name || successor.email} est invité·e à prendre votre suite`}>
          <p>
            Votre mandat prendra fin quand l’invitation sera acceptée, jusqu’au {dateInParis(new Date(successor.expiresAt.getTime() - 1))}. D’ici là, rien ne change pour vous. Vous pouvez la renvoyer ou la
            retirer plus haut.
          </p>
        </Notice>
      ) : (
        <FormShell action={name} id="successor" label="Désigner qui prendra ma suite">
          <FormDisclosure summary="Désigner qui prendra ma suite">
            <p>La personne reçoit une invitation. Quand elle l’accepte, votre mandat prend fin au même instant : la page n’est jamais sans personne.</p>
            <EditorInvitationFields slug={slug} />
            <SubmitButton>Inviter à prendre ma suite</SubmitButton>
          </FormDisclosure>
        </FormShell>
      )}
      <FormShell action={leave} id="leave" label="Partir tout de suite">
        <input type="hidden" name="slug" value={slug} />
        <FormDisclosure summary="Partir tout de suite">
          {othersStay ? (
            <p>Les autres personnes qui rédigent cette page sont prévenues. Vous n’y aurez plus accès.</p>
          ) : (
            <>
              <p>Vous êtes la dernière personne à rédiger cette page : après vous, elle reste en ligne telle qu’elle est, et personne ne la tient à jour.</p>
              <Checkbox name="tellAdministrators" label="Prévenir l’administration du portail, qui cherchera quelqu’un" required />
              <TextArea name="message" label="Un mot pour elle" help="Facultatif. Qui pourrait prendre la suite ?" rows={3} limit={1500} />
            </>
          )}
          <p>
            <SubmitButton variant="danger">Quitter la rédaction</SubmitButton>
          </p>
        </FormDisclosure>
      </FormShell>
    </section>
  );
}
