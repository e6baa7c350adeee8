import type { Page } from 'playwright/test';

import { button, expect, expectAccessibleInDark, expectReflow, expectSound, field, link, test, visit, visitMissing } from './journey.ts';

const phone = { viewport: { width: 390, height: 844 } } as const;
const answer = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

/** Types in the field of a page and sends it. */
async function ask(page: Page, label: string, typed: string): Promise<void> {
  await field(page.getByRole('main'), label).fill(typed);
  await button(page.getByRole('main'), 'Trouver').click();
}

test.describe('a visitor with a phone and no script', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('finds their commune from the home, its territory and what is near', async ({ page }) => {
    await page.goto('/');
    await ask(page, 'Votre commune ou son code postal', 'st berthevin la tanniere');
    await page.waitForURL('**/communes/saint-berthevin-la-tanniere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saint-Berthevin-la-Tannière');
    await expect(page.getByRole('main')).toContainText('Bocage Mayennais');
    await expect(page.getByRole('main')).toContainText(/population de référence 2023, INSEE/);
    await expect(page.getByText(/, à \d+(?:,\d)? km$/).first()).toBeVisible();
    await link(page, 'Voir la carte autour de Saint-Berthevin-la-Tannière').click();
    await page.waitForURL('**/carte?commune=saint-berthevin-la-tanniere**');
  });

  test('types wrong, types too little, types a name of before, and is helped each time', async ({ page }) => {
    await page.goto('/communes');
    await ask(page, 'Votre commune', 'Bazouges');
    await expect(answer(page)).toContainText('Aucune commune ne s’appelle');
    await expect(link(page, 'Bazougers')).toBeVisible();
    await ask(page, 'Votre commune', 'St Denis');
    await expect(answer(page)).toContainText('3 communes répondent');
    await expect(page.getByRole('main')).toContainText('Territoire : Ernée');
    await ask(page, 'Votre commune', 'Ampoigné');
    await expect(answer(page)).toHaveText("Ampoigné fait aujourd’hui partie de Prée-d'Anjou");
    await ask(page, 'Votre commune', 'Quimper');
    await expect(answer(page)).toContainText('Aucune commune de la Mayenne');
    await expect(field(page.getByRole('main'), 'Votre commune')).toHaveValue('Quimper');
    await link(page, 'Chercher « Quimper » dans tout le portail').click();
    await page.waitForURL('**/recherche?q=Quimper');
    await page.goto('/communes');
    await ask(page, 'Votre commune', '53062');
    await page.waitForURL('**/communes/chateau-gontier-sur-mayenne');
  });
});

test('a visitor is offered communes while typing and goes to one with the keyboard alone', async ({ page }) => {
  await visit(page, '/communes');
  const input = field(page.getByRole('main'), 'Votre commune');
  await expect(input).toHaveRole('combobox');
  await input.focus();
  await page.keyboard.type('saint-d');
  const option = page.getByRole('option', { name: /^Saint-Denis-du-Maine/ });
  await expect(option).toBeVisible();
  await expectSound(page);
  await page.keyboard.press('ArrowUp');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/communes/saint-denis-du-maine');
  await expectSound(page);
  await expectAccessibleInDark(page);
  await expectReflow(page);
});

test('what is typed in an address is read, whatever it is, and a commune that is not is not found', async ({ page }) => {
  for (const query of ['nom=', 'nom=%00%F0%9F%8C%B3', `nom=${'a'.repeat(3000)}`, 'nom=laval&nom=mayenne', 'nom=%3Cscript%3E']) {
    await visit(page, `/communes?${query}`);
  }
  await visitMissing(page, '/communes/quimper');
  await visit(page, '/en/communes?nom=bazouges');
  await expect(answer(page)).toContainText('No commune is called');
  await page.goto('/en/communes?nom=L%E2%80%99Huisserie');
  await page.waitForURL('**/en/communes/l-huisserie');
  await expectSound(page);
});
