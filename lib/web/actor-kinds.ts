import 'server-only';
import { getTranslations } from 'next-intl/server';
import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';

/** The word for each kind of actor, in the language of the page. */
export async function actorKindLabels(): Promise<Record<ActorKind, string>> {
  const t = await getTranslations('actors');
  return Object.fromEntries(actorKinds.map((kind) => [kind, t(`kind.${kind}`)])) as Record<ActorKind, string>;
}
