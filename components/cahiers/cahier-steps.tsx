import { Stepper, type Step } from '@/components/ui/stepper.tsx';
import { proposalSectionKey, proposalSteps, sectionAddress } from '@/lib/cahiers/rules/sections.ts';
import type { SectionKey, SectionProblem } from '@/lib/cahiers/types/sections.ts';

type Props = {
  cahierId: string;
  proposals: readonly { id: string; title: string }[];
  /** keys saved at least once */
  saved: ReadonlySet<string>;
  problems: readonly SectionProblem[];
  /** key of the section on screen; none on the overview */
  current?: SectionKey;
};

/** The guided form: every step of every proposal, each with its state in words. */
export function CahierSteps({ cahierId, proposals, saved, problems, current }: Props) {
  function step(key: SectionKey, label: string): Step {
    const missing = problems.filter(({ section }) => section === key).length;
    const note = missing === 0 ? 'complet' : saved.has(key) ? `${missing} à compléter` : 'à écrire';
    return { label, href: sectionAddress(cahierId, key), note, state: key === current ? 'current' : missing === 0 ? 'done' : 'todo' };
  }
  return (
    <div className="grid gap-5">
      <Stepper label="Le cahier" steps={[step('diagnosis', 'Diagnostic')]} />
      {proposals.map(({ id, title }) => (
        <div key={id} className="grid gap-1">
          <p className="font-bold">{title}</p>
          <Stepper label={`Étapes de la proposition « ${title} »`} steps={proposalSteps.map(({ step: name, name: label }) => step(proposalSectionKey(id, name), label))} />
        </div>
      ))}
    </div>
  );
}
