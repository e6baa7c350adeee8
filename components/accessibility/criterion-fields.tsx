import { CheckboxGroup, RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { criterionResults } from '@/lib/accessibility/rules/sheet.ts';
import { criterionAddress, criterionName, type StandardCriterion } from '@/lib/accessibility/rules/standard.ts';
import { answerFields } from '@/lib/accessibility/schema.ts';
import type { Answer, SamplePage } from '@/lib/accessibility/types.ts';
import { resultNames } from './words.ts';

type Props = { theme: number; criterion: StandardCriterion; answer: Answer; pages: readonly SamplePage[] };

/** One criterion: its result, what was found, on which pages of the sample. */
export function CriterionFields({ theme, criterion: { number, title, tests }, answer, pages }: Props) {
  const name = criterionName(theme, number);
  const fields = answerFields(number);
  return (
    <li className="group grid gap-4 border-t-2 border-line pt-6 [&_textarea]:min-h-20">
      <div className="[&>fieldset]:sm:grid-cols-3 [&>fieldset>:not(label)]:col-span-full">
        <RadioGroup
          name={fields.result}
          label={`${name} ${title}`}
          help={
            <a href={criterionAddress(name)}>
              {tests === 1 ? 'Le test' : `Les ${tests} tests`} du critère {name}
            </a>
          }
          choices={criterionResults.map((result) => ({ value: result, label: resultNames[result] }))}
          defaultValue={answer.result ?? undefined}
        />
      </div>
      <TextArea name={fields.comment} label={`Constat pour ${name}`} rows={2} defaultValue={answer.comment} />
      {pages.length > 0 ? (
        <div className="hidden group-has-[[value=not\_conforming]:checked]:block">
          <Disclosure summary={`Pages où ${name} n’est pas conforme`} open={answer.pages.length > 0}>
            <CheckboxGroup
              name={fields.pages}
              label={`Pages concernées par ${name}`}
              choices={pages.map((page) => ({ value: page.address, label: page.title, help: page.address }))}
              defaultValues={answer.pages}
            />
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}
