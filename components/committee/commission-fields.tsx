import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { CommissionRecord } from '@/lib/committee/types/commission.ts';

type Props = {
  commission?: CommissionRecord;
  /** each with the commission that takes it, in words */
  themes: readonly { id: string; name: string; takenBy: string | null }[];
};

/** Name, presentation and themes of a commission. */
export function CommissionFields({ commission, themes }: Props) {
  return (
    <>
      <TextInput name="name" label="Nom" required defaultValue={commission?.name} />
      <TextArea name="presentation" label="Présentation" rows={3} limit={2000} defaultValue={commission?.presentation} />
      <CheckboxGroup
        name="themes"
        label="Thèmes"
        help="Une proposition est confiée à la commission qui prend son thème. Un thème va à une seule commission."
        defaultValues={commission?.themeIds ?? []}
        choices={themes.map(({ id, name, takenBy }) => ({ value: id, label: name, ...(takenBy ? { help: `Confié à ${takenBy}` } : {}) }))}
      />
    </>
  );
}
