import 'server-only';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { listQuestionsToActors, type ContributorQuestion } from '@/lib/committee/repository/questions.ts';

/** Questions that the committee asks the actors of which the viewer is a delegate. */
export async function listOwnQuestions(context: Context): Promise<ContributorQuestion[]> {
  const actorIds = attachedTo(context.viewer, 'actor_delegate');
  return actorIds.length === 0 ? [] : listQuestionsToActors(actorIds);
}
