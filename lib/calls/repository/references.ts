import 'server-only';
import { themesExist } from '@/lib/calls/repository/calls.ts';
import { isPublishedVersion } from '@/lib/calls/repository/rubrics.ts';
import type { CallContent } from '@/lib/calls/rules/changes.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** Says beside each input which theme or rubric does not exist: a form could have been left open for a month. */
export async function missingReferences(content: Pick<CallContent, 'themeIds' | 'rubricVersionId'>): Promise<FieldRefusal[]> {
  const missing: FieldRefusal[] = [];
  if (!(await themesExist(content.themeIds))) missing.push({ field: 'themeIds', message: 'Un de ces thèmes n’existe plus : rechargez la page.' });
  if (!(await isPublishedVersion(content.rubricVersionId))) missing.push({ field: 'rubricVersionId', message: 'Choisissez une grille publiée.' });
  return missing;
}
