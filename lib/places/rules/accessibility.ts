import type { AccessFeature } from '@/lib/places/types.ts';

/** What somebody may need to know before they come, in the order shown. */
export const accessFeatures: readonly AccessFeature[] = [
  'step_free_entrance',
  'step_free_inside',
  'adapted_toilet',
  'reserved_parking',
  'induction_loop',
  'tactile_guidance',
  'sign_language',
];

/** Three different things: it is there, it is known to be missing, nobody said. */
type AccessAnswer = 'provided' | 'missing' | 'unknown';

interface Access {
  accessible: readonly AccessFeature[];
  inaccessible: readonly AccessFeature[];
}

/** Codes of the database that this portal knows, in the order shown. */
export function knownFeatures(codes: readonly string[]): AccessFeature[] {
  return accessFeatures.filter((feature) => codes.includes(feature));
}

/** What is known of each feature. */
export function accessAnswers({ accessible, inaccessible }: Access): { feature: AccessFeature; answer: AccessAnswer }[] {
  return accessFeatures.map((feature) => ({
    feature,
    answer: accessible.includes(feature) ? 'provided' : inaccessible.includes(feature) ? 'missing' : 'unknown',
  }));
}

/** The answers of a form as they are kept; anything that is no answer is « unknown ». */
export function accessFrom(answers: Readonly<Record<string, string | undefined>>): { accessible: AccessFeature[]; inaccessible: AccessFeature[] } {
  const answered = (wanted: AccessAnswer) => accessFeatures.filter((feature) => answers[feature] === wanted);
  return { accessible: answered('provided'), inaccessible: answered('missing') };
}
