import { useTranslations } from 'next-intl';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { CahierNames, ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { ReadableProposalView } from './readable-proposal.tsx';

/** The text of a whole cahier, under a heading of second level: diagnosis, then proposals. */
export function ReadableCahierView({ text, names }: { text: ReadableCahier; names: CahierNames }) {
  const t = useTranslations('cahiers');
  return (
    <>
      <section>
        <h3 className="mb-3">{t('diagnosis')}</h3>
        <Paragraphs text={text.diagnosis || '–'} lang="fr" />
      </section>
      {text.proposals.map((proposal) => (
        <ReadableProposalView key={proposal.id} proposal={proposal} names={names} />
      ))}
    </>
  );
}
