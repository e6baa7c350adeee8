import 'server-only';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import type { AttendanceStatus, BallotChoice } from '@/lib/sittings/types.ts';

/** Expects people at a sitting; those who are expected already keep what was noted of them. */
export async function expectPeople(sittingId: string, people: readonly { personId: string; kinds: readonly AttachmentKind[] }[]): Promise<void> {
  requireTransaction();
  await db().attendance.createMany({ data: people.map(({ personId, kinds }) => ({ sittingId, personId, kinds: [...kinds] })), skipDuplicates: true });
}

/** Keeps expecting these people only. */
export async function expectOnly(sittingId: string, personIds: readonly string[]): Promise<void> {
  requireTransaction();
  await db().attendance.deleteMany({ where: { sittingId, personId: { notIn: [...personIds] } } });
}

export async function writeAttendance(
  key: { sittingId: string; personId: string },
  attendance: { kinds: readonly AttachmentKind[]; status: AttendanceStatus; remote: boolean; arrivedAt: Date | null; leftAt: Date | null },
): Promise<void> {
  requireTransaction();
  const data = { ...attendance, kinds: [...attendance.kinds] };
  await db().attendance.upsert({ where: { sittingId_personId: key }, create: { ...key, ...data }, update: data, select: { personId: true } });
}

/** Whoever was expected and never noted was absent. */
export async function markAbsent(sittingId: string): Promise<void> {
  requireTransaction();
  await db().attendance.updateMany({ where: { sittingId, status: 'expected' }, data: { status: 'absent' } });
}

export async function writeExit(itemId: string, personId: string, confirmedAt: Date): Promise<void> {
  requireTransaction();
  await db().itemExit.createMany({ data: [{ itemId, personId, confirmedAt }], skipDuplicates: true });
}

export async function deleteExit(itemId: string, personId: string): Promise<void> {
  requireTransaction();
  await db().itemExit.deleteMany({ where: { itemId, personId } });
}

export async function writeBallot(itemId: string, personId: string, choice: BallotChoice, castAt: Date): Promise<void> {
  requireTransaction();
  await db().ballot.upsert({
    where: { itemId_personId: { itemId, personId } },
    create: { itemId, personId, choice, castAt },
    update: { choice, castAt },
    select: { personId: true },
  });
}

/** Forgets the ballots of a motion, when another is put; or those that no longer count. */
export async function deleteBallots(itemId: string, except: readonly string[] = []): Promise<void> {
  requireTransaction();
  await db().ballot.deleteMany({ where: { itemId, personId: { notIn: [...except] } } });
}
