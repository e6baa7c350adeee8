import type { AttachmentKind, Context, GeneralRole, Viewer } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

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
  territorySiren: string;
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

const now = new Date('2026-05-12T10:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const criteria = ['useful', 'impactful', 'bearable', 'feasible'] as const;
const both = (text: string) => ({ fr: text, en: text });

/** People of the committee have addresses elsewhere: sharing a delegate's domain is a hint of a conflict. */
const ofCommittee = /expert|chair|secretary/i;

async function person(role: string): Promise<{ id: string; email: string }> {
  const domain = ofCommittee.test(role) ? 'comite.example' : 'monde.example';
  return db().person.create({
    data: { email: `${role.toLowerCase()}@${domain}`, name: role },
    select: { id: true, email: true },
  });
}

async function attach(personId: string, kind: AttachmentKind, objectId: string): Promise<void> {
  await db().attachment.create({ data: { personId, kind, objectId, startsAt: days(-60) }, select: { id: true } });
}

async function vision(): Promise<void> {
  await db().territory.create({
    data: { siren: '200000001', slug: 'monde', name: 'Territoire du monde', kind: 'CC', seatDepartment: '53' },
    select: { siren: true },
  });
  await db().commune.create({
    data: { insee: '53999', slug: 'monde', name: 'Monde', territorySiren: '200000001', latitude: 48.1, longitude: -0.7 },
    select: { insee: true },
  });
  await db().terre.create({
    data: { id: 'terre-monde', position: 1, name: both('Terre'), objective: both('O'), presentation: [both('P')], tagline: both('T') },
    select: { id: true },
  });
  for (const [position, id] of ['theme-monde', 'theme-autre'].entries()) {
    await db().theme.create({
      data: { id, terreId: 'terre-monde', position, name: both(id), objective: both('O'), diagnosis: [both('D')], concerned: [] },
      select: { id: true },
    });
  }
  await db().lead.create({ data: { id: 'piste-monde', themeId: 'theme-monde', position: 1, text: both('Piste') }, select: { id: true } });
}

async function rubric(): Promise<string> {
  const { versions } = await db().rubric.create({
    data: {
      slug: 'monde',
      name: 'Grille',
      versions: {
        create: {
          number: 1,
          publishedAt: days(-90),
          criteria: {
            create: criteria.map((key, position) => ({
              key,
              position,
              name: both(key),
              statement: both(key),
              gloss: both('g'),
              guidance: both('g'),
              evidence: [both('e')],
              anchors: Array.from({ length: 6 }, (_, level) => both(`ancre ${level}`)),
            })),
          },
        },
      },
    },
    select: { versions: { select: { id: true } } },
  });
  return versions[0]!.id;
}

async function call(slug: string, rubricVersionId: string): Promise<string> {
  const { id } = await db().call.create({
    data: {
      slug,
      kind: 'cahiers_acteurs',
      status: 'published',
      title: `Appel ${slug}`,
      presentation: 'Présentation',
      openTo: ['association', 'collectivite'],
      opensAt: days(-30),
      closesAt: days(30),
      publishedAt: days(-31),
      rubricVersionId,
      weights: { useful: 1, impactful: 1, bearable: 1, feasible: 1 },
      thresholds: { useful: 2.5, impactful: 2.5, bearable: 2.5, feasible: 2.5 },
      quorum: 1,
      themes: { create: [{ themeId: 'theme-monde' }, { themeId: 'theme-autre' }] },
    },
    select: { id: true },
  });
  return id;
}

async function actor(slug: string): Promise<string> {
  const { id } = await db().actor.create({
    data: { slug, name: `Acteur ${slug}`, nameKey: `acteur ${slug}`, kind: 'association', communeInsee: '53999' },
    select: { id: true },
  });
  return id;
}

type CahierStatus = 'draft' | 'submitted' | 'admissible';
type ProposalStatus = 'draft' | 'awaiting' | 'under_examination' | 'selected';

async function cahier(
  ids: { callId: string; actorId: string; createdById: string },
  status: CahierStatus,
  proposalStatus: ProposalStatus,
  receiptNumber: string | null,
): Promise<{ cahierId: string; proposalId: string }> {
  const row = await db().cahier.create({
    data: {
      ...ids,
      status,
      receiptNumber,
      title: 'Cahier du monde',
      diagnosis: 'Diagnostic',
      submittedAt: status === 'draft' ? null : days(-10),
      publishedAt: status === 'admissible' ? days(-8) : null,
      proposals: {
        create: {
          position: 1,
          status: proposalStatus,
          title: 'Proposition du monde',
          themeId: 'theme-monde',
          description: 'Description',
          beneficiaries: 'Habitants',
          expectedEffects: 'Effets',
          territories: { create: { territorySiren: '200000001' } },
          budgetLines: {
            create: [
              { position: 1, side: 'cost', category: 'services', label: 'Étude', mode: 'cash', amountCents: 100_000n },
              { position: 2, side: 'resource', category: 'own_funds', label: 'Fonds propres', mode: 'cash', amountCents: 100_000n },
            ],
          },
          milestones: { create: { position: 1, title: 'Démarrage', startMonth: 1, endMonth: 6 } },
        },
      },
    },
    select: { id: true, proposals: { select: { id: true } } },
  });
  return { cahierId: row.id, proposalId: row.proposals[0]!.id };
}

async function commission(slug: string, themeId: string): Promise<string> {
  const { id } = await db().commission.create({
    data: { slug, name: `Commission ${slug}`, themes: { create: { themeId } } },
    select: { id: true },
  });
  return id;
}

async function lab(slug: string, proposalId: string): Promise<string> {
  const { id } = await db().lab.create({
    data: {
      slug,
      title: `LAB ${slug}`,
      summary: 'Résumé',
      publishedAt: days(-2),
      proposals: { create: { proposalId } },
      milestones: { create: { position: 1, title: 'Démarrage', startMonth: 1, endMonth: 6 } },
    },
    select: { id: true },
  });
  return id;
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
