import type { CahierRecord, ReopenRequestRecord, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
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
}

/** What stands between a draft and its submission. */
export interface CahierCheck {
  cahier: CahierRecord;
  problems: readonly SectionProblem[];
}

/** An earlier state of a section, to be read before it is brought back. */
export interface OpenRevision {
  version: number;
  savedAt: Date;
  content: SectionContent;
}
