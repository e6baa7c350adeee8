import type { ReactNode } from 'react';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Notice } from '@/components/ui/notice.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import type { TextPart } from '@/lib/cahiers/rules/section-text.ts';
import { parseSectionKey, proposalSectionKey, proposalSteps, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import type { SectionProblem, SectionRecord } from '@/lib/cahiers/types/sections.ts';
import { dateTimeInParis, timeInParis } from '@/lib/web/dates.ts';
import { SectionForm } from './section-form.tsx';
import { SectionText } from './section-text.tsx';

type Props = {
  cahierId: string;
  section: SectionRecord;
  next: string;
  problems: readonly SectionProblem[];
  locked: readonly TextPart[] | null;
  justSaved: boolean;
  action: FormServerAction;
  /** above the form: what the page draws from the saved text */
  before?: ReactNode;
  /** the fields */
  children: ReactNode;
};

/** One step of the guided form: where it stands among the others, its form or its text once locked, its versions. */
export function SectionFrame({ cahierId, section, next, problems, locked, justSaved, action, before, children }: Props) {
  const place = parseSectionKey(section.key);
  return (
    <>
      {place?.proposalId ? (
        <SectionNav
          label="Étapes de la proposition"
          items={proposalSteps.map(({ step, name }) => ({
            href: sectionAddress(cahierId, proposalSectionKey(place.proposalId, step)),
            label: name,
            isCurrent: step === place.part,
          }))}
        />
      ) : null}
      <div className="grid gap-6">
        {justSaved && section.savedAt ? <Notice tone="success" live title={`Enregistré à ${timeInParis(section.savedAt)}`} /> : null}
        {before}
        {locked ? (
          <>
            <Notice tone="info" title="Cette partie est verrouillée">
              <p>Le cahier est déposé : son texte se lit, il ne se modifie plus.</p>
            </Notice>
            <SectionText parts={locked} />
          </>
        ) : (
          <SectionForm cahierId={cahierId} section={section} next={next} action={action} problems={problems}>
            {children}
          </SectionForm>
        )}
        {section.savedAt ? (
          <p className="field-note">
            Dernier enregistrement le {dateTimeInParis(section.savedAt)}
            {section.savedBy ? `, par ${section.savedBy}` : ''}.{' '}
            <a href={`/mon-espace/cahiers/${cahierId}/versions?partie=${section.key}`}>Versions précédentes</a>
          </p>
        ) : null}
      </div>
    </>
  );
}
