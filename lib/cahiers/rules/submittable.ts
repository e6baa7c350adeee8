import { isSubmittable } from '@/lib/cahiers/rules/editing.ts';
import { checkCahier, type Checked, type DraftSurroundings } from '@/lib/cahiers/rules/completeness.ts';
import { assembleDraft } from '@/lib/cahiers/rules/draft.ts';
import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { SubmittedCahier } from '@/lib/cahiers/types/submission.ts';

interface Kept {
  key: string;
  content: unknown;
}

interface Offered {
  themes: readonly { id: string }[];
  territories: readonly { siren: string }[];
}

/** Ids that a draft may name. */
export function surroundingsOf({ themes, territories }: Offered): DraftSurroundings {
  return { themeIds: themes.map(({ id }) => id), territorySirens: territories.map(({ siren }) => siren) };
}

/** Checks what would be submitted of a cahier: its diagnosis and the proposals that go with it. */
export function checkSubmission(cahier: CahierRecord, kept: readonly Kept[], offered: Offered): Checked<SubmittedCahier> {
  const ids = cahier.proposals.filter(isSubmittable).map(({ id }) => id);
  const sections = new Map(kept.map(({ key, content }) => [key, content]));
  return checkCahier(assembleDraft(ids, sections), surroundingsOf(offered));
}
