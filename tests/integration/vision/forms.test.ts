import { afterAll, expect, test, vi } from 'vitest';
import { idleState } from '@/components/form/form-state.ts';
import { sessionTokenHash } from '@/lib/identity/rules.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { saveEntry } from '@/lib/web/vision-entry.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

const token = 'jeton-de-la-redaction';
const refreshed = vi.hoisted(() => ({ times: 0 }));

// What Next gives to an action: the cookies and headers of its request.
vi.mock('next/cache', () => ({
  refresh: () => {},
  revalidatePath: () => {
    refreshed.times += 1;
  },
}));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === sessionCookieName() ? { value: token } : undefined) }),
  headers: async () => new Headers({ 'user-agent': 'Firefox/140' }),
}));

afterAll(disconnect);

function sent(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ kind: 'lead', id: 'piste-monde', revision: '1', ...fields })) data.append(name, value);
  return data;
}

/** Where the form sends the person next. */
async function goesTo(answer: Promise<unknown>): Promise<string> {
  const digest: unknown = await answer.then(
    () => '',
    (thrown: { digest?: string }) => thrown.digest,
  );
  return String(digest).split(';')[2] ?? '';
}

test('a form typed from a state that is no more shows the other text, keeps its own, and may then take its place', async () => {
  await discarded(async () => {
    const { people } = await buildWorld();
    await db().session.create({
      data: { tokenHash: sessionTokenHash(token), personId: people.contentEditor.id, expiresAt: new Date(Date.now() + 3_600_000) },
      select: { id: true },
    });
    const first = sent({ 'content.text.fr': 'La première', 'content.text.en': 'The first' });
    expect(await goesTo(saveEntry(idleState, first))).toBe('/gestion/vision/pistes/piste-monde?fait=enregistre');
    expect(refreshed.times).toBe(1);

    const second = sent({ 'content.text.fr': 'La seconde', 'content.text.en': '' });
    const refused = await saveEntry(idleState, second);
    expect(refused).toMatchObject({
      status: 'refused',
      errors: [{ field: 'revision' }],
      values: {
        revision: '1',
        'content.text.fr': 'La seconde',
        'theirs.revision': '2',
        'theirs.parts': ['Piste d’action\nLa première', 'Piste d’action, en anglais\nThe first'],
      },
    });
    expect(refreshed.times).toBe(1);

    second.append('replaces', '2');
    expect(await goesTo(saveEntry(refused, second))).toBe('/gestion/vision/pistes/piste-monde?fait=enregistre');
    expect(await db().lead.findUniqueOrThrow({ where: { id: 'piste-monde' }, select: { text: true, revision: true } })).toEqual({
      text: { fr: 'La seconde', en: '' },
      revision: 3,
    });
  });
});

test('a text without French comes back as it was typed, its field named', async () => {
  const refused = await saveEntry(idleState, sent({ 'content.text.fr': ' ', 'content.text.en': 'Alone' }));
  expect(refused).toMatchObject({
    status: 'refused',
    errors: [{ field: 'content.text.fr', message: 'Écrivez ce texte en français.' }],
    values: { 'content.text.en': 'Alone' },
  });
});
