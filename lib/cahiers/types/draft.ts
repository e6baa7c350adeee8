import type { CahierActor, CahierCall, CahierRecord, ReopenRequestRecord, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import type { SectionContent, SectionKey, SectionProblem, SectionRecord } from '@/lib/cahiers/types/sections.ts';

/** A draft as its pages open it, with what its forms offer. */
export interface OpenDraft {
  cahier: CahierRecord;
  /** One for each section the cahier has, saved or not. */
  sections: ReadonlyMap<SectionKey, SectionRecord>;
  /** Everything that submission would refuse now. */
  problems: readonly SectionProblem[];
  themes: readonly { id: string; name: string }[];
  territories: readonly { siren: string; name: string }[];
}

/** The contributor's page of a cahier: where it stands, what is missing, what happened. */
export interface CahierOverview extends OpenDraft {
  /** Oldest first. */
  history: readonly TransitionEntry[];
  /** Newest first. */
  reopenings: readonly ReopenRequestRecord[];
  /** Leads of the founding document that a new proposal may start from, by theme. */
  leadChoices: readonly { themeName: string; leads: readonly { id: string; text: string }[] }[];
}

/** What a person may begin a cahier with. */
export interface CahierStart {
  calls: readonly CahierCall[];
  actors: readonly CahierActor[];
  lead: { id: string; text: string } | null;
}

/** An earlier state of a section, to be read before it is brought back. */
export interface OpenRevision {
  version: number;
  savedAt: Date;
  content: SectionContent;
}
