import { paragraphs } from '../data/french-text.ts';
import type { ReadyDraft } from '../data/ready-drafts.ts';
import { seeded } from '../data/seeded.ts';
import { Client } from '../http.ts';
import type { Measure } from '../measure.ts';
import { actionFields, multipart } from '../server-form.ts';
import type { Cookie } from '../sessions.ts';

/** Drafts that are typed in, and never submitted; as many sections are saved at once. */
export const typedDrafts = 64;

type Portal = { address: string; contributor: Cookie; drafts: readonly ReadyDraft[] };

/** What a contributor does. */
export async function contributorMeasures({ address, contributor: headers, drafts }: Portal): Promise<Measure[]> {
  const typed = drafts.slice(0, typedDrafts);
  const [first] = typed;
  if (!first) throw new Error('There is no draft to type in.');
  const page = `/mon-espace/cahiers/${first.cahierId}`;
  return [
    { name: 'a step of a draft', kind: 'each', exchange: () => ({ path: `${page}/propositions/${first.proposalIds[0]}/presentation`, headers, proof: '<form' }) },
    { name: 'autosave', kind: 'write', exchange: autosave(address, headers, typed) },
    { name: 'verification of a draft', kind: 'each', exchange: () => ({ path: `${page}/verification`, headers, proof: 'id="submit"' }) },
    { name: 'submission', kind: 'write', exchange: await submission(address, headers, first, drafts.slice(typedDrafts)) },
  ];
}

function autosave(address: string, headers: Cookie, drafts: readonly ReadyDraft[]): Measure['exchange'] {
  const versions = new Map<string, number>();
  const random = seeded(400_000);
  return (turn) => {
    const { cahierId } = drafts[turn % drafts.length]!;
    const version = versions.get(cahierId) ?? 1;
    versions.set(cahierId, version + 1);
    return {
      path: `/api/cahiers/${cahierId}/sections/diagnosis`,
      method: 'POST',
      headers: { ...headers, origin: address, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ version: String(version), title: 'Un titre', diagnosis: paragraphs(random, 8) }).toString(),
      proof: '"outcome":"saved"',
    };
  };
}

/** The form of the verification page, sent as a browser without JavaScript does; each submission uses a draft up. */
async function submission(address: string, headers: Cookie, shown: ReadyDraft, drafts: readonly ReadyDraft[]): Promise<Measure['exchange']> {
  const client = new Client(address, 1);
  const { body: html } = await client.expect({ path: `/mon-espace/cahiers/${shown.cahierId}/verification`, headers, proof: 'id="submit"' });
  client.close();
  const fields = actionFields(html, 'submit');
  let used = 0;
  return () => {
    const draft = drafts[used];
    if (!draft) throw new Error('Every draft has been submitted: load more of them.');
    used += 1;
    const { body, contentType } = multipart([...fields, ['cahierId', draft.cahierId]]);
    return {
      path: `/mon-espace/cahiers/${draft.cahierId}/verification`,
      method: 'POST',
      headers: { ...headers, origin: address, 'content-type': contentType },
      body,
      status: 303,
      proof: 'depot=fait',
    };
  };
}
