/** What a refusal says. Who may not steer is answered as if there were nothing. */
export const steeringRefusals = {
  'coverage-not-found': 'Cette page n’existe pas.',
} as const;

export type SteeringRefusal = keyof typeof steeringRefusals;
