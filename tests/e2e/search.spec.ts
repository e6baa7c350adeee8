import { randomBytes } from 'node:crypto';
import type { Locator, Page } from 'playwright/test';

import { button, expect, expectAccessible, expectReflow, expectSound, link, test, visit } from './journey.ts';

/** What the search knows is never older than that, in milliseconds. */
const allowed = 2000;

const searchField = (page: Page): Locator => page.getByRole('main').getByLabel('Mots, commune ou numéro');
const results = (page: Page): Locator => page.getByRole('main').getByRole('list').filter({ has: page.getByRole('heading', { level: 2 }) }).getByRole('listitem');

test('a visitor types, is offered things to go to, and goes to one with the keyboard alone', async ({ page }) => {
  await visit(page, '/recherche');
  const input = searchField(page);
  await expect(input).toHaveRole('combobox');
  await input.focus();
  await page.keyboard.type('may tou');
  const option = page.getByRole('option', { name: /^May Tourisme/ });
  await expect(option).toBeVisible();
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'suggestion' })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(input).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(input).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(option).toBeHidden();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('listbox').getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(input).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/themes/may-tourisme');
});

test('what is typed is found in any form, marked, narrowed by kind and terre, and the address keeps it all', async ({ page }) => {
  await visit(page, '/recherche');
  await searchField(page).fill('SANTE');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/recherche?q=SANTE**');
  await expectSound(page);
  await expect(page).toHaveTitle(/^Recherche\s: SANTE/);
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/santé/i);
  const kinds = page.getByRole('navigation', { name: 'Genres de résultats' });
  await kinds.getByRole('link', { name: /^Thèmes/ }).click();
  await page.waitForURL('**type=theme**');
  await expect(results(page)).not.toHaveCount(0);
  for (const over of await results(page).locator('p:first-child').allTextContents()) expect(over).toBe('Thème');
  await page.getByText('Affiner par terre, par territoire ou par date').click();
  await page.getByRole('combobox', { name: 'Terre', exact: true }).selectOption('equilibre-bien-vivre');
  await button(page, 'Appliquer').click();
  await page.waitForURL('**terre=equilibre-bien-vivre**');
  await expectSound(page);
  await expectReflow(page);
  await expect(link(page, 'Accès à la santé pour tous')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/type=theme/);
});

test('a mistyped search says what it was read as, an impossible one what to do, a very long one that it was cut', async ({ page }) => {
  await visit(page, '/recherche?q=aggriculture');
  await expect(page.getByText('Aucun résultat pour « aggriculture »')).toBeVisible();
  await expect(page.getByText('Voici ceux de « agriculture ».')).toBeVisible();
  await expect(results(page)).not.toHaveCount(0);
  await visit(page, '/recherche?q=zzyzxzzyzx');
  await expect(page.getByText('Aucun résultat pour « zzyzxzzyzx »')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Le plan du site' })).toBeVisible();
  await visit(page, `/recherche?q=${encodeURIComponent('<script>alert(1)</script> ')}${'a'.repeat(10_000)}`);
  await expect(page.getByText('Seuls les 200 premiers caractères ont été cherchés.')).toBeVisible();
  await expect(searchField(page)).toHaveValue(/^<script>alert\(1\)<\/script> a+$/);
  const inTwelveCharactersEach = await page.request.get(`/recherche?q=${encodeURIComponent('\u{1F33E}'.repeat(10_000))}`);
  expect(inTwelveCharactersEach.status()).toBe(200);
  expect(await inTwelveCharactersEach.text()).toContain('Seuls les 200 premiers caractères ont été cherchés.');
  await visit(page, '/recherche?q=laval&type=secret&terre=%27%3B&territoire=x&tri=y&page=-4');
  await expect(results(page)).not.toHaveCount(0);
  await visit(page, '/recherche?q=laval&page=400');
  await expect(link(page, 'Revenir au début')).toBeVisible();
});

test('the search works without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/recherche');
  await searchField(page).fill('logement');
  await button(page, 'Rechercher').click();
  await expect(page).toHaveURL(/q=logement/);
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await page.getByText('Affiner par terre, par territoire ou par date').click();
  await page.getByLabel('Ordre').selectOption('Du plus récent au plus ancien');
  await button(page, 'Appliquer').click();
  await expect(page).toHaveURL(/q=logement.*tri=date/);
  await link(page, 'Suivante').click();
  await expect(page).toHaveURL(/page=2/);
  await expect(results(page)).not.toHaveCount(0);
});

test('the search speaks English, and finds what was written in French, marked as such', async ({ page }) => {
  await visit(page, '/en/recherche?q=farming');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  await expect(link(page, 'All kinds of farming, all kinds of farmers')).toBeVisible();
  await visit(page, '/en/recherche?q=propositions&type=cahier');
  await visit(page, '/en/recherche?q=laval&type=commune');
  await expect(page.getByRole('main').locator('h2[lang="fr"]').filter({ hasText: /^Laval$/ })).toBeVisible();
  await expectReflow(page);
});

test('the language switch stays on the search, with its words and its filters', async ({ page }) => {
  await visit(page, '/recherche?q=laval&type=commune&tri=date');
  await link(page, 'English').click();
  await page.waitForURL('**/en/recherche?q=laval&type=commune&tri=date');
  await link(page, 'Français').click();
  await page.waitForURL(/\/recherche\?q=laval&type=commune&tri=date$/);
});

test('what is published is found within two seconds, and lost within two seconds once it is withdrawn', async ({ enter, open }) => {
  const editor = await enter('Rédactrice');
  await editor.goto('/gestion/vision');
  await link(editor, 'Le défi de la réappropriation des territoires').click();
  await editor.waitForURL('**/gestion/vision/*/*');
  const text = editor.locator('[name="content.statement.fr"]');
  const before = await text.inputValue();
  const word = `tournesolade${randomBytes(3).toString('hex').replaceAll(/\d/g, 'x')}`;
  const visitor = await open();
  const isFound = async () => /<h2/.test(/<main[\s\S]*<\/main>/.exec(await (await visitor.request.get(`/recherche?q=%22${word}%22`)).text())?.[0] ?? '');
  const entry = editor.url();
  for (const [statement, expected] of [[`${before} Une ${word}.`, true], [before, false]] as const) {
    await editor.goto(entry);
    await text.fill(statement);
    await button(editor, 'Enregistrer et mettre en ligne').click();
    await expect(editor.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
    await expect.poll(isFound, { timeout: allowed, intervals: [50] }).toBe(expected);
  }
});
