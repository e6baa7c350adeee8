import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
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
