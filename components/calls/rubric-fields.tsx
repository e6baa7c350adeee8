import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TwoLanguages } from '@/components/form/two-languages.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { criterionLabels, mostEvidence, rubricLimits } from '@/lib/calls/rules/rubrics.ts';
import type { CriterionTexts, RubricText } from '@/lib/calls/types.ts';
import { missingEnglish } from '@/lib/vision/rules/kinds.ts';

const evidenceColumns = [
  { name: 'fr', label: 'Français', kind: 'long-text', lang: 'fr' },
  { name: 'en', label: 'Anglais', kind: 'long-text', lang: 'en' },
] as const;

/** What the two ends of the scale mean, to write the six levels by. */
const levelHelp: Readonly<Record<number, string>> = { 0: 'Rien, ou le contraire de ce qui est demandé.', 5: 'Rien à demander de plus.' };

type Props = {
  text: RubricText;
  /** The first version of its rubric changes nothing. */
  isFirst: boolean;
  /** Texts that lack their French, by criterion. */
  lacking: Readonly<Record<string, number>>;
};

/** Everything that a version of a rubric says: what changes, then the four criteria, each to unfold. */
export function RubricFields({ text, isFirst, lacking }: Props) {
  return (
    <>
      {isFirst ? (
        <input type="hidden" name="text.changes" value={text.changes} />
      ) : (
        <TextArea
          name="text.changes"
          label="Ce qui change"
          help="Une phrase, pour ceux qui choisiront entre les versions."
          rows={2}
          limit={rubricLimits.changes}
          required
          defaultValue={text.changes}
        />
      )}
      <div>
        {criterionKeys.map((key) => (
          <FormDisclosure key={key} part={`text.criteria.${key}.`} summary={<Summary label={criterionLabels[key]} criterion={text.criteria[key]} lacking={lacking[key] ?? 0} />}>
            <CriterionFields name={`text.criteria.${key}`} criterion={text.criteria[key]} />
          </FormDisclosure>
        ))}
      </div>
    </>
  );
}

function Summary({ label, criterion, lacking }: { label: string; criterion: CriterionTexts; lacking: number }) {
  const english = missingEnglish(criterion);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <strong>{label}</strong>
      {lacking > 0 ? <Badge tone="warning">{lacking > 1 ? `${lacking} textes à écrire` : 'Un texte à écrire'}</Badge> : <Badge tone="success">Complet en français</Badge>}
      {english > 0 ? <Badge>{english > 1 ? `${english} textes sans anglais` : 'Un texte sans anglais'}</Badge> : null}
    </span>
  );
}

function CriterionFields({ name, criterion }: { name: string; criterion: CriterionTexts }) {
  return (
    <>
      <TwoLanguages name={`${name}.name`} label="Nom" value={criterion.name} required="both" />
      <TwoLanguages
        name={`${name}.statement`}
        label="Énoncé"
        help="Le critère tel que le document fondateur l’écrit."
        value={criterion.statement}
        required="fr"
        limit={rubricLimits.statement}
      />
      <TwoLanguages name={`${name}.gloss`} label="En une phrase" help="Ce que le critère demande, en mots simples." value={criterion.gloss} required="fr" limit={rubricLimits.gloss} />
      <TwoLanguages name={`${name}.guidance`} label="Comment juger" value={criterion.guidance} required="fr" limit={rubricLimits.guidance} />
      <RowsField
        name={`${name}.evidence`}
        label="Ce qui doit le montrer"
        help="Une chose par ligne : ce qu’un cahier apporte pour être jugé sur ce critère."
        required
        columns={evidenceColumns}
        defaultRows={criterion.evidence.map(({ fr, en }) => ({ fr, en }))}
        maximum={mostEvidence}
        addLabel="Ajouter une ligne"
      />
      {criterion.anchors.map((anchor, level) => (
        <TwoLanguages
          key={level}
          name={`${name}.anchors.${level}`}
          label={`Ce que vaut la note ${level}`}
          help={levelHelp[level]}
          value={anchor}
          required="fr"
          limit={rubricLimits.anchor}
        />
      ))}
    </>
  );
}
