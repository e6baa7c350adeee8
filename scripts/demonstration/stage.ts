import type { Context, PersonRecord } from '@/lib/identity/types.ts';
import { currentAttachments } from '@/lib/identity/rules.ts';
import { readPerson } from '@/lib/identity/use-cases/read-person.ts';
import type { Result } from '@/lib/platform/result.ts';

import type { Demonstration } from './content.ts';
import type { Timeline } from './timeline.ts';

type Kind = 'person' | 'commission' | 'call' | 'actor' | 'cahier' | 'proposal' | 'lab' | 'question' | 'need' | 'publication' | 'picture' | 'place' | 'sitting' | 'invitation';

/** What the acts of a demonstration share: the content, the dates, and the ids of what exists already, by key. */
export interface Stage {
  content: Demonstration;
  timeline: Timeline;
  /** The portal by itself. */
  portal(at: Date): Context;
  /** A person of the demonstration, with the rights they have at that instant. */
  as(person: string, at: Date): Promise<Context>;
  /** To be called after an act that gives or takes a right. */
  rightsChanged(): void;
  remember(kind: Kind, key: string, id: string): void;
  /** @throws when nothing of this kind was remembered under this key */
  id(kind: Kind, key: string): string;
  ids(kind: Kind): string[];
}

export const administrator = 'administrator';

export function createStage(content: Demonstration, timeline: Timeline, requestId: string): Stage {
  const known = new Map<Kind, Map<string, string>>();
  const people = new Map<string, PersonRecord>();

  function id(kind: Kind, key: string): string {
    const found = known.get(kind)?.get(key);
    if (!found) throw new Error(`The demonstration has no ${kind} "${key}" yet.`);
    return found;
  }

  const portal = (at: Date): Context => ({ viewer: null, now: at, requestId });
  /** Rights enough to read what the others may do. */
  const reader = (at: Date): Context => ({
    ...portal(at),
    viewer: { personId: id('person', administrator), email: '', name: '', roles: ['administrator'], attachments: [] },
  });

  return {
    content,
    timeline,
    portal,
    async as(key, at) {
      const personId = id('person', key);
      const person = people.get(key) ?? done(await readPerson(reader(at), { personId }), `reading ${key}`);
      people.set(key, person);
      const { email, name, roles } = person;
      return { ...portal(at), viewer: { personId, email, name, roles, attachments: currentAttachments(person.attachments, at) } };
    },
    rightsChanged: () => people.clear(),
    remember(kind, key, value) {
      known.set(kind, (known.get(kind) ?? new Map()).set(key, value));
    },
    id,
    ids: (kind) => [...(known.get(kind)?.values() ?? [])],
  };
}

/** The value of an act that must succeed. @throws with the refusal, its fields and what was being done */
export function done<Value, Code extends string>(result: Result<Value, Code>, what: string): Value {
  if (result.ok) return result.value;
  const fields = (result.fields ?? []).map(({ field, message }) => `${field}: ${message}`);
  throw new Error(`Demonstration, ${what}: ${[result.code, ...fields].join('; ')}`);
}
