import type { Locator, Page } from 'playwright/test';

import { button, expect, expectAccessibleInDark, expectNotFound, expectReflow, expectSound, field, link, test, visit } from './journey.ts';

const matrix = (page: Page): Locator => page.getByRole('table', { name: /par territoire et par thème$/ });
const byTerritory = (page: Page): Locator => page.getByRole('table', { name: 'Ce qui existe dans chaque territoire' });

async function show(page: Page, what: string, terre?: string): Promise<void> {
  await field(page.getByRole('main'), 'Compter').selectOption({ label: what });
  if (terre) await field(page.getByRole('main'), 'Terre').selectOption({ label: terre });
  await button(page.getByRole('main'), 'Afficher').click();
}

test.describe('a visitor with a phone and no script', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test('reads what exists where, what is missing, and goes to the list of a cell', async ({ page }) => {
    await page.goto('/territoires');
    await page.getByRole('link', { name: 'Ce qui existe, territoire par territoire' }).click();
    await page.waitForURL('**/couverture');
    await show(page, 'Cahiers');
    await page.waitForURL('**/couverture?quoi=cahiers&terre=');
    await expect(matrix(page).getByRole('row')).toHaveCount(13);
    await expect(matrix(page).getByRole('rowheader', { name: 'Total', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Ce qui manque' })).toBeVisible();
    await expect(page.getByText(/^\S.*: (?:aucun cahier|des cahiers seulement)/).first()).toBeVisible();
    const cell = matrix(page).getByRole('link').first();
    const [count = ''] = /^\d+/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
    await cell.click();
    await page.waitForURL('**/cahiers?theme=**');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${count} `));
  });

  test('narrows to a terre, then counts actors, which have no theme', async ({ page }) => {
    await page.goto('/couverture');
    await show(page, 'LABs', 'Terre solidaire et de valeurs');
    await page.waitForURL('**/couverture?quoi=labs&terre=solidaire-valeurs');
    await expect(matrix(page).getByRole('columnheader')).toHaveCount(6);
    await show(page, 'Acteurs');
    await expect(matrix(page)).toHaveCount(0);
    await expect(byTerritory(page).getByRole('row')).toHaveCount(12);
    await page.goto('/couverture?quoi=n-importe-quoi&terre=%3Cscript%3E');
    await expect(matrix(page)).toBeVisible();
  });
});

test('the coverage breaks no rule, is moved by the keyboard alone, and is downloaded with its zeros', async ({ page, request }) => {
  await visit(page, '/couverture?quoi=propositions');
  await expectAccessibleInDark(page);
  await expectReflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const frame = page.getByRole('region', { name: /par territoire et par thème$/ });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await visit(page, '/en/couverture');
  await expect(page.getByRole('heading', { name: 'What is missing' })).toBeVisible();
  const file = await request.get('/couverture/donnees.csv');
  expect(file.headers()['link']).toContain('rel="license"');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines).toHaveLength(1 + 3 * 10 * 10 + 2 * 10);
  expect(lines[0]).toBe('Quoi;SIREN;Territoire;Thème;Nombre');
  expect(lines.some((line) => line.endsWith(';0'))).toBe(true);
});

test('a member of the steering committee sees what is coming, as numbers, and nobody else does', async ({ enter }) => {
  const member = await enter('Membre fictive du comité de pilotage');
  await member.goto('/mon-espace');
  await link(member, 'Gestion').first().click();
  await link(member.getByRole('main'), 'Couverture').first().click();
  await member.waitForURL('**/gestion/couverture');
  await expectSound(member);
  await show(member, 'Cahiers déposés, recevabilité en cours');
  await expect(matrix(member)).toBeVisible();
  await expect(byTerritory(member).getByRole('columnheader')).toHaveText(['Territoire', 'LABs', 'Cahiers', 'Propositions', 'Acteurs', 'Lieux', 'Déposés', 'En examen']);
  await expectSound(member);
  await expectReflow(member);
  const [file] = await Promise.all([member.waitForEvent('download'), link(member, 'Exporter (CSV)').click()]);
  expect(file.suggestedFilename()).toMatch(/^couverture-\d{4}-\d\d-\d\d\.csv$/);
  const stranger = await enter('Habitant sans attache');
  await expectNotFound(stranger, '/gestion/couverture');
  expect((await stranger.request.get('/gestion/couverture/export')).status()).toBe(404);
});
