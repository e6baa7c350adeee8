import 'server-only';
import { db } from '@/lib/platform/database.ts';

/** The actors that accepted to be public, by name, as many as asked. */
export async function listPublicActorAddresses(take: number): Promise<{ slug: string; name: string }[]> {
  return db().actor.findMany({ where: { listed: true }, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }], take, select: { slug: true, name: true } });
}
