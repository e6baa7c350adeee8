/** The public page of a proposal, below that of its cahier: « /cahiers/CA-2026-0004/proposition-2 ». */
export function proposalAddress(reference: string, position: number): `/${string}` {
  return `/cahiers/${reference}/proposition-${position}`;
}

/** Reads the last part of that address: the position of the proposal, or null. */
export function parseProposalSegment(segment: string): number | null {
  const position = /^proposition-([1-9]\d?)$/.exec(segment)?.[1];
  return position === undefined ? null : Number(position);
}
