import 'server-only';
import { getTranslations } from 'next-intl/server';
import { rubricOptions, rubricVersion } from '@/lib/calls/loaders.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { callKinds } from '@/lib/calls/rules/life.ts';
import type { CallKind, CallRecord } from '@/lib/calls/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';

/** What the form of a call shows: the words of its choices, and the call itself when it exists. */
export async function callFormContent(call?: CallRecord) {
  const [t, kinds, themes, rubrics] = await Promise.all([getTranslations('calls'), actorKindLabels(), themesWithTerres('fr'), rubricOptions()]);
  const versionId = call?.rubricVersionId ?? rubrics[0]?.versionId;
  const rubric = versionId ? await rubricVersion(versionId) : null;
  const kindLabels = Object.fromEntries(callKinds.map((kind) => [kind, t(`kind.${kind}`)])) as Record<CallKind, string>;
  return {
    kindLabels,
    actorKindLabels: kinds,
    criterionNames: perCriterion((key) => rubric?.criteria.find((criterion) => criterion.key === key)?.name.fr ?? key),
    themes,
    rubrics,
    ...(call ? { call, opens: parisClock(call.opensAt), closes: parisClock(call.closesAt) } : {}),
  };
}
