import { levelWords } from '@/components/committee/composition-words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { capacityRange, expertiseLevels } from '@/lib/committee/rules/expertise.ts';
import type { ExpertProfile } from '@/lib/committee/types/composition.ts';

type Props = {
  profile: ExpertProfile;
  declare: FormServerAction;
};

const choices = expertiseLevels.toReversed().map((level) => ({ value: level, label: `${levelWords[level].name} : ${levelWords[level].help}` }));

/** What an expert declares to know, theme by theme, and how much they can examine at once. */
export function ExpertiseForm({ profile: { terres, capacity }, declare }: Props) {
  return (
    <section id="expertise" aria-labelledby="expertise-titre">
      <h2 id="expertise-titre" className="mb-4">Mon expertise</h2>
      <p className="mb-6 max-w-2xl">
        Elle sert à vous confier ce que vous connaissez. La présidence et le secrétariat de vos commissions la lisent, personne d’autre ; vous la changez quand
        vous voulez. Ne rien dire d’un thème ne vous en écarte pas.
      </p>
      <FormShell action={declare} id="expertise-form" label="Mon expertise">
        {terres.map(({ name, themes }) => (
          <fieldset key={name} className="grid gap-5">
            <legend className="field-label mb-3">{name}</legend>
            {themes.map(({ id, name: theme, level, own }) => (
              <Select
                key={id}
                name={`levels.${id}`}
                label={theme}
                help={own ? 'Un thème de votre commission.' : undefined}
                empty="Rien de particulier"
                choices={choices}
                defaultValue={level ?? undefined}
              />
            ))}
          </fieldset>
        ))}
        <TextInput
          name="capacity"
          label="Propositions que vous pouvez examiner à la fois"
          help={`De ${capacityRange.min} à ${capacityRange.max}. Vide : aucune limite dite. Une évaluation prend d’ordinaire de trente minutes à une heure.`}
          type="number"
          min={capacityRange.min}
          max={capacityRange.max}
          step={1}
          short
          defaultValue={capacity ?? undefined}
        />
        <SubmitButton>Enregistrer mon expertise</SubmitButton>
      </FormShell>
    </section>
  );
}
