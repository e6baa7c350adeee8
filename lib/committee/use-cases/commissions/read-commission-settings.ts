import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import { canManageCommissions, commissionKinds } from '@/lib/committee/permissions.ts';
import { findCommission, listThemes } from '@/lib/committee/repository/commissions.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { CommissionRecord } from '@/lib/committee/types/commission.ts';

export interface CommissionSettings {
  commission: CommissionRecord;
  themes: { id: string; name: string; commissionId: string | null }[];
  /** Mandates that are current. */
  people: { attachmentId: string; name: string; email: string; kind: AttachmentKind; title: string; startsAt: Date; endsAt: Date | null }[];
}

/** A commission as administrators set it up: name, themes, people. */
export async function readCommissionSettings(context: Context, input: { slug: string }): Promise<Result<CommissionSettings, CommitteeRefusal>> {
  const commission = canManageCommissions(context.viewer) ? await findCommission({ slug: input.slug }) : null;
  if (!commission) return refuse('commission-not-found');
  const [themes, attached] = await Promise.all([listThemes(), attachedPeople(commissionKinds, [commission.id], context.now)]);
  const people = attached.map(({ id, person, kind, title, startsAt, endsAt }) => ({
    attachmentId: id,
    name: person.name || person.email,
    email: person.email,
    kind,
    title,
    startsAt,
    endsAt,
  }));
  return ok({ commission, themes, people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')) });
}
