import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { QuorumForecast } from '@/lib/committee/types/assignment.ts';
import { counted, quorumStateWords } from './words.ts';

type Props = {
  slug: string;
  proposalId: string;
  title: string;
  forecast: QuorumForecast;
  /** only a chair transfers */
  presides: boolean;
  call: FormServerAction;
};

/** What threatens a quorum, in figures, and what may be done about it in one act. */
export function QuorumAlert({ slug, proposalId, title, forecast, presides, call }: Props) {
  const { state, freeAlternates, needs } = forecast;
  const path = `/comite/commissions/${slug}/propositions/${proposalId}`;
  const callable = state === 'impossible' ? 0 : Math.min(needs, freeAlternates.length);
  return (
    <div className="grid gap-3">
      <p>
        <Badge tone={quorumStateWords[state].tone}>{quorumStateWords[state].name}</Badge> {quorumStateWords[state].meaning} {figures(forecast)}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        {callable > 0 ? (
          <FormShell action={call} id={`suppleants-${proposalId}`} label={`Appeler des suppléants pour « ${title} »`}>
            <input type="hidden" name="proposalId" value={proposalId} />
            <SubmitButton small>
              {callable === 1 ? 'Appeler un suppléant' : `Appeler ${callable} suppléants`}
              <span className="sr-only"> pour « {title} »</span>
            </SubmitButton>
          </FormShell>
        ) : null}
        {presides ? (
          <LinkButton small href={`${path}?formulaire=transfert#transfert`}>
            Transférer<span className="sr-only"> « {title} »</span>
          </LinkButton>
        ) : null}
      </div>
      {callable === 0 && !presides ? <p className="text-small">Demandez à la présidence de transférer l’examen.</p> : null}
    </div>
  );
}

function figures({ quorum, submitted, pending, accepted, freeMembers, freeAlternates }: QuorumForecast): string {
  return [
    `Quorum : ${quorum}.`,
    `${counted(submitted, 'évaluation soumise', 'évaluations soumises')}, ${counted(pending, 'expert saisi', 'experts saisis')}${pending === 0 ? '' : `, dont ${accepted} ${accepted > 1 ? 'ont' : 'a'} accepté`}.`,
    `Peuvent encore être saisis : ${counted(freeMembers.length, 'membre')}, ${counted(freeAlternates.length, 'suppléant')}.`,
  ].join(' ');
}
