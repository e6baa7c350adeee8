/** Run by stage.ts in a process of its own, beside the portal under test: plays the acts that a journey takes for granted. */
import { randomBytes } from 'node:crypto';

import { registerActor } from '@/lib/actors/use-cases/register-actor.ts';
import { addProposal } from '@/lib/cahiers/use-cases/add-proposal.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { decideAdmissibility } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { rubricOptions } from '@/lib/calls/loaders.ts';
import { defaultCallRules, perCriterion } from '@/lib/calls/rules/judging.ts';
import { createCall } from '@/lib/calls/use-cases/create-call.ts';
import { publishCall } from '@/lib/calls/use-cases/publish-call.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { createCommission } from '@/lib/committee/use-cases/commissions/create-commission.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { currentAttachments } from '@/lib/identity/rules.ts';
import type { AttachmentKind, Context } from '@/lib/identity/types.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { createPerson } from '@/lib/identity/use-cases/create-person.ts';
import { readPerson } from '@/lib/identity/use-cases/read-person.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import type { Result } from '@/lib/platform/result.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { completeSections } from '@/tests/factories/cahier-sections.ts';

import { steps, type Stage, type Step } from './stage.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const dayBefore = new Date(Date.now() - day);

function done<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${[result.code, ...result.fields.map(({ field, message }) => `${field}: ${message}`)].join('; ')}`);
}

async function idOf(email: string): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

const administratorId = await idOf('administratrice@portail.example');

const administrator = (now = new Date()): Context => ({
  viewer: { personId: administratorId, email: '', name: '', roles: ['administrator'], attachments: [] },
  now,
  requestId: 'journey-stage',
});

/** The person with the rights of this instant. */
async function as(email: string, now = new Date()): Promise<Context> {
  const person = done(await readPerson(administrator(), { personId: await idOf(email) }));
  const { id: personId, name, roles } = person;
  return { viewer: { personId, email, name, roles, attachments: currentAttachments(person.attachments, now) }, now, requestId: 'journey-stage' };
}

async function play(until: Step, wishes: ReadonlySet<string>): Promise<Stage> {
  const [withOpinions, withRecusal] = [wishes.has('opinions'), wishes.has('recused-secretary')];
  const withSister = wishes.has('sister') || withOpinions;
  const key = randomBytes(4).toString('hex');
  const mark = (words: string) => `${words} ${key}`;
  const people: Stage['people'] = {
    contributor: mark('Contributrice'),
    colleague: mark('Second délégué'),
    manager: mark('Gestionnaire'),
    chair: mark('Présidente'),
    secretary: mark('Secrétaire'),
    expert1: mark('Expert un'),
    expert2: mark('Experte deux'),
    expert3: mark('Expert trois'),
    alternate: mark('Suppléante'),
  };
  // Contributors have addresses of their own: an expert who shared their domain would have a hint of a conflict.
  const domainOf = (role: keyof Stage['people']) => (role === 'contributor' || role === 'colleague' ? 'contributeurs.example' : 'parcours.example');
  const emailOf = (role: keyof Stage['people']) => `${role}-${key}@${domainOf(role)}`;
  for (const [role, name] of Object.entries(people) as [keyof Stage['people'], string][]) {
    done(await createPerson(administrator(dayBefore), { email: emailOf(role), name }));
    // The portal lets nobody enter with a button but the people of the demonstration.
    await db().person.update({ where: { email: emailOf(role) }, data: { demonstration: true }, select: { id: true } });
  }
  const attach = async (role: keyof Stage['people'], kind: AttachmentKind, objectId: string) =>
    done(await attachPerson(administrator(dayBefore), { email: emailOf(role), kind, objectId, title: '', startsAt: dayBefore, endsAt: null }));

  const commissionName = mark('Commission');
  const { slug: commissionSlug } = done(await createCommission(administrator(dayBefore), { name: commissionName, presentation: '', themes: [] }));
  const commission = await db().commission.findUniqueOrThrow({ where: { slug: commissionSlug }, select: { id: true } });
  await attach('chair', 'commission_chair', commission.id);
  await attach('secretary', 'commission_secretary', commission.id);
  for (const expert of ['expert1', 'expert2', 'expert3'] as const) await attach(expert, 'commission_member', commission.id);
  await attach('alternate', 'commission_alternate', commission.id);

  const themes = (await themesWithTerres('fr')).map(({ slug }) => slug);
  const callTitle = mark('Appel du parcours');
  const { callId } = done(
    await createCall(administrator(dayBefore), {
      ...defaultCallRules,
      kind: 'cahiers_acteurs',
      title: callTitle,
      summary: 'Un appel pour un parcours.',
      presentation: 'Un appel pour un parcours.',
      openTo: ['association', 'collectif_habitants'],
      themeIds: themes,
      opensAt: new Date(Date.now() - 60 * minute),
      closesAt: new Date(Date.now() + 30 * day),
      rubricVersionId: (await rubricOptions()).at(-1)?.versionId ?? '',
      examinationCalendar: 'Aussitôt.',
      publicationTerms: 'Tout est public.',
    }),
  );
  await attach('manager', 'call_manager', callId);
  done(await publishCall(administrator(dayBefore), { callId }));

  const { slug: callSlug } = await db().call.findUniqueOrThrow({ where: { id: callId }, select: { slug: true } });

  const commune = await db().commune.findFirstOrThrow({ orderBy: { insee: 'asc' }, select: { insee: true } });
  const actorName = mark('Collectif du parcours');
  const profile = { presentation: 'Un collectif.', number: '', rna: '', website: '', contactEmail: '', contactPhone: '', title: '' };
  const { actorId } = done(
    await registerActor(await as(emailOf('contributor')), { ...profile, name: actorName, kind: 'collectif_habitants', communeInsee: commune.insee, listed: true }),
  );
  await attach('colleague', 'actor_delegate', actorId);
  const { cahierId, proposalId } = done(await createCahier(await as(emailOf('contributor')), { callId, actorId, leadId: '' }));
  const territory = (await allTerritories())[0]?.siren ?? '';
  const cahierTitle = mark('Mieux accueillir');
  const proposalTitle = mark('Une conciergerie partagée');
  const write = async (id: string, title: string, isFirst: boolean) => {
    for (const [sectionKey, content] of completeSections(id, { themeId: themes[0] ?? '', territory })) {
      if (sectionKey === 'diagnosis' && !isFirst) continue;
      const named = { ...(content as Record<string, unknown>) };
      if (sectionKey === 'diagnosis') named['title'] = cahierTitle;
      if (sectionKey.endsWith('.presentation')) named['title'] = title;
      done(await saveSection(await as(emailOf('contributor')), { cahierId, key: sectionKey, version: 0, content: named }));
    }
  };
  await write(proposalId, proposalTitle, true);
  const sisterTitle = mark('Une navette du soir');
  const sisterId = withSister ? done(await addProposal(await as(emailOf('contributor')), { cahierId, leadId: '' })).proposalId : '';
  if (withSister) await write(sisterId, sisterTitle, false);
  const thirdTitle = mark('Un marché du dimanche');
  const thirdId = withOpinions ? done(await addProposal(await as(emailOf('contributor')), { cahierId, leadId: '' })).proposalId : '';
  if (withOpinions) await write(thirdId, thirdTitle, false);
  const proposals = [proposalId, sisterId, thirdId].filter((id) => id !== '');
  const stage: Stage = {
    key, people, commissionName, commissionSlug, callId, callSlug, callTitle, actorId, actorName, cahierId, cahierTitle, proposalId, proposalTitle,
    sisterId,
    sisterTitle,
    thirdId,
    thirdTitle,
    receiptNumber: '',
    batchId: '',
    labSlug: '',
  };

  const score = async (expert: 'expert1' | 'expert2' | 'expert3') => {
    const answers = perCriterion(() => ({ answer: 4, reason: `Une raison donnée par ${people[expert]}.` }));
    for (const scored of withOpinions ? proposals : [proposalId]) {
      done(await submitEvaluation(await as(emailOf(expert)), { proposalId: scored, version: 0, answers, comment: '' }));
    }
  };
  const rest: Record<Exclude<Step, 'written'>, () => Promise<void>> = {
    async submitted() {
      stage.receiptNumber = done(await submitCahier(await as(emailOf('contributor')), { cahierId })).receiptNumber;
    },
    async admitted() {
      done(await decideAdmissibility(await as(emailOf('manager')), { cahierId, verdict: { act: 'admit' } }));
    },
    async assigned() {
      const planned = { slug: commissionSlug, title: mark('Séance'), place: '', link: '', startsAt: new Date(Date.now() + 30 * day), endsAt: new Date(Date.now() + 30 * day + 60 * minute) };
      done(await planSitting(await as(emailOf('secretary')), planned));
      done(await openExaminations(await as(emailOf('manager')), { proposals, commissionId: commission.id }));
      for (const expert of ['expert1', 'expert2', 'expert3'] as const) {
        const personId = await idOf(emailOf(expert));
        for (const given of proposals) done(await assignExpert(await as(emailOf('chair')), { proposalId: given, personId, due: null }));
      }
      if (withRecusal) {
        const personId = await idOf(emailOf('secretary'));
        done(await declareRecusal(await as(emailOf('chair')), { proposalId, personId, tie: 'family', note: '' }));
      }
    },
    async accepted() {
      for (const expert of ['expert1', 'expert2', 'expert3'] as const) {
        done(await acceptAssignments(await as(emailOf(expert)), { proposals, seen: [] }));
      }
    },
    async scored() {
      await score('expert1');
      await score('expert2');
    },
    async evaluated() {
      await score('expert3');
      for (const opined of withOpinions ? proposals : []) {
        done(await beginDeliberation(await as(emailOf('chair')), { proposalId: opined }));
        const outcome = opined === proposalId ? 'selected' : opined === sisterId ? 'adjourned' : 'not_selected';
        done(await recordOpinion(await as(emailOf('chair')), { proposalId: opined, outcome, text: 'Avis de la commission.' }));
      }
    },
    async published() {
      const chair = () => as(emailOf('chair'));
      const sentences = perCriterion((criterion) => `Une phrase sur le critère ${criterion}.`);
      done(await beginDeliberation(await chair(), { proposalId }));
      done(await recordOpinion(await chair(), { proposalId, outcome: 'selected', text: 'Avis favorable.' }));
      const improvements = perCriterion((criterion) => `Ce qui changerait l’avis sur le critère ${criterion}.`);
      const wayBack = 'Le premier comité du LAB se réunit avec vous.';
      const decision = { proposalId, seen: '', outcome: 'selected', reasons: 'Les motifs.', adjournedFor: '', amendableUntil: null, labId: null } as const;
      done(await takeDecision(await chair(), { ...decision, sentences, improvements, wayBack }));
      const { batchId } = done(await prepareBatch(await chair(), { commissionId: commission.id, callId, decisions: [proposalId] }));
      const [published] = done(await publishDecisionBatch(await chair(), { batchId, due: false })).published;
      stage.batchId = batchId;
      stage.labSlug = published?.labSlug ?? '';
    },
  };
  for (const step of steps.slice(1, steps.indexOf(until) + 1)) await rest[step as Exclude<Step, 'written'>]();
  return stage;
}

try {
  const until = steps.find((step) => step === process.argv[2]);
  if (!until) throw new Error(`Unknown step: ${process.argv[2]}.`);
  process.stdout.write(JSON.stringify(await play(until, new Set(process.argv.slice(3)))));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message.slice(-1000) : String(error));
  process.exitCode = 1;
} finally {
  await disconnect();
}
