import 'server-only';
import { cache } from 'react';
import { findAudit, findDeclaredAudit } from '@/lib/accessibility/repository.ts';
import type { AuditRecord, DeclaredAudit } from '@/lib/accessibility/types.ts';

/** The audit that the declaration stands on, as much as its conformity needs; null as long as none is published. */
export const declaredAudit = cache(async (): Promise<DeclaredAudit | null> => findDeclaredAudit());

/** The same with all that it found. */
export const declaration = cache(async (): Promise<AuditRecord | null> => {
  const declared = await declaredAudit();
  return declared && findAudit(declared.id);
});
