import 'server-only';
import { db } from '@/lib/platform/database.ts';

export interface PublicCahierAddress {
  reference: string;
  title: string;
  publishedAt: Date | null;
  proposals: readonly { position: number; title: string }[];
}

/** Where the public cahiers and their proposals, but those withdrawn, are read, last published first, as many as asked. */
export async function listPublicAddresses(take: number): Promise<PublicCahierAddress[]> {
  const rows = await db().cahier.findMany({
    where: { publishedAt: { not: null }, receiptNumber: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      receiptNumber: true,
      title: true,
      publishedAt: true,
      proposals: { where: { status: { notIn: ['draft', 'withdrawn'] } }, orderBy: { position: 'asc' }, select: { position: true, title: true } },
    },
  });
  return rows.map(({ receiptNumber, ...cahier }) => ({ reference: receiptNumber ?? '', ...cahier }));
}
