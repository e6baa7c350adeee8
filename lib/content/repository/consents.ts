import 'server-only';
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

/** Consents of a portrait, newest first. */
export async function listConsents(publicationId: string): Promise<ConsentRecord[]> {
  return db().consent.findMany({ where: { publicationId }, orderBy: [{ givenOn: 'desc' }, { id: 'desc' }], select: columns });
}

export async function findConsent(id: string): Promise<(ConsentRecord & { publicationId: string }) | null> {
  if (!isUuid(id)) return null;
  return db().consent.findUnique({ where: { id }, select: { ...columns, publicationId: true } });
}

/** The portrait whose consent this file proves; null for any other file. */
export async function findConsentByEvidence(evidenceFileId: string): Promise<{ id: string } | null> {
  return db().consent.findFirst({ where: { evidenceFileId }, select: { id: true } });
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
