import 'server-only';
import { actorsByIds } from '@/lib/actors/loaders.ts';
import { listManagedCalls } from '@/lib/calls/use-cases/list-managed-calls.ts';
import { listCommissions } from '@/lib/committee/use-cases/commissions/list-commissions.ts';
import { attachmentNames } from '@/lib/identity/rules.ts';
import type { AttachmentKind, Context } from '@/lib/identity/types.ts';
import { listEveryLab } from '@/lib/labs/use-cases/list-every-lab.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';

interface NamedObject {
  id: string;
  name: string;
}

export interface AttachmentObjects {
  /** Choices "kind:object" for a form, a group for each capacity. Delegates are attached on the page of their actor. */
  groups: { label: string; choices: { value: string; label: string }[] }[];
  /** Name of the object of an attachment; its id when it is gone. */
  nameOf: (attachment: { kind: AttachmentKind; objectId: string }) => string;
}

const copil: NamedObject = { id: 'copil', name: 'Comité de pilotage' };

/** What a person may be attached to, by the administrators who may see all of it. */
export async function attachmentObjects(
  context: Context,
  held: readonly { kind: AttachmentKind; objectId: string }[],
): Promise<AttachmentObjects> {
  const [calls, commissions, labs, territories, actors] = await Promise.all([
    listManagedCalls(context),
    listCommissions(context),
    listEveryLab(context, { status: null, page: 1 }),
    allTerritories(),
    actorsByIds(held.filter(({ kind }) => kind === 'actor_delegate').map(({ objectId }) => objectId)),
  ]);
  const named = (commissions.ok ? commissions.value.commissions : []).map(({ id, name }) => ({ id, name }));
  const objects: readonly [AttachmentKind, NamedObject[]][] = [
    ['call_manager', calls.map(({ id, title }) => ({ id, name: title }))],
    ['commission_member', named],
    ['commission_alternate', named],
    ['commission_chair', named],
    ['commission_secretary', named],
    ['lab_carrier', (labs.ok ? labs.value.labs : []).map(({ id, title }) => ({ id, name: title }))],
    ['territory_editor', territories.map(({ siren, name }) => ({ id: siren, name }))],
    ['copil_member', [copil]],
  ];
  const names = new Map(objects.flatMap(([kind, list]) => list.map(({ id, name }) => [`${kind}:${id}`, name] as const)));
  return {
    groups: objects.map(([kind, list]) => ({
      label: attachmentNames[kind],
      choices: list.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name })),
    })),
    nameOf: ({ kind, objectId }) => names.get(`${kind}:${objectId}`) ?? actors.get(objectId)?.name ?? objectId,
  };
}
