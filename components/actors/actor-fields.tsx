import { RadioGroup } from '@/components/form/choice-group.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind, ActorRecord } from '@/lib/actors/types.ts';

interface Props {
  kindLabels: Readonly<Record<ActorKind, string>>;
  communes: readonly { insee: string; name: string }[];
  actor?: ActorRecord;
}

/** What the profile of an actor asks, the same at registration and later. */
export function ActorFields({ kindLabels, communes, actor }: Props) {
  return (
    <>
      <RadioGroup
        name="kind"
        label="Que représentez-vous ?"
        required
        defaultValue={actor?.kind}
        choices={actorKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <TextInput name="name" label="Nom" help="Le nom d’usage, tel qu’il sera lu. Un habitant ou une habitante donne le sien." required autoComplete="organization" defaultValue={actor?.name} />
      <TextInput
        name="number"
        label="SIREN ou SIRET"
        help="9 ou 14 chiffres, pour ceux qui en ont un. Un collectif d’habitants et un habitant n’en ont pas."
        short
        inputMode="numeric"
        spellCheck={false}
        defaultValue={actor?.siret ?? actor?.siren ?? undefined}
      />
      <TextInput
        name="rna"
        label="Numéro RNA"
        help="Pour une association qui n’a pas de SIREN : W suivi de 9 caractères, sur le récépissé de la préfecture."
        short
        spellCheck={false}
        defaultValue={actor?.rna ?? undefined}
      />
      <Select
        name="communeInsee"
        label="Commune"
        help="Celle du siège. Laissez vide si elle est hors de la Mayenne."
        empty="Hors de la Mayenne, ou à choisir…"
        choices={communes.map(({ insee, name }) => ({ value: insee, label: name }))}
        defaultValue={actor?.communeInsee ?? undefined}
      />
      <TextArea name="presentation" label="Présentation" help="En quelques phrases : qui vous êtes, ce que vous faites." limit={4000} defaultValue={actor?.presentation} />
      <TextInput name="website" type="url" label="Site internet" help="Facultatif. Exemple : https://exemple.fr." autoComplete="url" defaultValue={actor?.website} />
      <TextInput
        name="contactEmail"
        type="email"
        label="Adresse électronique de contact"
        help="Jamais publiée. Pour les personnes qui suivent les cahiers."
        autoComplete="email"
        defaultValue={actor?.contactEmail}
      />
      <TextInput name="contactPhone" type="tel" label="Téléphone de contact" help="Jamais publié." autoComplete="tel" short defaultValue={actor?.contactPhone} />
      <RadioGroup
        name="listed"
        label="Une page publique ?"
        help="Le nom d’un acteur se lit toujours sur les cahiers publics qu’il signe."
        required
        defaultValue={actor ? (actor.listed ? 'yes' : 'no') : undefined}
        choices={[
          { value: 'yes', label: 'Oui', help: 'Nom, commune, présentation et site se lisent dans la liste des acteurs. Jamais le contact.' },
          { value: 'no', label: 'Non', help: 'L’acteur n’apparaît pas dans la liste.' },
        ]}
      />
    </>
  );
}
