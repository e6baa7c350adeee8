import { publishedTexts, publishedTextVersions } from '@/lib/cahiers/loaders.ts';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import type { PublishedText, PublishedTextVersion } from '@/lib/cahiers/types/public.ts';
import { say, terreOfThemes, type TerresOf, written } from '@/lib/search/sources/reading.ts';
import type { SearchEntryInput, SearchKind, SearchSource } from '@/lib/search/types.ts';

/** So that a first copy never fills the memory. */
const cahiersAtOnce = 200;

/** A source of things that count in thousands, made from cahiers: only those of the cahiers in another version are read. */
function fromCahiers(
  kind: SearchKind,
  objectsOf: (cahier: PublishedTextVersion) => readonly string[],
  entriesOf: (cahier: PublishedText, terresOf: TerresOf) => SearchEntryInput[],
): SearchSource {
  return {
    kind,
    tables: ['Cahier', 'Proposal', 'ProposalTerritory', 'Actor', 'Theme'],
    edition: '1',
    async read(known) {
      const cahiers = await publishedTextVersions();
      const versions = new Map(cahiers.flatMap((cahier) => objectsOf(cahier).map((id) => [id, cahier.version] as const)));
      const changed = cahiers.filter((cahier) => objectsOf(cahier).some((id) => known.get(id) !== cahier.version)).map(({ id }) => id);
      const terresOf = await terreOfThemes();
      const entries: SearchEntryInput[] = [];
      for (let first = 0; first < changed.length; first += cahiersAtOnce) {
        const texts = await publishedTexts(changed.slice(first, first + cahiersAtOnce));
        entries.push(...texts.flatMap((text) => entriesOf(text, terresOf)));
      }
      return { versions, entries };
    },
  };
}

export const cahiers = fromCahiers(
  'cahier',
  ({ id }) => [id],
  (cahier, terresOf) => [
    {
      ...written,
      objectId: cahier.id,
      path: `/cahiers/${cahier.reference}`,
      title: cahier.title,
      summary: cahier.actorName,
      body: cahier.diagnosis,
      keywords: cahier.reference,
      terreIds: terresOf(cahier.proposals.map(({ themeId }) => themeId)),
      themeIds: cahier.proposals.flatMap(({ themeId }) => themeId ?? []),
      territorySirens: cahier.proposals.flatMap(({ territorySirens }) => territorySirens),
      shownAt: cahier.publishedAt,
    },
  ],
);

export const proposals = fromCahiers(
  'proposal',
  ({ proposalIds }) => proposalIds,
  (cahier, terresOf) =>
    cahier.proposals.map((proposal) => ({
      ...written,
      objectId: proposal.id,
      path: proposalAddress(cahier.reference, proposal.position),
      title: proposal.title,
      summary: cahier.actorName,
      body: say(proposal.description, proposal.beneficiaries, proposal.expectedEffects, proposal.partners),
      keywords: cahier.reference,
      terreIds: terresOf([proposal.themeId]),
      themeIds: proposal.themeId ? [proposal.themeId] : [],
      territorySirens: proposal.territorySirens,
      shownAt: cahier.publishedAt,
    })),
);
