/** Refusals of the audit, with the sentence shown for each. */
export const auditRefusals = {
  'audit-not-found': 'Cette page n’existe pas ou n’est pas accessible avec votre compte.',
} as const;

export type AuditRefusal = keyof typeof auditRefusals;
