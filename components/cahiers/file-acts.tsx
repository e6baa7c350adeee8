import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { fileAudiences, longestFileTitle } from '@/lib/cahiers/rules/files.ts';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';

type Props = { file: CahierFile; edit: FormServerAction; remove: FormServerAction };

/** What its contributor may do with an attachment: give it another title or audience, remove it. */
export function FileActs({ file: { id, title, audience }, edit, remove }: Props) {
  return (
    <Disclosure summary={`« ${title} »`}>
      <div className="grid gap-6">
        <FormShell action={edit} id={`edit-${id}`} label={`Modifier « ${title} »`}>
          <input type="hidden" name="id" value={id} />
          <TextInput name="title" label="Titre" help={`${longestFileTitle} caractères au plus.`} required defaultValue={title} />
          <RadioGroup name="audience" label="Qui pourra lire ce fichier ?" choices={fileAudiences} required defaultValue={audience} />
          <SubmitButton variant="secondary" small>
            Enregistrer
          </SubmitButton>
        </FormShell>
        <FormShell action={remove} id={`remove-${id}`} label={`Retirer « ${title} »`}>
          <input type="hidden" name="id" value={id} />
          <p>Le fichier sera effacé du portail.</p>
          <SubmitButton variant="danger" small>
            Retirer ce fichier
          </SubmitButton>
        </FormShell>
      </div>
    </Disclosure>
  );
}
