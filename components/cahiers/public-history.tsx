import { useLocale, useTranslations } from 'next-intl';
import type { PublicCahier } from '@/lib/cahiers/types/public.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Step = PublicCahier['history'][number];
type Props = { history: readonly Step[]; proposals: readonly { id: string; title: string }[] };

/** The public steps of a cahier and of its proposals, oldest first. */
export function PublicHistory({ history, proposals }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  const titles = new Map(proposals.map(({ id, title }) => [id, title]));
  const words = ({ proposalId, to }: Step) =>
    proposalId === null
      ? t(`historyCahier.${to as 'admissible'}`)
      : t.rich('historyProposal', {
          title: titles.get(proposalId) ?? '',
          status: t(`proposalStatus.${to as 'selected'}`),
          fr: (title) => <span lang="fr">{title}</span>,
        });
  return (
    <ol className="timeline">
      {history.map((step) => (
        <li key={step.id} data-past>
          <p className="text-small text-ink-soft">{dateInParis(step.at, locale)}</p>
          <p className="font-semibold">{words(step)}</p>
        </li>
      ))}
    </ol>
  );
}
