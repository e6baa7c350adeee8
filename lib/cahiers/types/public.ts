import type { CahierStatus, ProposalStatus, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import type { CoSigner } from '@/lib/cahiers/types/co-signatures.ts';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';
import type { ReadableCahier } from '@/lib/cahiers/types/readable.ts';

/** A public cahier among others. */
export interface PublicCahierSummary {
  id: string;
  /** Its receipt number, which is also its address. */
  reference: string;
  status: CahierStatus;
  title: string;
  actorName: string;
  callTitle: string;
  publishedAt: Date;
  demonstration: boolean;
  proposals: readonly { id: string; title: string; themeId: string | null; status: ProposalStatus }[];
}

/** A public cahier with everything that anybody may read of it; never a contact nor a committee-only file. */
export interface PublicCahier {
  id: string;
  reference: string;
  status: CahierStatus;
  submittedAt: Date;
  publishedAt: Date;
  demonstration: boolean;
  actor: { name: string; /** null without a public page */ slug: string | null };
  call: { slug: string; title: string };
  text: ReadableCahier;
  coSigners: readonly CoSigner[];
  files: readonly CahierFile[];
  /** Steps that anybody may read, oldest first, without their notes. */
  history: readonly Omit<TransitionEntry, 'note'>[];
}

export interface PublicFilter {
  search: string;
  /** slug of a call */
  call: string | null;
  theme: string | null;
  /** slug of a territory */
  territory: string | null;
}

/** A public proposal or a lead close to what is being written. */
export interface SimilarProposal {
  id: string;
  title: string;
  reference: string;
  actorName: string;
}

export interface SimilarLead {
  id: string;
  themeId: string;
  text: string;
}

/** What a public cahier says, for higher domains that look through many of them. */
export interface PublishedText {
  id: string;
  reference: string;
  title: string;
  diagnosis: string;
  actorName: string;
  callTitle: string;
  publishedAt: Date;
  proposals: readonly {
    id: string;
    position: number;
    title: string;
    themeId: string | null;
    description: string;
    beneficiaries: string;
    expectedEffects: string;
    partners: string;
    territorySirens: readonly string[];
  }[];
}

/** What tells whether the text of a public cahier changed, and its proposals that are not withdrawn. */
export interface PublishedTextVersion {
  id: string;
  version: string;
  proposalIds: readonly string[];
}

/** A public cahier where its author is. */
export interface LocatedCahier {
  reference: string;
  title: string;
  actorName: string;
  communeInsee: string;
  /** Name of the commune. */
  place: string;
  /** WGS 84 degrees of the centre of the commune. */
  latitude: number;
  longitude: number;
}
