import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { publishingEvidence, takeOffline } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate, listOnlinePortraits } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { isOnline } from '@/lib/content/rules/life.ts';
import { lacksConsent } from '@/lib/content/rules/publishing.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Removes the portraits whose consent has come to its last day; run by a job, on nobody's behalf. Answers how many. */
export async function removeUnbackedPortraits(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let removed = 0;
  for (const id of await listOnlinePortraits()) {
    removed += await transaction(async () => {
      const portrait = await findPublicationForUpdate(id);
      if (!portrait || !isOnline(portrait)) return 0;
      const version = await findVersion(id, portrait.publishedVersionId ?? '');
      if (!version) throw new Error('A published version is missing.');
      const document = readDocument('portrait', version.document);
      const { consents } = await publishingEvidence(portrait, document);
      if (!lacksConsent(document, consents, now)) return 0;
      await takeOffline(id, now);
      await recordAct(context, { verb: 'publication.lose-consent', objectKind: 'publication', objectId: id, after: { kind: portrait.kind, version: version.number } });
      return 1;
    });
  }
  return removed;
}
