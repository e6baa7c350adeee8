import type { AttachmentKind } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

export const now = new Date('2026-05-12T10:00:00Z');
export const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const criteria = ['useful', 'impactful', 'bearable', 'feasible'] as const;
const both = (text: string) => ({ fr: text, en: text });

/** People of the committee have addresses elsewhere: sharing a delegate's domain is a hint of a conflict. */
const ofCommittee = /expert|chair|secretary/i;

export async function person(role: string): Promise<{ id: string; email: string }> {
  const domain = ofCommittee.test(role) ? 'comite.example' : 'monde.example';
  return db().person.create({
    data: { email: `${role.toLowerCase()}@${domain}`, name: role },
    select: { id: true, email: true },
  });
}

export async function attach(personId: string, kind: AttachmentKind, objectId: string): Promise<void> {
  await db().attachment.create({ data: { personId, kind, objectId, startsAt: days(-60) }, select: { id: true } });
}

export async function vision(): Promise<void> {
  await db().territory.createMany({
    data: [
      { siren: '200000001', slug: 'monde', name: 'Territoire du monde', kind: 'CC', seatDepartment: '53' },
      { siren: '200000002', slug: 'autre', name: 'Autre territoire', kind: 'CC', seatDepartment: '53' },
    ],
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

export async function rubric(): Promise<string> {
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

export async function call(slug: string, rubricVersionId: string): Promise<string> {
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

export async function actor(slug: string): Promise<string> {
  const { id } = await db().actor.create({
    data: { slug, name: `Acteur ${slug}`, nameKey: `acteur ${slug}`, kind: 'association', communeInsee: '53999' },
    select: { id: true },
  });
  return id;
}

type CahierStatus = 'draft' | 'submitted' | 'admissible';
type ProposalStatus = 'draft' | 'awaiting' | 'under_examination' | 'selected';

export async function cahier(
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

export async function commission(slug: string, themeId: string): Promise<string> {
  const { id } = await db().commission.create({
    data: { slug, name: `Commission ${slug}`, themes: { create: { themeId } } },
    select: { id: true },
  });
  return id;
}

export async function lab(slug: string, proposalId: string): Promise<string> {
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
