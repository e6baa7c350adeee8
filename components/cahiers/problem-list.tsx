import { sectionFormId } from '@/components/cahiers/section-form.tsx';
import { fieldId } from '@/components/form/form-state.ts';
import { parseSectionKey, proposalSteps, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import type { SectionProblem } from '@/lib/cahiers/types/sections.ts';

type Props = { cahierId: string; problems: readonly SectionProblem[]; proposalTitles: ReadonlyMap<string, string> };

function sectionName(section: string, titles: Props['proposalTitles']): string {
  const place = parseSectionKey(section);
  if (!place) return 'Le cahier';
  if (place.part === 'diagnosis') return 'Diagnostic';
  const step = proposalSteps.find((one) => one.step === place.part)?.name ?? '';
  return `${titles.get(place.proposalId) ?? 'Proposition'} : ${step.toLowerCase()}`;
}

function address(cahierId: string, { section, field }: SectionProblem): string {
  if (section === 'cahier') return sectionAddress(cahierId, section);
  return `${sectionAddress(cahierId, section)}?controle=1${field ? `#${fieldId(sectionFormId, field)}` : ''}`;
}

/** What is missing, section by section, each with a link to its field. */
export function ProblemList({ cahierId, problems, proposalTitles }: Props) {
  const sections = [...new Set(problems.map(({ section }) => section))];
  return (
    <ul className="grid gap-5">
      {sections.map((section) => (
        <li key={section} className="grid gap-1">
          <h3 className="text-h4">{sectionName(section, proposalTitles)}</h3>
          <ul className="list-disc ps-5">
            {problems
              .filter((problem) => problem.section === section)
              .map((problem) => (
                <li key={`${problem.field} ${problem.message}`}>
                  <a href={address(cahierId, problem)}>{problem.message}</a>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
