import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';

type Props = { publicationId: string; slug: string; action: FormServerAction };

function Own({ publicationId, slug }: Omit<Props, 'action'>) {
  return (
    <>
      <input type="hidden" name="publicationId" value={publicationId} />
      <input type="hidden" name="slug" value={slug} />
    </>
  );
}

/** Takes the composed page away from the public, which finds that of the first day again. */
export function TakePageAway({ action, ...own }: Props) {
  return (
    <FormShell action={action} id="retirer" label="Retirer la page composée">
      <Own {...own} />
      <FormDisclosure summary="Retirer la page composée">
        <p>
          Le public trouvera de nouveau la page du premier jour, faite de chiffres officiels. Rien n’est effacé : la page pourra être remise, mais les
          témoignages qu’elle contient seront effacés au bout d’un an.
        </p>
        <Checkbox name="sure" label="Je retire la page composée." required />
        <SubmitButton variant="danger">Retirer</SubmitButton>
      </FormDisclosure>
    </FormShell>
  );
}

/** Gives the page back as it was. */
export function GivePageBack({ action, wasOnline, ...own }: Props & { wasOnline: boolean }) {
  return (
    <div className="grid gap-5">
      <Notice tone="warning" title="Cette page a été retirée du portail">
        Le public trouve à sa place la page du premier jour, faite de chiffres officiels.
      </Notice>
      <FormShell action={action} id="remettre" label="Remettre la page">
        <Own {...own} />
        <p>
          <SubmitButton>{wasOnline ? 'Remettre la page en ligne' : 'Reprendre le brouillon'}</SubmitButton>
        </p>
      </FormShell>
    </div>
  );
}
