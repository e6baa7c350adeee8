import type { Locator, Page } from 'playwright/test';

import { button, choice, expect, expectReflow, expectSound, field, link, test, visit } from './journey.ts';

/** There is one home: its journeys follow one another, and each leaves it as it found it. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const composer = '/gestion/accueil';
const scriptless = { javaScriptEnabled: false } as const;
const block = (page: Page, name: string): Locator => page.locator('.composer-block').filter({ has: page.getByRole('heading', { name, exact: true }) });
const titles = (page: Page): Promise<string[]> => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();

/** Presses a button of the composer and waits for the page that follows. */
async function press(page: Page, scope: Page | Locator, name: string | RegExp): Promise<void> {
  const before = page.url();
  await scope.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).last().click();
  await page.waitForURL((address) => address.href !== before);
}

async function unfold(page: Page, name: string): Promise<Locator> {
  const found = block(page, name);
  if ((await found.locator('details').getAttribute('open')) === null) await found.getByText('Modifier').click();
  return found;
}

async function retitle(page: Page, name: string, french: string, english: string): Promise<void> {
  const found = await unfold(page, name);
  await field(found, 'Titre, en français').fill(french);
  await field(found, 'Titre, en anglais').fill(english);
}

/** Takes the first composition up again; what is online says the same already. */
async function restoreDraft(page: Page): Promise<void> {
  await page.goto(`${composer}/versions`);
  await press(page, page.getByRole('row').filter({ has: link(page, 'Version 1') }), 'Reprendre');
}

/** Puts the first composition back online. */
async function restore(page: Page): Promise<void> {
  await page.goto(`${composer}/versions`);
  await press(page, page.getByRole('row').filter({ has: link(page, 'Version 1') }), 'Reprendre');
  await expect(page.getByRole('status')).toContainText('La version est reprise');
  await press(page, page, 'Publier');
  await expect(page.getByRole('status')).toContainText('L’accueil est publié');
}

/** From an order, texts and a LAB of one's own to the public home in both languages, and back. */
async function compose(page: Page, visitor: Page, mark: string, judge: (page: Page) => Promise<void>): Promise<void> {
  await visitor.goto('/');
  const before = await titles(visitor);

  await page.goto(composer);
  await judge(page);
  await press(page, block(page, 'LABs'), /^Monter/);
  await expect(page.getByRole('status')).toContainText('Le bloc a changé de place');
  await retitle(page, 'LABs', `LABs ${mark}`, `Our LABs ${mark}`);
  await choice(block(page, 'LABs'), 'La navette des hameaux').check();
  await press(page, page, 'Enregistrer et voir l’aperçu');

  await expect(page.getByRole('heading', { level: 2, name: `LABs ${mark}` })).toBeVisible();
  await judge(page);
  await link(page, 'Anglais').click();
  await expect(page.getByRole('heading', { level: 2, name: `Our LABs ${mark}` })).toBeVisible();
  await visitor.goto('/');
  expect(await titles(visitor)).toEqual(before);

  await link(page, 'Revenir à la composition').click();
  await page.waitForURL(`**${composer}`);
  await press(page, page, 'Publier');
  await expect(page.getByRole('status')).toContainText('L’accueil est publié');

  // At the very next visit, in both languages.
  await visitor.goto('/');
  const at = before.indexOf('Les derniers LABs');
  const expected = before.with(at, before[at - 1]!).with(at - 1, `LABs ${mark}`);
  expect(await titles(visitor)).toEqual(expected);
  await expect(visitor.locator('#labs h3').first()).toHaveText('La navette des hameaux');
  await visitor.goto('/en');
  await expect(visitor.getByRole('heading', { level: 2, name: `Our LABs ${mark}` })).toBeVisible();

  await page.goto(`${composer}/versions`);
  await judge(page);
  const from = page.getByRole('combobox', { name: 'De', exact: true });
  await from.selectOption((await from.locator('option', { hasText: 'Version 1,' }).getAttribute('value')) ?? '');
  await button(page, 'Comparer').click();
  await expect(page.locator('ins').filter({ hasText: mark }).first()).toBeVisible();
  await restore(page);
  await visitor.goto('/');
  expect(await titles(visitor)).not.toContain(`LABs ${mark}`);
}

test('a content editor composes the home, looks at it, publishes it, and takes an earlier one up again', async ({ enter, open }) => {
  const page = await enter('Rédactrice');
  await compose(page, await open(scriptless), 'du matin', expectSound);
  await page.goto(composer);
  await expectReflow(page);
});

test('all of it without JavaScript', async ({ open }) => {
  const page = await open(scriptless);
  await page.goto('/connexion/demonstration');
  await button(page, 'Entrer comme Rédactrice').click();
  await page.waitForURL('**/mon-espace');
  await compose(page, await open(scriptless), 'du soir', async () => {});
});

test('what is not ready is said with its place, kept, and shown to nobody', async ({ enter, open }) => {
  const page = await enter('Rédactrice');
  await page.goto(composer);
  await retitle(page, 'Trois terres', '', 'Lands');
  await press(page, page, 'Publier');
  const refused = page.getByRole('main').getByRole('alert');
  await expect(refused).toContainText('n’est pas prêt à être publié');
  await expectSound(page);
  await refused.getByRole('link', { name: /^Trois terres, titre/ }).click();
  await expect(field(block(page, 'Trois terres'), 'Titre, en anglais')).toHaveValue('Lands');
  await expect(field(block(page, 'Trois terres'), 'Titre, en français')).toBeInViewport();
  const visitor = await open();
  await visit(visitor, '/en');
  expect(await titles(visitor)).not.toContain('Lands');
  await restoreDraft(page);
});

test('a free text in French only is shown as such in English, then removed', async ({ enter, open }) => {
  const page = await enter('Rédactrice');
  await page.goto(composer);
  await press(page, page, 'Ajouter un texte libre');
  const text = page.locator('.composer-block').last();
  await choice(text, 'Montrer ce bloc').check();
  await field(text, 'Titre, en français').fill('Un mot de la rédaction');
  await field(text, 'Texte, en français').fill('Bienvenue **ici**.\n\n- un\n- deux');
  await press(page, page, 'Publier');
  await expect(page.getByRole('status')).toContainText('L’accueil est publié');

  const visitor = await open();
  await visit(visitor, '/en');
  await expect(visitor.getByText('Part of this page is not translated yet')).toBeVisible();
  await expect(visitor.getByRole('heading', { level: 2, name: 'Un mot de la rédaction' })).toHaveAttribute('lang', 'fr');
  await expect(visitor.getByRole('main').locator('strong').filter({ hasText: 'ici' })).toBeVisible();

  await page.goto(composer);
  const written = await unfold(page, 'Texte libre, «\u202fUn mot de la rédaction\u202f»');
  await press(page, written, 'Retirer ce texte');
  await press(page, page, 'Publier');
  await visitor.goto('/');
  await expect(visitor.getByRole('heading', { level: 2, name: 'Un mot de la rédaction' })).toHaveCount(0);
});

test('two people who compose at once are told, and choose', async ({ enter }) => {
  const [first, second] = [await enter('Rédactrice'), await enter('Administratrice')];
  await first.goto(composer);
  await second.goto(composer);
  await retitle(first, 'Territoires', 'Ici et là', 'Here and there');
  await press(first, first, 'Enregistrer');
  await retitle(second, 'Territoires', 'Partout ailleurs', 'Everywhere');
  await button(second, 'Enregistrer').last().click();
  await expect(second.getByRole('heading', { name: 'Deux compositions de l’accueil' })).toBeVisible();
  await expect(second.getByRole('group', { name: 'L’autre composition' })).toContainText('Ici et là');
  await press(second, second, 'Garder la mienne');
  await expect(field(block(second, 'Territoires'), 'Titre, en français')).toHaveValue('Partout ailleurs');
  await restoreDraft(second);
});

test('whoever does not write the content finds no composer', async ({ enter }) => {
  const page = await enter('Habitant sans attache');
  for (const address of [composer, `${composer}/apercu`, `${composer}/versions`]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
  }
});
