import type { Locator, Page } from 'playwright/test';

import { button, choice, expect, expectSound, link, test } from './journey.ts';
import { stage } from './stage/stage.ts';

/** Presses Tab until the focus is there, as a person without a mouse would; it must be seen to be there. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => element.matches(':focus-visible')), 'the focus is seen').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never reaches ${target.toString()}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

test('somebody enters with the keyboard alone', async ({ open }) => {
  const page = await open();
  await page.goto('/connexion');
  await press(page, page.getByRole('main').getByRole('link', { name: 'Entrer avec une personne de démonstration' }));
  await page.waitForURL('**/connexion/demonstration');
  // The first of a list that other journeys make longer.
  await press(page, page.getByRole('button', { name: /^Entrer comme / }).first());
  await page.waitForURL('**/mon-espace');
});

test('an expert scores a proposal with the keyboard alone', async ({ enter }) => {
  const { people, proposalTitle } = await stage('accepted');
  const page = await enter(people.expert1);

  await test.step('the first stop of a page leads to its content', async () => {
    await page.goto('/mon-espace');
    await page.keyboard.press('Tab');
    await expect(link(page, 'Aller au contenu')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#contenu$/);
  });

  await press(page, page.getByRole('main').getByRole('navigation').getByRole('link', { name: 'Comité d’experts' }));
  await page.waitForURL('**/comite');
  await press(page, link(page, proposalTitle));
  await page.waitForURL('**/comite/propositions/*');

  for (const [index, level] of ['3', '4', '5', 'Pas assez d’information'].entries()) {
    const answers = page.getByRole('group', { name: /^Votre réponse/ }).nth(index);
    await reach(page, choice(answers, '0'));
    const steps = level.length === 1 ? Number(level) : 6;
    await page.keyboard.press('Space');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    await expect(choice(answers, level)).toBeChecked();
    await reach(page, page.getByLabel(/^La raison de votre réponse/).nth(index));
    await page.keyboard.type(`Raison n° ${index + 1}.`);
  }
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await press(page, button(page, 'Soumettre mon évaluation'));
  await expect(page.getByText('Votre évaluation est soumise')).toBeVisible();
  await expect(page.getByText('Raison n° 4.')).toBeVisible();
  await expectSound(page);
});

test('the menu of the showcase opens and leads on with the keyboard alone', async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 800 } });
  await page.goto('/');
  await press(page, page.locator('summary').filter({ hasText: /^Menu$/ }));
  await press(page, page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Les LABs' }));
  await page.waitForURL('**/labs');
});
