import { counted, outcomeWords } from '@/components/committee/words.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { DecisionsDesk } from '@/lib/committee/types/batch.ts';

/** What to do now, and what nobody here can do. */
export function DecisionsToDo({ desk }: { desk: DecisionsDesk }) {
  const { undecided, decisions, presides } = desk;
  const toRead = desk.batches.filter(({ status }) => status === 'preparing').length;
  const orphans = [...undecided.filter(({ withoutChair }) => withoutChair), ...decisions.filter(({ withoutChair }) => withoutChair).map(({ scope }) => ({ proposalId: scope.proposalId, title: scope.heading.title }))];
  if (undecided.length === 0 && decisions.length === 0) {
    return (
      <EmptyState title="Aucune décision n’attend">
        <p>Une décision se prend sur la page d’une proposition, une fois l’avis de la commission enregistré. Elle attend ensuite ici d’être publiée.</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="maintenant" className="grid gap-4">
      <h2 id="maintenant">À faire maintenant</h2>
      <p>
        {presides ? '' : 'Vous préparez : la présidence prend les décisions, choisit l’heure et publie. '}
        {undecided.length === 0 ? 'Toutes les propositions dont l’avis est rendu ont leur décision.' : `${counted(undecided.length, 'avis rendu attend', 'avis rendus attendent')} une décision.`}{' '}
        {decisions.length > 0 ? `${counted(decisions.length, 'décision prise attend', 'décisions prises attendent')} d’être publiée${decisions.length > 1 ? 's' : ''}.` : ''}{' '}
        {toRead > 0 ? `${counted(toRead, 'lot est prêt', 'lots sont prêts')} à relire avec ${toRead > 1 ? 'leurs' : 'ses'} courriels.` : ''}
      </p>
      {undecided.length > 0 ? (
        <ul className="prose">
          {undecided.map(({ proposalId, title, receiptNumber, opinion }) => (
            <li key={proposalId}>
              <a href={`/comite/commissions/${desk.commission.slug}/propositions/${proposalId}#decision`}>{title}</a> ({receiptNumber}
              {opinion ? `, avis : ${outcomeWords[opinion].name.toLowerCase()}` : ''})
            </li>
          ))}
        </ul>
      ) : null}
      {orphans.length > 0 ? (
        <Notice tone="warning" title="Personne ici ne peut décider de ces examens">
          <p>
            Toute la présidence s’en est déportée : {orphans.map(({ title }) => `« ${title} »`).join(', ')}. La personne qui gère l’appel peut
            transférer l’examen à une autre commission, ou l’administration nommer une autre présidence ; demandez-le-leur.
          </p>
        </Notice>
      ) : null}
    </section>
  );
}
