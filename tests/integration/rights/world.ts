import type { AttachmentKind, Context, GeneralRole, Viewer } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { actor, attach, cahier, call, commission, days, lab, now, person, rubric, vision } from '@/tests/integration/rights/world-rows.ts';

/**
 * The people of the refusal tests. "other…" hold the same capacity on another object of the same kind:
 * they prove that the row is checked, not only the role.
 */
export const roleNames = [
  'nobody',
  'citizen',
  'delegate',
  'otherDelegate',
  'callManager',
  'otherCallManager',
  'expert',
  'unassignedExpert',
  'otherExpert',
  'recusedExpert',
  'chair',
  'otherChair',
  'secretary',
  'carrier',
  'otherCarrier',
  'territoryEditor',
  'otherTerritoryEditor',
  'copilMember',
  'moderator',
  'contentEditor',
  'administrator',
] as const;

export type RoleName = (typeof roleNames)[number];

/** One row of a domain's table of rights: a use-case, who may do it on the world's objects, and how it is called. */
export interface RightsRow {
  /** Roles for which `run` must succeed; for every other it must be refused. */
  allowed: readonly RoleName[];
  /**
   * Calls the use-case on the world's own objects. It may first bring them into the state that the act needs
   * (the test rolls everything back). Succeeds with `ok`, or a value that is not empty; is refused with a
   * refusal, null or an empty list.
   */
  run(world: World, context: Context): Promise<unknown>;
}

/** Rows by file name of the use-case, without its extension. */
export type DomainRights = Readonly<Record<string, RightsRow>>;

export interface World {
  now: Date;
  people: Readonly<Record<Exclude<RoleName, 'nobody'>, { id: string; email: string }>>;
  /** What a use-case receives when this role asks. */
  context(role: RoleName): Context;
  communeInsee: string;
  /** `territoryEditor` edits it, `otherTerritoryEditor` the other one. */
  territorySiren: string;
  otherTerritorySiren: string;
  themeId: string;
  otherThemeId: string;
  leadId: string;
  actorId: string;
  otherActorId: string;
  rubricVersionId: string;
  /** An open call, managed by `callManager`; `otherCallId` by `otherCallManager`. */
  callId: string;
  otherCallId: string;
  /** A draft of `actorId` for `callId`, with one draft proposal. */
  draftCahierId: string;
  draftProposalId: string;
  /** A submitted cahier of `actorId`, waiting for admissibility. */
  submittedCahierId: string;
  /** An admissible cahier of `actorId`, whose proposal is under examination by `commissionId`. */
  cahierId: string;
  proposalId: string;
  /** `chair`, `secretary`, `expert` (assigned), `unassignedExpert`, `recusedExpert` (assigned, then recused) sit here. */
  commissionId: string;
  /** `otherChair`, `otherExpert` sit here. */
  otherCommissionId: string;
  /** A LAB born from a selected proposal of `actorId`; `carrier` carries it, `otherCarrier` carries `otherLabId`. */
  labId: string;
  otherLabId: string;
  selectedProposalId: string;
}

/** Builds the world in the database that `db()` talks to: call it inside a transaction that is rolled back. */
export async function buildWorld(): Promise<World> {
  await vision();
  const named: [string, { id: string; email: string }][] = [];
  for (const role of roleNames) if (role !== 'nobody') named.push([role, await person(role)]);
  const people = Object.fromEntries(named) as World['people'];
  const rubricVersionId = await rubric();
  const [callId, otherCallId] = [await call('monde', rubricVersionId), await call('autre', rubricVersionId)];
  const [actorId, otherActorId] = [await actor('monde'), await actor('autre')];
  const own = { callId, actorId, createdById: people.delegate.id };
  const draft = await cahier(own, 'draft', 'draft', null);
  const submitted = await cahier(own, 'submitted', 'awaiting', 'CA-2026-9001');
  const examined = await cahier(own, 'admissible', 'under_examination', 'CA-2026-9002');
  const selected = await cahier(own, 'admissible', 'selected', 'CA-2026-9003');
  const otherSelected = await cahier(
    { callId: otherCallId, actorId: otherActorId, createdById: people.otherDelegate.id },
    'admissible',
    'selected',
    'CA-2026-9004',
  );
  const [commissionId, otherCommissionId] = [await commission('monde', 'theme-monde'), await commission('autre', 'theme-autre')];
  await db().examination.create({
    data: { proposalId: examined.proposalId, commissionId, openedAt: days(-7) },
    select: { proposalId: true },
  });
  await db().assignment.createMany({
    data: [people.expert.id, people.recusedExpert.id].map((personId) => ({
      personId,
      proposalId: examined.proposalId,
      assignedAt: days(-6),
      acceptedAt: days(-6),
    })),
  });
  await db().recusal.create({
    data: {
      cahierId: examined.cahierId,
      personId: people.recusedExpert.id,
      tie: 'member',
      declaredAt: days(-5),
      declaredById: people.recusedExpert.id,
    },
    select: { id: true },
  });
  const [labId, otherLabId] = [await lab('monde', selected.proposalId), await lab('autre', otherSelected.proposalId)];

  const attachments: [keyof World['people'], AttachmentKind, string][] = [
    ['delegate', 'actor_delegate', actorId],
    ['otherDelegate', 'actor_delegate', otherActorId],
    ['callManager', 'call_manager', callId],
    ['otherCallManager', 'call_manager', otherCallId],
    ['expert', 'commission_member', commissionId],
    ['unassignedExpert', 'commission_member', commissionId],
    ['recusedExpert', 'commission_member', commissionId],
    ['otherExpert', 'commission_member', otherCommissionId],
    ['chair', 'commission_chair', commissionId],
    ['otherChair', 'commission_chair', otherCommissionId],
    ['secretary', 'commission_secretary', commissionId],
    ['carrier', 'lab_carrier', labId],
    ['otherCarrier', 'lab_carrier', otherLabId],
    ['territoryEditor', 'territory_editor', '200000001'],
    ['otherTerritoryEditor', 'territory_editor', '200000002'],
    ['copilMember', 'copil_member', 'copil'],
  ];
  for (const [role, kind, objectId] of attachments) await attach(people[role].id, kind, objectId);
  const general: [keyof World['people'], GeneralRole][] = [
    ['moderator', 'moderator'],
    ['contentEditor', 'content_editor'],
    ['administrator', 'administrator'],
  ];
  for (const [role, name] of general) {
    await db().personRole.create({ data: { personId: people[role].id, role: name }, select: { personId: true } });
  }

  function viewer(role: Exclude<RoleName, 'nobody'>): Viewer {
    return {
      personId: people[role].id,
      email: people[role].email,
      name: role,
      roles: general.filter(([holder]) => holder === role).map(([, name]) => name),
      attachments: attachments.filter(([holder]) => holder === role).map(([, kind, objectId]) => ({ kind, objectId })),
    };
  }

  return {
    now,
    people,
    context: (role) => ({ viewer: role === 'nobody' ? null : viewer(role), now, requestId: 'monde' }),
    communeInsee: '53999',
    territorySiren: '200000001',
    otherTerritorySiren: '200000002',
    themeId: 'theme-monde',
    otherThemeId: 'theme-autre',
    leadId: 'piste-monde',
    actorId,
    otherActorId,
    rubricVersionId,
    callId,
    otherCallId,
    draftCahierId: draft.cahierId,
    draftProposalId: draft.proposalId,
    submittedCahierId: submitted.cahierId,
    cahierId: examined.cahierId,
    proposalId: examined.proposalId,
    commissionId,
    otherCommissionId,
    labId,
    otherLabId,
    selectedProposalId: selected.proposalId,
  };
}

/** Does `work` in a world of its own, which is thrown away afterwards. */
export const inWorld = (work: (world: World) => Promise<void>): Promise<void> => discarded(async () => work(await buildWorld()));
