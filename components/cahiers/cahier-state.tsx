import { Notice } from '@/components/ui/notice.tsx';
import type { CahierRecord, ReopenRequestRecord } from '@/lib/cahiers/types/cahier.ts';
import type { WindowRefusal } from '@/lib/cahiers/rules/submission-window.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

type Props = {
  cahier: CahierRecord;
  /** why it cannot be submitted now, if so */
  refusal: WindowRefusal | null;
  /** first late instant, while it can still be submitted */
  deadline: Date | null;
  reopenings: readonly ReopenRequestRecord[];
};

/** Before the deposit: until when, or why not any more. */
function BeforeDeposit({ refusal, deadline, reopenings }: Omit<Props, 'cahier'>) {
  const [last] = reopenings;
  if (refusal === 'call-cancelled') {
    return (
      <Notice tone="warning" title="Cet appel a été annulé">
        <p>Il ne reçoit plus de cahier. Votre texte est conservé.</p>
      </Notice>
    );
  }
  if (refusal === 'call-not-open') {
    return (
      <Notice tone="info" title="L’appel n’est pas encore ouvert">
        <p>Vous pouvez déjà écrire ; le dépôt sera possible à l’ouverture.</p>
      </Notice>
    );
  }
  if (refusal) {
    return (
      <Notice tone="warning" title={refusal === 'call-closed' ? 'L’appel est clos' : 'La date fixée pour compléter ce cahier est passée'}>
        <p>Le dépôt n’est plus possible. Votre texte est conservé.</p>
        {last?.status === 'pending' ? <p>Votre demande de réouverture, envoyée le {dateTimeInParis(last.createdAt)}, est à l’étude.</p> : null}
        {last?.status === 'declined' ? (
          <p>
            Votre demande de réouverture n’a pas été accordée.{last.answer ? ` Réponse : ${last.answer}` : ''}
          </p>
        ) : null}
      </Notice>
    );
  }
  return deadline ? (
    <Notice tone="info" title={`À déposer avant le ${dateTimeInParis(deadline)}`}>
      <p>Heure de Paris ; une seconde après, le dépôt est refusé et le texte conservé.</p>
    </Notice>
  ) : null;
}

/** Where a cahier stands and what comes next, in words. */
export function CahierState({ cahier, ...before }: Props) {
  switch (cahier.status) {
    case 'draft':
      return <BeforeDeposit {...before} />;
    case 'returned':
      return (
        <>
          <Notice tone="warning" title="Ce cahier vous est renvoyé pour être complété">
            <p className="whitespace-pre-line">{cahier.completionAsked}</p>
            <p>Complétez-le, puis déposez-le de nouveau : il garde son numéro {cahier.receiptNumber}.</p>
          </Notice>
          <BeforeDeposit {...before} />
        </>
      );
    case 'submitted':
      return (
        <Notice tone="success" title={`Déposé sous le numéro ${cahier.receiptNumber}`}>
          <p>
            {cahier.submittedAt ? `Le ${dateTimeInParis(cahier.submittedAt)}. ` : ''}Le cahier est verrouillé. Sa recevabilité est à l’étude : vous serez
            prévenu·e par courriel.
          </p>
        </Notice>
      );
    case 'admissible':
      return (
        <Notice tone="success" title="Ce cahier est recevable">
          <p>Il est public, et ses propositions sont examinées par le comité d’experts.</p>
        </Notice>
      );
    case 'inadmissible':
      return (
        <Notice tone="error" title="Ce cahier n’est pas recevable">
          <p className="whitespace-pre-line">{cahier.inadmissibleFor}</p>
        </Notice>
      );
    case 'closed':
      return (
        <Notice tone="info" title="Ce cahier est clos">
          <p>Chacune de ses propositions est décidée ou retirée.</p>
        </Notice>
      );
  }
}
