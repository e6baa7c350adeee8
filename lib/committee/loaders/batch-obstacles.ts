import 'server-only';
import type { OpenBatch } from '@/lib/committee/loaders/batches.ts';
import { checked, decisionMails, peopleToTell } from '@/lib/committee/loaders/dossiers.ts';
import { canPreside } from '@/lib/committee/permissions.ts';
import { decisionOfMail, heldForBatch } from '@/lib/committee/rules/batch.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import type { DecisionDossier, DecisionFaultCode } from '@/lib/committee/types/batch.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { isOutdated } from '@/lib/notifications/rules.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** « Une navette (CA-2026-0042) : Le quorum n’est plus réuni. » */
export function obstacleOf({ scope }: Pick<DecisionDossier, 'scope'>, sentence: string): FieldRefusal {
  return { field: scope.proposalId, message: `« ${scope.heading.title} » (${scope.heading.receiptNumber}) : ${sentence}` };
}

const whole = (code: DecisionFaultCode) => faultSentence({ code, criterion: null });

/**
 * Everything that forbids publishing a batch at that instant, one sentence each, whose `field` is the proposal.
 * `viewer` publishes, or publishes later.
 */
export async function batchObstacles({ batch, dossiers }: OpenBatch, viewer: Viewer, now: Date, at: Date): Promise<FieldRefusal[]> {
  const toTell = await peopleToTell(dossiers, now);
  const expected = new Map(decisionMails(dossiers, toTell).map(({ key, mail }) => [key, mail]));
  const mails = await preparedMails(heldForBatch(batch.id));
  const outdated = new Set(
    mails.flatMap((mail) => {
      const today = expected.get(mail.uniqueKey ?? '');
      return today && isOutdated(mail, today) ? [decisionOfMail(mail.uniqueKey)] : [];
    }),
  );
  return dossiers.flatMap((dossier) => {
    const sentences = checked(dossier, 1, at).faults.map(faultSentence);
    if (outdated.has(dossier.decision.id)) sentences.push(whole('mail-outdated'));
    if (!canPreside(viewer, dossier.scope)) sentences.push(whole('not-presided'));
    return sentences.map((sentence) => obstacleOf(dossier, sentence));
  });
}
