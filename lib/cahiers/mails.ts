import type { OutgoingMail } from '@/lib/notifications/types.ts';

const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

interface Recipient {
  id: string;
  email: string;
}

/** Each person once, however many mandates bring them here. */
export function eachPersonOnce(attached: readonly { person: Recipient }[]): Recipient[] {
  return [...new Map(attached.map(({ person }) => [person.id, person])).values()];
}

interface AboutCahier {
  title: string;
  actorName: string;
  callTitle: string;
  /** Full address of the page where the recipient goes on. */
  address: string;
}

function mail(to: Recipient, subject: string, ...paragraphs: string[]): OutgoingMail {
  return { recipient: to.email, personId: to.id, subject, body: ['Bonjour,', ...paragraphs].join('\n\n') };
}

function named({ title, actorName, callTitle }: AboutCahier): string {
  return `« ${title || 'Cahier sans titre'} », de ${actorName}, en réponse à l’appel « ${callTitle} »`;
}

/** To each delegate: the cahier is submitted, first or completed. */
export function submittedMail(
  to: Recipient,
  cahier: AboutCahier & { receiptNumber: string; submittedAt: Date; again: boolean },
): OutgoingMail {
  const what = cahier.again ? 'complété et déposé de nouveau' : 'déposé';
  return {
    ...mail(
      to,
      `Cahier ${cahier.receiptNumber} ${what}`,
      `Le cahier d’acteur ${named(cahier)}, a été ${what} le ${instant.format(cahier.submittedAt)} (heure de Paris).`,
      `Son numéro de récépissé est ${cahier.receiptNumber}. Il est désormais verrouillé ; sa recevabilité va être examinée et vous serez prévenus de la suite.`,
      `Récépissé (PDF) :\n${cahier.address}/recepisse`,
      `Suivi du cahier :\n${cahier.address}`,
    ),
    uniqueKey: `cahier-submitted:${cahier.receiptNumber}:${cahier.submittedAt.getTime()}:${to.id}`,
  };
}

/** To each manager of the call: a contributor asks for the call to be reopened. */
export function reopeningAskedMail(to: Recipient, cahier: AboutCahier & { message: string }): OutgoingMail {
  return mail(
    to,
    `Demande de réouverture : ${cahier.callTitle}`,
    `Un délégué demande la réouverture de l’appel pour le cahier ${named(cahier)}. Il écrit :`,
    cahier.message,
    `Répondre à cette demande :\n${cahier.address}`,
  );
}

/** To each delegate: what was decided about the reopening; `until` null when it is declined. */
export function reopeningDecidedMail(to: Recipient, cahier: AboutCahier & { until: Date | null; answer: string }): OutgoingMail {
  const decided = cahier.until
    ? `La réouverture demandée pour le cahier ${named(cahier)}, est accordée. Vous pouvez le déposer jusqu’au ${instant.format(cahier.until)} (heure de Paris) ; à partir de cet instant, le dépôt sera de nouveau refusé.`
    : `La réouverture demandée pour le cahier ${named(cahier)}, n’est pas accordée. Votre texte reste conservé.`;
  return mail(
    to,
    cahier.until ? 'Réouverture accordée pour votre cahier' : 'Réouverture non accordée',
    decided,
    ...(cahier.answer === '' ? [] : [`Réponse du responsable de l’appel : ${cahier.answer}`]),
    `Votre cahier :\n${cahier.address}`,
  );
}

/** To each delegate: the call is cancelled before the cahier came to its end. */
export function callCancelledMail(to: Recipient, cahier: AboutCahier & { reason: string }): OutgoingMail {
  return mail(
    to,
    `Appel annulé : ${cahier.callTitle}`,
    `L’appel « ${cahier.callTitle} » est annulé : il ne reçoit plus aucun dépôt. Le cahier « ${cahier.title || 'Cahier sans titre'} », de ${cahier.actorName}, lui répondait. Motif indiqué :`,
    cahier.reason,
    'Ce que vous avez écrit reste conservé dans votre espace.',
    `Le cahier :\n${cahier.address}`,
  );
}

/** To the delegates and the managers of the call: a proposal is withdrawn by its contributor. */
export function withdrawnMail(to: Recipient, cahier: AboutCahier & { proposalTitle: string; reason: string }): OutgoingMail {
  return mail(
    to,
    `Proposition retirée : ${cahier.proposalTitle}`,
    `La proposition « ${cahier.proposalTitle} » du cahier ${named(cahier)}, a été retirée par son contributeur. Elle n’est plus examinée.`,
    ...(cahier.reason === '' ? [] : [`Motif indiqué : ${cahier.reason}`]),
    `Le cahier :\n${cahier.address}`,
  );
}

/** To the delegates and the managers of the call: an adjourned proposal was amended and is examined again. */
export function amendedMail(to: Recipient, cahier: AboutCahier & { proposalTitle: string }): OutgoingMail {
  return mail(
    to,
    `Proposition complétée : ${cahier.proposalTitle}`,
    `La proposition « ${cahier.proposalTitle} » du cahier ${named(cahier)}, a été complétée dans le délai fixé. Elle revient en examen.`,
    `Le cahier :\n${cahier.address}`,
  );
}

/** To each delegate: an adjourned proposal was not amended in time. */
export function lapsedMail(to: Recipient, cahier: AboutCahier & { proposalTitle: string }): OutgoingMail {
  return mail(
    to,
    `Proposition caduque : ${cahier.proposalTitle}`,
    `La proposition « ${cahier.proposalTitle} » du cahier ${named(cahier)}, n’a pas été complétée dans le délai fixé : elle est devenue caduque.`,
    `Le cahier :\n${cahier.address}`,
  );
}

/** To somebody, known to the portal or not: an actor is invited to sign beside the author. */
export function coSignatureAskedMail(recipient: string, cahier: AboutCahier & { invitedName: string; inviter: string }): OutgoingMail {
  return {
    recipient,
    subject: `Signer un cahier d’acteur avec ${cahier.actorName}`,
    body: [
      'Bonjour,',
      `${cahier.inviter}, pour ${cahier.actorName}, propose à « ${cahier.invitedName} » de signer le cahier ${named(cahier)}.`,
      'Ouvrez ce lien pour lire le cahier, puis signer au nom de votre organisation si vous en êtes délégué ou déléguée. Il est possible de signer jusqu’à ce que la recevabilité du cahier soit prononcée :',
      cahier.address,
      'Si cette invitation ne vous concerne pas, ne faites rien. Un refus n’est communiqué à personne.',
    ].join('\n\n'),
  };
}

/** To each delegate: an actor signed their cahier. */
export function coSignedMail(to: Recipient, cahier: AboutCahier & { signer: string }): OutgoingMail {
  return mail(
    to,
    `${cahier.signer} a signé votre cahier`,
    `${cahier.signer} a signé le cahier ${named(cahier)}. Son nom figurera sur la page publique du cahier s’il est déclaré recevable.`,
    `Le cahier :\n${cahier.address}`,
  );
}

export type AdmissibilityNews =
  | { act: 'admit'; publicAddress: string }
  | { act: 'return'; asked: string; dueAt: Date }
  | { act: 'reject'; reason: string };

/** To each delegate: what was decided about the admissibility of the cahier. */
export function admissibilityMail(to: Recipient, cahier: AboutCahier & { receiptNumber: string }, news: AdmissibilityNews): OutgoingMail {
  const what = `Le cahier ${cahier.receiptNumber}, ${named(cahier)},`;
  const follow = `Suivi du cahier :\n${cahier.address}`;
  if (news.act === 'admit') {
    return mail(
      to,
      `Cahier ${cahier.receiptNumber} recevable`,
      `${what} est déclaré recevable. Il devient public et ses propositions vont être examinées par le comité d’experts.`,
      `Page publique :\n${news.publicAddress}`,
      follow,
    );
  }
  if (news.act === 'return') {
    return mail(
      to,
      `Cahier ${cahier.receiptNumber} à compléter`,
      `${what} vous est renvoyé pour être complété. Il est de nouveau modifiable ; déposez-le avant le ${instant.format(news.dueAt)} (heure de Paris). Ce qui est demandé :`,
      news.asked,
      follow,
    );
  }
  return mail(to, `Cahier ${cahier.receiptNumber} non recevable`, `${what} est déclaré non recevable. Motif :`, news.reason, follow);
}
