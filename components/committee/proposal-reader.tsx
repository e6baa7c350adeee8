import { CahierFiles } from '@/components/cahiers/cahier-files.tsx';
import { ReadableProposalView } from '@/components/cahiers/readable-proposal.tsx';
import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { CahierNames } from '@/lib/cahiers/types/readable.ts';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';

/** Everything at hand to judge a proposal: itself, the diagnosis, the attachments, the other proposals of the cahier. */
export function ProposalReader({ desk, names }: { desk: Pick<ExaminationDesk, 'proposalId' | 'heading' | 'cahier' | 'files'>; names: CahierNames }) {
  const { proposalId, heading, cahier, files } = desk;
  const proposal = cahier.text.proposals.find(({ id }) => id === proposalId);
  const sisters = cahier.text.proposals.filter(({ id }) => id !== proposalId);
  return (
    <section id="cahier" aria-labelledby="cahier-titre">
      <h2 id="cahier-titre" className="mb-4">Le dossier</h2>
      <p className="mb-4">
        Cahier <a href={`/cahiers/${heading.receiptNumber}`}>{heading.receiptNumber}</a>, « {cahier.text.title} », de {cahier.actor.name}
        {cahier.coSigners.length > 0 ? `, cosigné par ${cahier.coSigners.map(({ actorName }) => actorName).join(', ')}` : ''}, en réponse à
        l’appel <a href={`/appels/${heading.call.slug}`}>{heading.call.title}</a>.
      </p>
      {proposal ? (
        <Disclosure summary="La proposition, son budget et ses jalons" open>
          <ReadableProposalView proposal={proposal} names={names} />
        </Disclosure>
      ) : null}
      <Disclosure summary="Le diagnostic du cahier">
        <Paragraphs text={cahier.text.diagnosis} />
      </Disclosure>
      {files.length > 0 ? (
        <Disclosure summary={`Les pièces jointes (${files.length})`}>
          <CahierFiles files={files} withAudience />
        </Disclosure>
      ) : null}
      {sisters.map((sister) => (
        <Disclosure key={sister.id} summary={`Autre proposition du cahier : ${sister.title} (${proposalStatusWords[sister.status].name.toLowerCase()})`}>
          <ReadableProposalView proposal={sister} names={names} />
        </Disclosure>
      ))}
    </section>
  );
}
