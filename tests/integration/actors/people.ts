import type { AttachmentKind, Context, GeneralRole } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

export const now = new Date('2026-05-12T10:00:00Z');

/** A person of the database, and what a use-case receives when they ask. */
export async function addPerson(
  name: string,
  rights: { roles?: GeneralRole[]; attachments?: { kind: AttachmentKind; objectId: string }[] } = {},
): Promise<Context & { viewer: NonNullable<Context['viewer']> }> {
  const email = `${name}@exemple.example`;
  const { id } = await db().person.create({ data: { email, name }, select: { id: true } });
  for (const role of rights.roles ?? []) await db().personRole.create({ data: { personId: id, role }, select: { personId: true } });
  for (const held of rights.attachments ?? []) await db().attachment.create({ data: { ...held, personId: id, startsAt: now }, select: { id: true } });
  return {
    viewer: { personId: id, email, name, roles: rights.roles ?? [], attachments: rights.attachments ?? [] },
    now,
    requestId: 'essai',
  };
}

/** Two communes: 53997 and 53998. */
export async function addCommunes(): Promise<void> {
  await db().territory.create({
    data: { siren: '200000002', slug: 'essai', name: 'Territoire d’essai', kind: 'CC', seatDepartment: '53' },
    select: { siren: true },
  });
  for (const [index, insee] of ['53997', '53998'].entries()) {
    await db().commune.create({
      data: { insee, slug: `commune-${index + 1}`, name: `Commune ${index + 1}`, territorySiren: '200000002', latitude: 48.1, longitude: -0.7 },
      select: { insee: true },
    });
  }
}
