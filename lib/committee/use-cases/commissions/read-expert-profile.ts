import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { listCommissionsByIds } from '@/lib/committee/repository/commissions.ts';
import { listCapacities, listExpertise } from '@/lib/committee/repository/expertise.ts';
import { listOwnMandates } from '@/lib/committee/repository/mandates.ts';
import type { ExpertProfile } from '@/lib/committee/types/composition.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';

/** What the viewer declares as an expert, on every theme; those of their own commissions are told apart. */
export async function readExpertProfile(context: Context): Promise<Result<ExpertProfile, CommitteeRefusal>> {
  const { viewer, now } = context;
  const mandates = viewer ? await listOwnMandates(viewer.personId, now) : [];
  if (!viewer || mandates.length === 0) return refuse('expertise-not-yours');
  const [themes, commissions, expertise, capacities] = await Promise.all([
    themesWithTerres('fr'),
    listCommissionsByIds([...new Set(mandates.map(({ commissionId }) => commissionId))]),
    listExpertise([viewer.personId]),
    listCapacities([viewer.personId]),
  ]);
  const levels = new Map(expertise.map(({ themeId, level }) => [themeId, level]));
  const own = new Set(commissions.flatMap(({ themeIds }) => themeIds));
  return ok({
    terres: [...Map.groupBy(themes, ({ terre }) => terre.name)].map(([name, group]) => ({
      name,
      themes: group.map((theme) => ({ id: theme.slug, name: theme.name, level: levels.get(theme.slug) ?? null, own: own.has(theme.slug) })),
    })),
    capacity: capacities.get(viewer.personId) ?? null,
  });
}
