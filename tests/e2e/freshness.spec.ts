import type { Page } from 'playwright/test';

import { button, expect, link, test } from './journey.ts';

/** In milliseconds: what the public sees is never older than that. */
const allowed = 1000;

/** Asks for the page as a visitor who insists, until it says so; how long that took, in milliseconds. */
async function timeUntil(visitor: Page, address: string, words: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const answer = await visitor.request.get(address);
    if ((await answer.text()).includes(words)) return performance.now() - start;
    if (performance.now() - start > 10 * allowed) throw new Error(`${address} never said « ${words} ».`);
  }
}

test('what is published shows within a second on pages that lie in the cache, in both languages, to visitors and to signed-in people', async ({ enter, open }) => {
  const editor = await enter('Rédactrice');
  await editor.goto('/gestion/vision');
  await link(editor, 'Le défi économique').click();
  await editor.waitForURL('**/gestion/vision/*/*');
  const entry = editor.url();
  const french = editor.locator('[name="content.statement.fr"]');
  const english = editor.locator('[name="content.statement.en"]');
  const before = { fr: await french.inputValue(), en: await english.inputValue() };
  const visitor = await open();

  for (const [round, texts] of [
    { fr: `${before.fr} Premier état.`, en: `${before.en} First state.` },
    { fr: `${before.fr} Second état.`, en: `${before.en} Second state.` },
    before,
  ].entries()) {
    await editor.goto(entry);
    // The pages lie in the framework's cache, and in the web server's.
    for (const address of ['/demarche', '/en/demarche', '/demarche', '/en/demarche']) await visitor.request.get(address);
    await french.fill(texts.fr);
    await english.fill(texts.en);
    await button(editor, 'Enregistrer et mettre en ligne').click();
    await expect(editor.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
    for (const reader of [visitor, editor]) {
      expect(await timeUntil(reader, '/demarche', `${texts.fr.slice(-15)}<`), `French, round ${round}`).toBeLessThan(allowed);
      expect(await timeUntil(reader, '/en/demarche', `${texts.en.slice(-15)}<`), `English, round ${round}`).toBeLessThan(allowed);
    }
  }
  await visitor.request.get('/demarche');
  const [asVisitor, asEditor] = await Promise.all([visitor, editor].map(async (reader) => (await reader.request.get('/demarche')).headers()['cache-control']));
  expect(asVisitor).toBe('public, max-age=0, s-maxage=1, must-revalidate');
  expect(asEditor).toBe(asVisitor);
});
