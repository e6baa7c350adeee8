import 'server-only';
import { createHash } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { ContourRefusal } from '@/lib/territories/errors.ts';
import { currentContourOrigin, formerCodes, listDrawn, replaceContours } from '@/lib/territories/repository/shapes.ts';
import { type ContourReport, officialShapes } from '@/lib/territories/rules/shapes/official/official.ts';

export interface ImportContoursInput {
  /** GeoJSON, as received. */
  text: string;
  /** Name of the file or address, without any path. */
  origin: string;
  /** As it must be shown under what is drawn. */
  credit: string;
}

/**
 * Puts official contours in place of the computed mesh, or of older contours; the same file again changes nothing. From
 * the command line, where whoever holds the database already may; not exposed to the web.
 * @returns what was made, or null when these contours were in use
 */
export async function importContours(context: Context, { text, origin, credit }: ImportContoursInput): Promise<Result<ContourReport | null, ContourRefusal>> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const inUse = await currentContourOrigin();
  if (inUse?.sha256 === sha256 && inUse.credit === credit) return ok(null);
  const [{ communes }, former] = await Promise.all([listDrawn(), formerCodes()]);
  // Some tenths of a second of work, before anything is held.
  const made = officialShapes(text, { communes, former });
  if (!made.ok) return made;
  return transaction(async () => {
    const before = await currentContourOrigin();
    const { id } = await replaceContours({ origin, credit, sha256, importedAt: context.now }, made.value.shapes);
    await recordAct(context, {
      verb: 'contours.import',
      objectKind: 'contours',
      objectId: id,
      ...(before ? { before: { origin: before.origin, credit: before.credit, sha256: before.sha256 } } : {}),
      after: { origin, credit, sha256, given: made.value.report.given },
    });
    return ok(made.value.report);
  });
}
