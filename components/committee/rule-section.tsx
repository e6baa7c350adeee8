import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { levelWords } from './words.ts';

/** « Les propositions de ce thème vont à ces experts » : one rule a theme, used by a plan when the officer chooses so. */
export function RuleSection({ desk, save }: { desk: DistributionDesk; save: FormServerAction }) {
  const { commission, themes, rules, experts } = desk;
  return (
    <section id="regles" aria-labelledby="regles-titre">
      <h2 id="regles-titre" className="mb-4">Règles par thème</h2>
      <p className="mb-4 max-w-2xl">
        « Les propositions de ce thème vont à ces experts. » Une règle ne confie rien par elle-même : elle sert quand vous choisissez « par les
        règles » pour le plan.
      </p>
      {themes.length === 0 ? <p>Cette commission ne prend encore aucun thème.</p> : null}
      {themes.map(({ id, name }) => {
        const named = rules.filter(({ themeId }) => themeId === id).map(({ personId }) => personId);
        const names = experts.filter((expert) => named.includes(expert.id)).map((expert) => expert.name);
        return (
          <Disclosure key={id} summary={`${name} : ${names.length > 0 ? names.join(', ') : 'aucune règle'}`}>
            <FormShell action={save} id={`regle-${id}`} key={`${id}-${named.length}`} label={`Règle du thème ${name}`}>
              <input type="hidden" name="slug" value={commission.slug} />
              <input type="hidden" name="commissionId" value={commission.id} />
              <input type="hidden" name="themeId" value={id} />
              <CheckboxGroup
                name="people"
                label={`Experts du thème « ${name} »`}
                help="Personne de coché : la règle est retirée."
                choices={experts.map((expert) => {
                  const level = expert.levels[id];
                  return { value: expert.id, label: `${expert.name}${expert.alternate ? ', suppléant·e' : ''}`, help: level ? levelWords[level] : undefined };
                })}
                defaultValues={named}
              />
              <SubmitButton small variant="secondary">
                Enregistrer la règle<span className="sr-only"> du thème {name}</span>
              </SubmitButton>
            </FormShell>
          </Disclosure>
        );
      })}
    </section>
  );
}
