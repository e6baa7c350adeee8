import 'server-only';
import { db } from '@/lib/platform/database.ts';

/** A LAB as feeds and maps of the site name it. */
export interface PublicLabAddress {
  id: string;
  slug: string;
  title: string;
  summary: string;
  publishedAt: Date;
  /** When its page last gained something: published, a note of its logbook, a step of its life. */
  changedAt: Date;
}

/** The public LABs, last changed first, as many as asked. */
export async function listPublicLabAddresses(take: number): Promise<PublicLabAddress[]> {
  return db().$queryRaw<PublicLabAddress[]>`
    SELECT l.id, l.slug, l.title, l.summary, l."publishedAt",
      greatest(l."publishedAt",
        (SELECT max(n."publishedAt") FROM "LabNote" n WHERE n."labId" = l.id),
        (SELECT max(t.at) FROM "LabTransition" t WHERE t."labId" = l.id)) AS "changedAt"
    FROM "Lab" l WHERE l."publishedAt" IS NOT NULL
    ORDER BY "changedAt" DESC, l.id DESC LIMIT ${take}`;
}
