import { Fragment, type ReactNode } from 'react';
import { Autosave } from '@/components/form/autosave.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { type FormServerAction, type FormState, idleState } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import type { SectionProblem, SectionRecord } from '@/lib/cahiers/types/sections.ts';
import { CompareTexts } from '@/components/form/compare-texts.tsx';
import { ConflictChoice } from './conflict-choice.tsx';

export const sectionFormId = 'section';

type Props = {
  cahierId: string;
  section: SectionRecord;
  /** key of the section that follows, or `verification` */
  next: string;
  action: FormServerAction;
  /** shown beside their fields when the person comes from the verification */
  problems: readonly SectionProblem[];
  children: ReactNode;
};

/** The form of one section: saved as it is typed, or by its buttons, with the version it was typed from. */
export function SectionForm({ cahierId, section, next, action, problems, children }: Props) {
  const initial: FormState = problems.length === 0 ? idleState : { status: 'refused', errors: problems.map(({ field, message }) => ({ field, message })), values: {} };
  return (
    <FormShell action={action} id={sectionFormId} wide initial={initial} revision={section.version}>
      {/* A new version is new fields: what they showed before is not what they stand on. */}
      <Fragment key={section.version}>
        {/* The Enter key presses the first button of a form: it must save, not remove a row. */}
        <button type="submit" name="then" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
          Enregistrer
        </button>
        <input type="hidden" name="cahierId" value={cahierId} />
        <input type="hidden" name="key" value={section.key} />
        <input type="hidden" name="next" value={next} />
        <ConflictChoice />
        <Autosave
          save={`/api/cahiers/${cahierId}/sections/${section.key}`}
          version={section.version}
          conflict={<CompareTexts />}
        />
        {children}
        <div className="flex flex-wrap gap-3 border-t-2 border-line pt-6">
          <SubmitButton name="then" value="next">
            Enregistrer et continuer
          </SubmitButton>
          <SubmitButton variant="secondary" name="then" value="stay">
            Enregistrer
          </SubmitButton>
        </div>
      </Fragment>
    </FormShell>
  );
}
