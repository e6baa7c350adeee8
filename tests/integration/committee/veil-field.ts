import { auditFilterSchema } from '@/lib/audit/schema.ts';
import { listAuditLines } from '@/lib/audit/use-cases/list-audit-lines.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { auditVeil } from '@/lib/sittings/loaders/audit-veil.ts';
import { attempt, birth, examining, interrogate, type Target } from '@/tests/integration/committee/veil-attack.ts';
import { buildBattlefield, type Battlefield } from '@/tests/integration/committee/veil-world.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

class RollBack extends Error {}

/** A world that is thrown away, and the time that a long attack takes. */
export async function onBattlefield(work: (world: World, field: Battlefield) => Promise<void>): Promise<void> {
  try {
    await transaction(
      async () => {
        const world = await buildWorld();
        await work(world, await buildBattlefield(world));
        throw new RollBack();
      },
      { seconds: 300 },
    );
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
}

export const absent = '01890000-0000-7000-8000-000000000000';

export function targets(world: World, field: Battlefield, hidden: Partial<Target> = {}): { veiled: Target; visible: Target; nothing: Target } {
  const common = {
    commissionId: world.commissionId,
    otherCommissionId: world.otherCommissionId,
    callId: world.callId,
    sittingId: field.sittingId,
    personId: world.people.expert.id,
    questionId: absent,
    batchId: absent,
    mailId: absent,
    fileId: absent,
    invitationId: absent,
    themeId: world.themeId,
    ...hidden,
  };
  return {
    veiled: { ...common, proposalId: world.proposalId, cahierId: world.cahierId, itemId: field.veiledItemId },
    visible: { ...common, proposalId: field.visibleProposalId, cahierId: field.visibleCahierId, itemId: field.visibleItemId },
    nothing: { ...common, proposalId: absent, cahierId: absent, itemId: absent },
  };
}

export type Answers = Record<string, unknown>;

/** What each attacker is answered about both targets, and what the audit shows them. */
export async function everything(world: World, field: Battlefield, hidden: Partial<Target> = {}, domains: readonly string[] = examining): Promise<Record<string, Answers>> {
  const { veiled, visible } = targets(world, field, hidden);
  const all: Record<string, Answers> = {};
  for (const { name, context } of field.attackers) {
    all[`${name}, on the veiled`] = await interrogate(context, veiled, domains);
    all[`${name}, on its neighbour`] = await interrogate(context, visible, domains);
    const veil = await auditVeil(context.viewer);
    const lines = await attempt(() => listAuditLines(context, { ...auditFilterSchema.parse({}), pageSize: 5000, veil }));
    all[`${name}, beside`] = { audit: lines };
  }
  return all;
}

/** That an opinion was given, and when, is on the public page of the cahier, for anybody. */
function beyondPublic(answer: unknown): string {
  return JSON.stringify(answer ?? null, (_key, part: unknown) => {
    if (part === 'opinion_given') return 'under_examination';
    return Array.isArray(part) ? (part as unknown[]).filter((step) => !(typeof step === 'object' && step !== null && 'to' in step && step.to === 'opinion_given')) : part;
  });
}

/** Names of what changed: everything else is the same, to the letter. */
export function changed(before: Record<string, Answers>, after: Record<string, Answers>): string[] {
  return Object.entries(before).flatMap(([who, answers]) =>
    Object.keys(answers)
      .filter((name) => beyondPublic(answers[name]) !== beyondPublic(after[who]?.[name]))
      .map((name) => `${who}: ${name}`),
  );
}

/** What was written to the attackers, in a stable order. */
export async function bodiesTo(field: Battlefield): Promise<string[]> {
  const ids = field.attackers.map(({ context }) => context.viewer?.personId ?? '');
  const mails = await db().mail.findMany({ where: { personId: { in: ids } }, select: { recipient: true, subject: true, body: true } });
  return mails.map(({ recipient, subject, body }) => `${recipient}: ${subject}\n${body}`).toSorted();
}

export async function mailsTo(field: Battlefield): Promise<string[]> {
  const ids = field.attackers.map(({ context }) => context.viewer?.personId ?? '');
  return (await db().mail.findMany({ where: { personId: { in: ids } }, select: { subject: true } })).map(({ subject }) => subject);
}

/** What `look` sees after `work`, of which nothing remains: two of them tell two stories that begin alike. */
export async function inBranch<Value>(work: () => Promise<void>, look: () => Promise<Value>): Promise<Value> {
  await db().$executeRawUnsafe('SAVEPOINT branch');
  birth.since = Date.now();
  await work();
  const seen = await look();
  birth.since = null;
  await db().$executeRawUnsafe('ROLLBACK TO SAVEPOINT branch');
  return seen;
}
