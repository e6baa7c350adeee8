import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceReference } from '@/lib/places/reference.ts';
import { changeState, findBySlug, findCommune, insertPlace, writePlace } from '@/lib/places/repository/places.ts';
import { sameContent, withPostalCode } from '@/lib/places/rules/content.ts';
import { contentFaults } from '@/lib/places/rules/faults.ts';
import type { ReferenceCount } from '@/lib/platform/reference-rows.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Publishes the places that the portal starts with; for the portal itself, at each start. What was edited in the
 * portal is left alone; a second load changes nothing and leaves no line in the audit.
 * @throws when a place contradicts its commune
 */
export async function loadPlacesReference(context: Context, reference: readonly PlaceReference[]): Promise<ReferenceCount> {
  return transaction(async () => {
    const count: ReferenceCount = { written: 0, unchanged: 0, kept: 0 };
    for (const place of reference) count[await load(context.now, place)] += 1;
    if (count.written > 0) await recordAct(context, { verb: 'reference.load', objectKind: 'reference', objectId: 'places', after: { ...count } });
    return count;
  });
}

async function load(now: Date, { slug, content: given }: PlaceReference): Promise<keyof ReferenceCount> {
  const commune = await findCommune(given.communeInsee);
  if (!commune) throw new Error(`places.json ${slug}: no commune ${given.communeInsee}`);
  const content = withPostalCode(given, commune);
  const [fault] = contentFaults(content, commune);
  if (fault) throw new Error(`places.json ${slug} ${fault.field}: ${fault.message}`);
  const row = { slug, territorySiren: commune.territorySiren, content, personId: null, now };
  const present = await findBySlug(slug);
  if (present?.isEdited) return 'kept';
  if (present && sameContent(present.content, content)) return 'unchanged';
  if (present) {
    await writePlace(present.id, row);
  } else {
    const id = await insertPlace(row);
    await changeState(id, { state: 'published', publishedAt: now, removedAt: null, personId: null, now });
  }
  return 'written';
}
