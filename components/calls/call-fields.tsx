import { CheckboxGroup, RadioGroup } from '@/components/form/choice-group.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { criterionKeys, defaultCallRules, quorumRange, thresholdSteps, weightRange } from '@/lib/calls/rules/judging.ts';
import { callKinds } from '@/lib/calls/rules/life.ts';
import type { CallKind, CallRecord, CriterionKey, RubricOption } from '@/lib/calls/types.ts';
import type { ParisClock } from '@/lib/platform/paris-time.ts';

export interface CallFieldsProps {
  kindLabels: Readonly<Record<CallKind, string>>;
  actorKindLabels: Readonly<Record<ActorKind, string>>;
  criterionNames: Readonly<Record<CriterionKey, string>>;
  themes: readonly { slug: string; name: string; terre: { name: string } }[];
  rubrics: readonly RubricOption[];
  call?: CallRecord;
  /** Opening and closing on a clock in Paris. */
  opens?: ParisClock;
  closes?: ParisClock;
}

const halves = thresholdSteps.map((step) => ({ value: String(step), label: step.toLocaleString('fr-FR') }));

/** Everything that a call asks of its manager. */
export function CallFields({ kindLabels, actorKindLabels, criterionNames, themes, rubrics, call, opens, closes }: CallFieldsProps) {
  const rules = call ?? defaultCallRules;
  return (
    <>
      <RadioGroup
        name="kind"
        label="Genre de l’appel"
        required
        defaultValue={call?.kind ?? 'cahiers_acteurs'}
        choices={callKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
      />
      <TextInput name="title" label="Titre" required defaultValue={call?.title} />
      <TextArea name="summary" label="Résumé" help="Une ou deux phrases, montrées dans la liste des appels." rows={2} limit={400} defaultValue={call?.summary} />
      <TextArea
        name="presentation"
        label="Présentation et règles"
        help="Pourquoi cet appel, ce qui est attendu, les règles à connaître. Une ligne vide sépare deux paragraphes."
        rows={10}
        limit={20_000}
        defaultValue={call?.presentation}
      />
      <CheckboxGroup
        name="openTo"
        label="Qui peut répondre"
        choices={actorKinds.map((kind) => ({ value: kind, label: actorKindLabels[kind] }))}
        defaultValues={call?.openTo ?? actorKinds.filter((kind) => kind !== 'habitant')}
      />
      <DateTimeInput name="opens" label="Ouverture" help="À l’heure de Paris." required defaultDate={opens?.day} defaultTime={opens?.time ?? '09:00'} />
      <DateTimeInput
        name="closes"
        label="Clôture"
        help="À l’heure de Paris. À cet instant précis, un dépôt est déjà en retard."
        required
        defaultDate={closes?.day}
        defaultTime={closes?.time ?? '18:00'}
      />
      <CheckboxGroup
        name="themeIds"
        label="Thèmes"
        choices={themes.map(({ slug, name, terre }) => ({ value: slug, label: name, help: terre.name }))}
        defaultValues={call?.themeIds ?? []}
      />
      <Select
        name="rubricVersionId"
        label="Grille"
        required
        choices={rubrics.map(({ versionId, name, number }) => ({ value: versionId, label: `${name}, version ${number}` }))}
        defaultValue={call?.rubricVersionId ?? rubrics[0]?.versionId}
      />
      <fieldset className="grid gap-6">
        <legend className="field-label mb-3">Seuils et poids par critère</legend>
        <p className="field-note">
          Le seuil est la médiane sous laquelle une proposition ne peut pas être retenue, de 0 à 5. Le poids ne sert qu’à ordonner celles qui passent.
        </p>
        {criterionKeys.map((key) => (
          <div key={key} className="grid gap-4 border-b border-line pb-5 sm:grid-cols-2">
            <Select
              name={`thresholds.${key}`}
              label={`${criterionNames[key]} : seuil`}
              required
              empty={false}
              choices={halves}
              defaultValue={String(rules.thresholds[key])}
            />
            <TextInput
              name={`weights.${key}`}
              label={`${criterionNames[key]} : poids`}
              type="number"
              min={weightRange.min}
              max={weightRange.max}
              step={1}
              short
              required
              defaultValue={rules.weights[key]}
            />
          </div>
        ))}
      </fieldset>
      <TextInput
        name="quorum"
        label="Quorum"
        help="Nombre d’évaluations informatives qu’il faut par critère, une fois les déports retirés."
        type="number"
        min={quorumRange.min}
        max={quorumRange.max}
        step={1}
        short
        required
        defaultValue={rules.quorum}
      />
      <TextArea
        name="examinationCalendar"
        label="Calendrier de l’examen"
        help="Recevabilité, évaluations, séances, décisions : ce qui se passe après la clôture, et quand."
        limit={6000}
        defaultValue={call?.examinationCalendar}
      />
      <TextArea
        name="publicationTerms"
        label="Conditions de publication"
        help="Ce qui sera rendu public des cahiers et des décisions, à quel moment, sous quelle licence."
        limit={6000}
        defaultValue={call?.publicationTerms}
      />
    </>
  );
}
