/** What the files of `prisma/demonstration` hold. Days count from the first start: -30 is thirty days before it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { scoreScale } from '@/lib/calls/rules/judging.ts';
import { callKinds } from '@/lib/calls/rules/life.ts';
import type { CallKind } from '@/lib/calls/types.ts';
import { conflictTieSchema } from '@/lib/committee/schema/examination.ts';
import { generalRoleSchema } from '@/lib/identity/schema.ts';
import { readReferenceFile } from '@/lib/platform/reference-file.ts';

import { cahierEvents, examinationEvents, labEvents } from './events.ts';
import { sceneNames } from './scenes.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const text = z.string().trim().min(1);
const paragraphs = z.array(text).min(1);
const day = z.number().int();
const pastDay = day.max(-1, 'must be in the past');
// Addresses of a reserved domain: nobody can ever own them.
const email = z.email().endsWith('.example');
const kinds = z.enum(actorKinds as [ActorKind, ...ActorKind[]]);
const perCriterion = <Value extends z.ZodType>(value: Value) => z.strictObject({ useful: value, impactful: value, bearable: value, feasible: value });

const people = z.array(z.strictObject({ key, name: text, email, role: generalRoleSchema.optional(), steers: z.literal(true).optional() }));

const actors = z.array(
  z.strictObject({
    key,
    // Nobody may take a sample actor for somebody.
    name: text.regex(/ ficti(f|ve) /, 'must say that the actor is fictional'),
    kind: kinds,
    commune: z.string().regex(/^53\d{3}$/),
    presentation: text,
    listed: z.boolean(),
    /** a second delegate, an address invited and somebody who asks to join */
    second: key.optional(),
    invited: email.optional(),
    wantsToJoin: key.optional(),
  }),
);

const commissions = z.array(
  z.strictObject({
    key, name: text, terre: key, presentation: text, chair: key, secretary: key, members: z.array(key), alternates: z.array(key),
    rules: z.array(z.strictObject({ theme: key, experts: z.array(key).min(1), setOn: pastDay })).default([]),
  }),
);

const composition = z.strictObject({
  expertise: z.array(
    z.strictObject({ person: key, capacity: z.int().min(1).max(200), levels: z.record(key, z.enum(['aware', 'practitioner', 'specialist'])) }),
  ),
  invitation: z.strictObject({
    commission: key,
    by: key,
    email: z.email(),
    name: text,
    title: text,
    message: text,
    sentOn: pastDay,
    startsOn: z.int().positive(),
    endsOn: z.int().positive(),
  }),
  ending: z.strictObject({ person: key, by: key, saidOn: pastDay, endsOn: z.int().positive() }),
  rubric: z.strictObject({
    begunOn: pastDay,
    changes: text,
    criterion: z.enum(['useful', 'impactful', 'bearable', 'feasible']),
    level: z.int().min(0).max(5),
    text,
  }),
});

const question = z.strictObject({
  person: key,
  askedOn: pastDay,
  question: text,
  answeredOn: pastDay.optional(),
  answer: text.optional(),
  published: z.boolean().default(false),
});

const calls = z.array(
  z.strictObject({
    key,
    kind: z.enum(callKinds as [CallKind, ...CallKind[]]),
    title: text,
    summary: text,
    presentation: text,
    openTo: z.array(kinds),
    writtenOn: pastDay,
    publishedOn: pastDay,
    opensOn: pastDay,
    closesOn: day,
    quorum: z.number().int(),
    weights: perCriterion(z.number().int()),
    thresholds: perCriterion(z.string().transform(Number)),
    examinationCalendar: text,
    publicationTerms: text,
    questions: z.array(question).default([]),
  }),
);

const budgetLine = z.strictObject({ category: key.or(text), label: text, mode: z.enum(['cash', 'in_kind']), amount: text });

const proposal = z.strictObject({
  key,
  lead: key,
  title: text,
  /** slugs of territories */
  territories: z.array(key).min(1),
  beneficiaries: text,
  description: paragraphs,
  expectedEffects: text,
  indicators: z.array(z.strictObject({ label: text, unit: z.string(), baseline: z.string(), target: text })).min(1),
  partners: text,
  /** a draft may lack its budget or its plan */
  costs: z.array(budgetLine).default([]),
  resources: z.array(budgetLine).default([]),
  milestones: z.array(z.strictObject({ title: text, startMonth: z.number().int(), endMonth: z.number().int(), outcome: text })).default([]),
});

const cahier = z.strictObject({
  key,
  call: key,
  actor: key,
  title: text,
  diagnosis: paragraphs,
  proposals: z.array(proposal).min(1),
  coSignatures: z.array(z.strictObject({ actor: key, accepted: z.boolean() })).default([]),
  files: z.array(z.strictObject({ title: text, audience: z.enum(['public', 'committee']), heading: text, text: paragraphs })).default([]),
});

const reasons = perCriterion(
  z.strictObject({ levels: z.array(z.array(text).min(1)).length(scoreScale.max + 1), insufficient: text }),
);

const lives = z.record(key, z.array(cahierEvents).min(1));
const examinations = z.array(z.strictObject({ proposal: key, events: z.array(examinationEvents).min(1) }));

const conflicts = z.strictObject({
  interests: z.array(z.strictObject({ day: pastDay, person: key, tie: conflictTieSchema, organisation: text, /** last day of an interest that is over */ endedOn: pastDay.optional() })),
  cleared: z.array(z.strictObject({ day: pastDay, proposal: key, person: key, by: key, reason: text })),
});

const labs = z.array(
  z.strictObject({
    key,
    /** the proposal it is born from */
    proposal: key,
    title: text,
    summary: text,
    presentation: text,
    carrier: key.optional(),
    events: z.array(labEvents).min(1),
  }),
);

const publicationTexts = z.strictObject({ title: text, summary: text, body: paragraphs });
const bothTexts = z.strictObject({ fr: text, en: text });

const publication = z.strictObject({
  key,
  kind: z.enum(['news', 'portrait', 'page']),
  writtenOn: pastDay,
  publishedOn: pastDay.optional(),
  scheduledOn: day.min(1).optional(),
  terre: key.nullable(),
  themes: z.array(key),
  /** slugs of territories */
  territories: z.array(key),
  picture: z.strictObject({ scene: z.enum(sceneNames), alt: bothTexts }).optional(),
  fr: publicationTexts,
  en: publicationTexts.optional(),
  portrait: z
    // Nobody may take a sample portrait for somebody.
    .strictObject({ personName: text, role: z.strictObject({ fr: text.regex(/personnage fictif/), en: text.regex(/fictional character/) }), quote: bothTexts })
    .optional(),
  consent: z.strictObject({ scope: text.startsWith('Consentement de démonstration') }).optional(),
});

const territories = z.strictObject({
  /** `territory`: slug */
  editors: z.array(z.strictObject({ person: key, territory: key, title: text, invitedOn: pastDay, acceptedOn: pastDay })),
  invited: z.array(z.strictObject({ territory: key, email, name: text, title: text, message: text, sentOn: pastDay })),
  /** Visits of a page: so many a day at first, so many yesterday. */
  visits: z.array(z.strictObject({ territory: key, since: pastDay, from: z.number().positive(), to: z.number().positive() })),
});

/** Fictional places say so in their name. */
const place = z.strictObject({
  key,
  /** who writes it */
  by: key,
  kind: z.enum(['tiers_lieu', 'maison_accueil', 'site_culturel']),
  name: text.regex(/ficti/),
  commune: z.string().regex(/^53\d{3}$/),
  /** an actor of the demonstration, else who runs it in words */
  operator: key.optional(),
  operatorName: text.optional(),
  /** that of a publication, shown here too */
  picture: z.strictObject({ of: key, alt: bothTexts }).optional(),
  writtenOn: pastDay,
  publishedOn: pastDay.optional(),
  removedOn: pastDay.optional(),
  /** the other fields, as the form sends them */
  form: z.record(z.string(), z.unknown()),
});

/** Reads and checks everything. @throws InvalidReference naming the file and each fault. */
export function readDemonstration(folder: string) {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) => readReferenceFile(folder, `${name}.json`, schema);
  const filesOf = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readdirSync(path.join(folder, name))
      .toSorted()
      .map((file) => readReferenceFile(path.join(folder, name), file, schema));
  return {
    people: read('people', people),
    actors: read('actors', actors),
    commissions: read('commissions', commissions),
    composition: read('composition', composition),
    calls: read('calls', calls),
    cahiers: filesOf('cahiers', cahier),
    lives: read('lives', lives),
    reasons: read('reasons', reasons),
    examinations: read('examinations', examinations),
    conflicts: read('conflicts', conflicts),
    labs: read('labs', labs),
    publications: filesOf('publications', publication),
    territories: read('territories', territories),
    places: read('places', z.array(place)),
  };
}

export type Demonstration = ReturnType<typeof readDemonstration>;
export type SampleCall = Demonstration['calls'][number];
export type SampleCahier = Demonstration['cahiers'][number];
export type SampleProposal = SampleCahier['proposals'][number];
export type SamplePublication = Demonstration['publications'][number];
export type SamplePlace = Demonstration['places'][number];
export type SampleLab = Demonstration['labs'][number];
export type Reasons = Demonstration['reasons'];
