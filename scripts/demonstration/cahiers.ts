import { addFile } from '@/lib/cahiers/use-cases/add-file.ts';
import { acceptCoSignature } from '@/lib/cahiers/use-cases/accept-co-signature.ts';
import { addProposal } from '@/lib/cahiers/use-cases/add-proposal.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { inviteCoSignatory } from '@/lib/cahiers/use-cases/invite-co-signatory.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { slugOf } from '@/lib/platform/names.ts';
import type { SectionContent } from '@/lib/cahiers/types/sections.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';

import { delegateOf } from './actors.ts';
import type { SampleCahier, SampleProposal } from './content.ts';
import { coSignatureToken } from './lookups.ts';
import { samplePdf } from './sample-pdf.ts';
import { done, type Stage } from './stage.ts';

/** Writes a cahier over three days: begun and half told, then its proposals, then its signatures and attachments. */
export function planWriting(stage: Stage, cahier: SampleCahier, begunOn: number): void {
  const { timeline } = stage;
  timeline.on(begunOn, (at) => begin(stage, cahier, at));
  timeline.on(begunOn + 1, async (at) => {
    const { title, diagnosis } = cahier;
    await save(stage, cahier, at, { key: 'diagnosis', version: 1, content: { title, diagnosis: diagnosis.join('\n\n') } });
  });
  for (const proposal of cahier.proposals) timeline.on(begunOn + 1, (at) => writeProposal(stage, cahier, proposal, at));
  for (const signature of cahier.coSignatures) {
    const email = stage.content.people.find(({ key }) => key === delegateOf(signature.actor))?.email ?? '';
    timeline.on(begunOn + 2, async (at) => {
      const actorName = stage.content.actors.find(({ key }) => key === signature.actor)?.name ?? '';
      const invitation = { cahierId: stage.id('cahier', cahier.key), email, actorName };
      done(await inviteCoSignatory(await stage.as(delegateOf(cahier.actor), at), invitation), `inviting ${signature.actor} to sign`);
    });
    if (!signature.accepted) continue;
    timeline.on(begunOn + 3, async (at) => {
      const input = { token: await coSignatureToken(email), actorId: stage.id('actor', signature.actor) };
      done(await acceptCoSignature(await stage.as(delegateOf(signature.actor), at), input), `signature of ${signature.actor}`);
    });
  }
  for (const { title, audience, heading, text } of cahier.files) {
    timeline.on(begunOn + 2, async (at) => {
      const file = { name: `${slugOf(title, 'piece')}.pdf`, bytes: samplePdf(heading, text, at), title, audience };
      const cahierId = stage.id('cahier', cahier.key);
      done(await addFile(await stage.as(delegateOf(cahier.actor), at), { cahierId, ...file }), `attachment of ${cahier.key}`);
    });
  }
}

async function begin(stage: Stage, cahier: SampleCahier, at: Date): Promise<void> {
  const context = await stage.as(delegateOf(cahier.actor), at);
  const [first, ...others] = cahier.proposals;
  const place = { callId: stage.id('call', cahier.call), actorId: stage.id('actor', cahier.actor) };
  const { cahierId, proposalId } = done(await createCahier(context, { ...place, leadId: first?.lead ?? '' }), `beginning ${cahier.key}`);
  stage.remember('cahier', cahier.key, cahierId);
  if (first) stage.remember('proposal', first.key, proposalId);
  for (const other of others) {
    const added = done(await addProposal(context, { cahierId, leadId: other.lead }), `adding ${other.key}`);
    stage.remember('proposal', other.key, added.proposalId);
  }
  await save(stage, cahier, at, { key: 'diagnosis', version: 0, content: { title: cahier.title, diagnosis: cahier.diagnosis[0] ?? '' } });
}

async function writeProposal(stage: Stage, cahier: SampleCahier, proposal: SampleProposal, at: Date): Promise<void> {
  const id = stage.id('proposal', proposal.key);
  const sirens = new Map((await allTerritories()).map(({ slug, siren }) => [slug, siren]));
  const { title, beneficiaries, description, expectedEffects, indicators, partners, costs, resources, milestones } = proposal;
  const territories = proposal.territories.map((slug) => {
    const siren = sirens.get(slug);
    if (!siren) throw new Error(`Demonstration: no territory "${slug}"`);
    return siren;
  });
  const presentation = { title, themeId: themeOfLead(proposal.lead), territories, beneficiaries, description: description.join('\n\n') };
  // The lead it starts from has already written the first version of the presentation.
  await save(stage, cahier, at, { key: `${id}.presentation`, version: 1, content: presentation });
  await save(stage, cahier, at, { key: `${id}.effects`, version: 0, content: { expectedEffects, indicators, partners } });
  if (costs.length > 0) await save(stage, cahier, at, { key: `${id}.budget`, version: 0, content: { costs, resources } });
  if (milestones.length === 0) return;
  const plan = milestones.map((milestone) => ({ ...milestone, startMonth: String(milestone.startMonth), endMonth: String(milestone.endMonth) }));
  await save(stage, cahier, at, { key: `${id}.milestones`, version: 0, content: { milestones: plan } });
}

interface Save {
  key: string;
  version: number;
  content: SectionContent;
}

/** Saves a section in the name of the cahier's delegate. @throws when somebody else's text is there */
export async function save(stage: Stage, cahier: { key: string; actor: string }, at: Date, section: Save): Promise<void> {
  const context = await stage.as(delegateOf(cahier.actor), at);
  const saved = done(await saveSection(context, { cahierId: stage.id('cahier', cahier.key), ...section }), `saving ${cahier.key} ${section.key}`);
  if (saved.outcome === 'conflict') throw new Error(`Demonstration: version ${section.version} of ${section.key} is out of date`);
}

/** Leads are numbered within their theme: "sante-pour-tous-07". */
function themeOfLead(lead: string): string {
  return lead.replace(/-\d+$/, '');
}
