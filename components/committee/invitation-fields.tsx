import { kindPurposes, kindWords } from '@/components/committee/composition-words.ts';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { CommissionKind } from '@/lib/committee/types/composition.ts';

type Props = {
  /** The capacities that the viewer may give. */
  kinds: readonly CommissionKind[];
  /** "2026-11-20" */
  today: string;
};

/** What an invitation to sit asks of who sends it. */
export function InvitationFields({ kinds, today }: Props) {
  return (
    <>
      <TextInput name="email" type="email" label="Adresse électronique" help="Seule la personne qui se connectera avec cette adresse pourra répondre." required autoComplete="off" />
      <TextInput name="name" label="Nom" help="Facultatif : pour s’adresser à la personne." autoComplete="off" />
      <RadioGroup
        name="kind"
        label="En tant que"
        required
        defaultValue={kinds.includes('commission_member') ? 'commission_member' : undefined}
        choices={kinds.map((kind) => ({ value: kind, label: kindWords[kind], help: kindPurposes[kind] }))}
      />
      <TextInput name="title" label="Fonction" help="Facultative. Exemple : médecin généraliste, artisane." />
      <TextInput name="startsOn" type="date" label="Premier jour du mandat" help="Si la réponse vient plus tard, le mandat commence ce jour-là." required defaultValue={today} />
      <TextInput name="endsOn" type="date" label="Dernier jour du mandat" help="Vide : sans fin prévue." />
      <TextArea name="message" label="Quelques mots" help="Facultatif : pourquoi cette personne. Le courriel dit déjà l’essentiel du premier jour." rows={3} limit={1500} />
    </>
  );
}
