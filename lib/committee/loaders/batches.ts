import 'server-only';
import { dossiersOf } from '@/lib/committee/loaders/dossiers.ts';
import { canPrepare, prepares } from '@/lib/committee/permissions.ts';
import { findBatch, findBatchForUpdate, listDueBatches, batchesPublishedBetween, proposalsOfBatch } from '@/lib/committee/repository/batches.ts';
import { listDecisionsOfBatch } from '@/lib/committee/repository/decisions.ts';
import { listScopes, listScopesForUpdate } from '@/lib/committee/repository/scope.ts';
import type { BatchRecord, DecisionDossier } from '@/lib/committee/types/batch.ts';
import type { Viewer } from '@/lib/identity/types.ts';

export interface OpenBatch {
  batch: BatchRecord;
  /** The decisions that the viewer may know of. */
  dossiers: DecisionDossier[];
  /** Decisions that are veiled from the viewer: named to nobody, they stay in the batch or leave it in silence. */
  veiledIds: string[];
}

async function dossiersIn(viewer: Viewer, batch: BatchRecord, scopes: Awaited<ReturnType<typeof listScopes>>): Promise<Omit<OpenBatch, 'batch'>> {
  const decisions = await listDecisionsOfBatch(batch.id);
  const known = scopes.filter((scope) => scope.commissionId === batch.commissionId && canPrepare(viewer, scope));
  const knownIds = new Set(known.map(({ proposalId }) => proposalId));
  const hidden = decisions.filter(({ proposalId }) => !knownIds.has(proposalId));
  return { dossiers: await dossiersOf(known, decisions), veiledIds: hidden.map(({ id }) => id) };
}

/** A batch with all that is only veiled is no batch, as is one of another commission. */
function isOpen(viewer: Viewer | null, batch: BatchRecord | null): batch is BatchRecord {
  return batch !== null && prepares(viewer, batch.commissionId);
}

/** A batch as this viewer may know it; null for one that is not theirs, or does not exist. */
export async function openBatch(viewer: Viewer | null, batchId: string): Promise<OpenBatch | null> {
  const batch = await findBatch(batchId);
  if (!viewer || !isOpen(viewer, batch)) return null;
  const found = await dossiersIn(viewer, batch, await listScopes(await proposalsOfBatch(batch.id)));
  return found.dossiers.length === 0 && found.veiledIds.length > 0 ? null : { batch, ...found };
}

/**
 * The same, holding every cahier of the batch, then the batch, until the transaction ends: two acts on it, or an act
 * on one of its examinations, come one after the other. `more` are examinations that are about to join it.
 */
export async function openBatchForUpdate(viewer: Viewer | null, batchId: string, more: readonly string[] = []): Promise<OpenBatch | 'changed' | null> {
  const before = await proposalsOfBatch(batchId);
  const scopes = await listScopesForUpdate([...new Set([...before, ...more])]);
  const batch = await findBatchForUpdate(batchId);
  if (!viewer || !isOpen(viewer, batch)) return null;
  // Decisions that joined before the batch was held: their cahiers are not.
  const after = await proposalsOfBatch(batchId);
  if (after.some((id) => !before.includes(id))) return 'changed';
  const found = await dossiersIn(viewer, batch, scopes.filter(({ proposalId }) => after.includes(proposalId)));
  return found.dossiers.length === 0 && found.veiledIds.length > 0 ? null : { batch, ...found };
}

/** Batches whose hour has come, each with who set it. */
export async function dueBatches(now: Date): Promise<{ id: string; scheduledById: string | null }[]> {
  return listDueBatches(now);
}

/** True when a batch was published after `from` and up to `to`: cached pages are still to be built again. */
export async function decisionsPublishedBetween(from: Date, to: Date): Promise<boolean> {
  return batchesPublishedBetween(from, to);
}
