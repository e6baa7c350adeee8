import 'server-only';
import { findProfile } from '@/lib/identity/repository/people.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The viewer's own name, phone and address; null for nobody. */
export async function readOwnProfile(context: Context): Promise<{ name: string; phone: string; email: string } | null> {
  return context.viewer ? findProfile(context.viewer.personId) : null;
}
