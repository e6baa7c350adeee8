import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canListEveryLab } from '@/lib/labs/permissions.ts';
import { listLabs } from '@/lib/labs/repository/records.ts';
import type { LabStatus, LabSummary } from '@/lib/labs/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Every LAB, for administrators; `page` counts from 1, 30 LABs a page. */
export async function listEveryLab(
  context: Context,
  input: { status: LabStatus | null; page: number },
): Promise<Result<{ labs: LabSummary[]; total: number; pageSize: number }, LabRefusal>> {
  if (!canListEveryLab(context.viewer)) return refuse('lab-not-found');
  const pageSize = 30;
  const selection = { status: input.status, themeId: null, territorySiren: null, publicOnly: false };
  return ok({ ...(await listLabs(selection, (input.page - 1) * pageSize, pageSize)), pageSize });
}
