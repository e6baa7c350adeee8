import type { ContourRefusal } from '@/lib/territories/errors.ts';
import { type Refusal, refuse } from '@/lib/platform/result.ts';

/** Why a file of contours is refused; the second sentence says where in the file, or what to do. */
export function refuseContours(code: ContourRefusal, detail = ''): Refusal<ContourRefusal> {
  return refuse(code, detail ? [{ field: 'fichier', message: detail }] : []);
}
