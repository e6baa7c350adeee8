import 'server-only';
import { subDays } from 'date-fns';
import { consentEnd } from '@/lib/content/rules/consents.ts';
import type { PublicationKind } from '@/lib/content/types/document.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  personName: true,
  scope: true,
  givenOn: true,
  endsOn: true,
  evidenceFileId: true,
  withdrawnAt: true,
} as const;

/** Consents of a publication, newest first. */
export async function listConsents(publicationId: string): Promise<ConsentRecord[]> {
  return db().consent.findMany({ where: { publicationId }, orderBy: [{ givenOn: 'desc' }, { id: 'desc' }], select: columns });
}

export async function findConsent(id: string): Promise<(ConsentRecord & { publicationId: string }) | null> {
  if (!isUuid(id)) return null;
  return db().consent.findUnique({ where: { id }, select: { ...columns, publicationId: true } });
}

/** What the consent that this file proves allows; null for any other file. */
export async function findConsentByEvidence(
  evidenceFileId: string,
): Promise<{ publication: { kind: PublicationKind; territorySiren: string | null } } | null> {
  return db().consent.findFirst({ where: { evidenceFileId }, select: { publication: { select: { kind: true, territorySiren: true } } } });
}

export async function createConsent(consent: {
  publicationId: string;
  personName: string;
  scope: string;
  givenOn: Date;
  endsOn: Date | null;
  evidenceFileId: string | null;
  recordedAt: Date;
  recordedById: string | null;
}): Promise<string> {
  const { id } = await db().consent.create({ data: consent, select: { id: true } });
  return id;
}

export async function markWithdrawn(id: string, withdrawnAt: Date): Promise<void> {
  await db().consent.update({ where: { id }, data: { withdrawnAt }, select: { id: true } });
}

/** Consents withdrawn, or whose last day has passed or passes this very day; rules say which of them are over. */
export async function listEndingConsents(now: Date): Promise<(ConsentRecord & { publicationId: string })[]> {
  return db().consent.findMany({
    where: { OR: [{ withdrawnAt: { lte: now } }, { endsOn: { lte: now } }] },
    select: { ...columns, publicationId: true },
  });
}

export async function deleteConsent(id: string): Promise<void> {
  await db().consent.delete({ where: { id }, select: { id: true } });
}

/** The last day of a testimony's consent ended after `since` and not after `until`. */
export async function isTestimonyEndingBetween(since: Date, until: Date): Promise<boolean> {
  const rows = await db().consent.findMany({
    // A day ends in Paris less than two days after it is written to begin.
    where: { publication: { kind: 'territory' }, endsOn: { gte: subDays(since, 2), lte: until } },
    select: { endsOn: true, withdrawnAt: true },
  });
  return rows.some((row) => {
    const end = consentEnd(row);
    return end !== null && end > since && end <= until;
  });
}
