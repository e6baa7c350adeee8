import type { CahierRecord, ReopenRequestRecord, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import type { SectionKey, SectionProblem, SectionRecord } from '@/lib/cahiers/types/sections.ts';

/** A draft as its pages open it, with what its forms offer. */
export interface OpenDraft {
  cahier: CahierRecord;
  /** One for each section the cahier has, saved or not. */
  sections: ReadonlyMap<SectionKey, SectionRecord>;
  themes: readonly { id: string; name: string }[];
  territories: readonly { siren: string; name: string }[];
}

/** What stands between a draft and its submission. */
export interface CahierCheck {
  cahier: CahierRecord;
  problems: readonly SectionProblem[];
}

/** The contributor's page of a cahier: where it stands, what is missing, what happened. */
export interface CahierOverview extends CahierCheck {
  /** As typed so far; may be empty. */
  title: string;
  /** By proposal, as typed so far; may be empty. */
  proposalTitles: ReadonlyMap<string, string>;
  /** Keys of the sections that were saved at least once. */
  savedKeys: ReadonlySet<string>;
  lastSavedAt: Date | null;
  /** Oldest first. */
  history: readonly TransitionEntry[];
  /** Newest first. */
  reopenings: readonly ReopenRequestRecord[];
}
