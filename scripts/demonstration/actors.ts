import { acceptDelegateInvitation } from '@/lib/actors/use-cases/accept-delegate-invitation.ts';
import { inviteDelegate } from '@/lib/actors/use-cases/invite-delegate.ts';
import { registerActor } from '@/lib/actors/use-cases/register-actor.ts';
import { requestToJoinActor } from '@/lib/actors/use-cases/request-to-join-actor.ts';

import { done, type Stage } from './stage.ts';

/** The person who speaks for a sample actor. */
export function delegateOf(actor: string): string {
  return `delegate-${actor}`;
}

/** Days between the registration of an actor and its first cahier. */
const daysBefore = 3;
const invitedOn = -10;
const askedToJoinOn = -6;

/** Registers each actor by its delegate, a few days before it first writes or signs. */
export function planActors(stage: Stage): void {
  const { timeline, content } = stage;
  const beginnings = new Map<string, number>();
  for (const cahier of content.cahiers) {
    const begun = content.lives[cahier.key]?.find(({ act }) => act === 'begin')?.day ?? -1;
    for (const actor of [cahier.actor, ...cahier.coSignatures.map((signature) => signature.actor)]) {
      beginnings.set(actor, Math.min(begun, beginnings.get(actor) ?? -1));
    }
  }
  for (const { key, commune, second, invited, wantsToJoin, ...profile } of content.actors) {
    const delegate = content.people.find((person) => person.key === delegateOf(key));
    const registeredOn = (beginnings.get(key) ?? -1) - daysBefore;
    timeline.on(registeredOn, async (at) => {
      const input = { ...profile, communeInsee: commune, number: '', rna: '', website: '', title: 'Délégation', contactEmail: delegate?.email ?? '', contactPhone: '' };
      const { actorId } = done(await registerActor(await stage.as(delegateOf(key), at), input, { demonstration: true }), `actor ${key}`);
      stage.remember('actor', key, actorId);
      stage.rightsChanged();
    });
    const invite = async (email: string, at: Date) =>
      done(await inviteDelegate(await stage.as(delegateOf(key), at), { actorId: stage.id('actor', key), email }), `invitation of ${email}`);
    if (second) {
      const email = content.people.find((person) => person.key === second)?.email ?? '';
      timeline.on(registeredOn, async (at) => {
        const { invitationId } = await invite(email, at);
        done(await acceptDelegateInvitation(await stage.as(second, at), { invitationId }), `second delegate of ${key}`);
        stage.rightsChanged();
      });
    }
    if (invited) timeline.on(invitedOn, async (at) => void (await invite(invited, at)));
    if (wantsToJoin) {
      timeline.on(askedToJoinOn, async (at) => {
        const message = 'Je suis venu deux fois au repas mensuel et j’aimerais aider à écrire le prochain cahier.';
        done(await requestToJoinActor(await stage.as(wantsToJoin, at), { actorId: stage.id('actor', key), message }), `request to join ${key}`);
      });
    }
  }
}
