import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright/test';

import { button, choice, expect, expectNotFound, expectAccessibleInDark, expectReflow, expectSound, field, group, link, refusal, test, visit } from './journey.ts';

/** Criteria of each theme of the RGAA. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

type Result = 'conforming' | 'not_conforming' | 'not_applicable';

const result = (page: Page, criterion: number, value: Result) => page.locator(`input[name="result-${criterion}"][value="${value}"]`);

/** Begins an audit and answers its address. */
async function begin(page: Page, auditor: string): Promise<string> {
  await page.goto('/gestion/accessibilite/nouveau');
  await choice(page, 'Un organisme ou une personne extérieure').check();
  await field(page, 'Nom de l’auditeur').fill(auditor);
  await field(page, 'Environnement de test').fill('Firefox 145 et NVDA 2026.1\nSafari 26 et VoiceOver');
  await field(page, 'Outils utilisés').fill('Contrast Finder');
  await button(page, 'Continuer vers les critères').click();
  await page.waitForURL('**/themes/1');
  return new URL(page.url()).pathname.replace('/themes/1', '');
}

async function judge(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await expectAccessibleInDark(page);
  await expectReflow(page);
}

test('an administrator enters the 106 criteria through the thirteen screens, publishes, and the declaration says it', async ({ enter, open }) => {
  test.setTimeout(240_000);
  const auditor = `Atelier ${randomBytes(3).toString('hex')} (fictif)`;
  const page = await enter('Administratrice');
  await visit(page, '/gestion/accessibilite');

  await test.step('a form half filled comes back with what was typed', async () => {
    await link(page, 'Saisir un audit').click();
    await field(page, 'Outils utilisés').fill('Contrast Finder');
    await button(page, 'Continuer vers les critères').click();
    await expect(refusal(page)).toBeFocused();
    await expect(field(page, 'Outils utilisés')).toHaveValue('Contrast Finder');
    await expectSound(page);
  });

  const audit = await begin(page, auditor);
  const finding = `Deux images n’ont pas d’alternative (${auditor}).`;

  await test.step('what is typed is kept without a button', async () => {
    await result(page, 1, 'not_conforming').check();
    await field(page, 'Constat pour 1.1').fill(finding);
    await page.getByText('Pages où 1.1 n’est pas conforme').click();
    await choice(group(page, 'Pages concernées par 1.1'), 'Contact').check();
    await expect(page.getByText(/^Enregistré/)).toBeVisible();
    await judge(page, `${audit}/themes/1`);
    await expect(field(page, 'Constat pour 1.1')).toHaveValue(finding);
    await expect(choice(group(page, 'Pages concernées par 1.1'), 'Contact')).toBeChecked();
  });

  await test.step('it cannot be published before its end, and says what is missing', async () => {
    await judge(page, audit);
    await expect(button(page, 'Publier cet audit')).toHaveCount(0);
    await expect(page.getByText('2 critères (2.1, 2.2) sans réponse')).toBeVisible();
    await page.goto(`${audit}/themes/1`);
  });

  await test.step('thirteen screens, the second with the keyboard alone', async () => {
    for (const [index, criteria] of themes.entries()) {
      const theme = index + 1;
      if (theme === 2) {
        await result(page, 1, 'conforming').focus();
        await page.keyboard.press('Space');
        await result(page, 2, 'conforming').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await expect(result(page, 2, 'not_applicable')).toBeChecked();
      } else if (theme === 4) {
        await button(page, 'Dire non applicables les critères sans réponse').click();
        await page.waitForURL('**/themes/4?fait=enregistrement');
        await expect(page.getByRole('radio', { name: 'Non applicable', checked: true })).toHaveCount(criteria);
      } else {
        for (let criterion = theme === 1 ? 2 : 1; criterion <= criteria; criterion += 1) await result(page, criterion, 'conforming').check();
      }
      await button(page, theme === themes.length ? 'Enregistrer et revoir l’audit' : 'Enregistrer et continuer').click();
      await page.waitForURL(theme === themes.length ? `**${audit}` : `**${audit}/themes/${theme + 1}`);
    }
    // 106, less the thirteen of theme 4 and the one of theme 2: 91 met of 92.
    await expect(page.getByText('98,9 % des critères applicables sont respectés')).toBeVisible();
  });

  await test.step('its presentation can still be completed', async () => {
    await judge(page, `${audit}/presentation`);
    await button(page, 'Ajouter une dérogation ou un contenu exempté').click();
    const row = page.getByRole('group', { name: 'Ligne 1', exact: true }).last();
    await row.getByLabel('Motif').selectOption({ label: 'Charge disproportionnée' });
    await row.getByLabel('Contenu concerné').fill('Comptes rendus numérisés');
    await row.getByLabel('Raison').fill('Cinq cents pages manuscrites.');
    await button(page, 'Enregistrer').click();
    await page.waitForURL(`**${audit}?fait=presentation`);
    await expectSound(page);
  });

  await test.step('once published, the declaration and the foot of each page say it at the next visit, in both languages', async () => {
    const visitor = await open();
    await visitor.goto('/accessibilite');
    await button(page, 'Publier cet audit').click();
    await page.waitForURL(`**${audit}?fait=publication`);
    await expectSound(page);
    await expect(button(page, 'Supprimer définitivement')).toHaveCount(0);

    await judge(visitor, '/accessibilite');
    const main = visitor.getByRole('main');
    await expect(main.getByText(/est partiellement conforme avec le référentiel général d’amélioration de l’accessibilité \(RGAA\), version 4\.1\.2/)).toBeVisible();
    await expect(main.getByText(`par ${auditor}`)).toBeVisible();
    await expect(main.getByText('98,9 % des critères du RGAA version 4.1.2 sont respectés.')).toBeVisible();
    await expect(main.getByText(finding)).toBeVisible();
    await expect(main.getByText('Comptes rendus numérisés')).toBeVisible();
    await expect(main.getByText('Firefox 145 et NVDA 2026.1')).toBeVisible();
    await visitor.goto('/labs');
    await expect(visitor.getByRole('contentinfo').getByRole('link', { name: 'Accessibilité : partiellement conforme' })).toBeVisible();
    await visit(visitor, '/en/accessibilite');
    await expect(visitor.locator('li[lang="fr"]', { hasText: finding })).toBeVisible();
    await expect(visitor.getByRole('contentinfo').getByRole('link', { name: 'Accessibility: partially compliant' })).toBeVisible();
    expect(await visitor.context().cookies()).toEqual([]);
  });

  await test.step('it does not change any more', async () => {
    await expectNotFound(page, `${audit}/themes/1`);
    await expectNotFound(page, `${audit}/presentation`);
    await visit(page, '/gestion/accessibilite');
    await expect(page.getByRole('row', { name: auditor })).toContainText('98,9 %');
  });
});

test('a content editor enters and removes an audit without JavaScript, and does not publish', async ({ open }) => {
  const auditor = `Service ${randomBytes(3).toString('hex')} (fictif)`;
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/connexion/demonstration');
  await button(page, 'Entrer comme Rédactrice').click();
  await page.waitForURL('**/mon-espace');
  const audit = await begin(page, auditor);

  await result(page, 1, 'conforming').check();
  await field(page, 'Constat pour 1.2').fill('a'.repeat(2001));
  await button(page, 'Enregistrer').last().click();
  await expect(refusal(page)).toContainText('2 000 caractères au plus');
  await expect(result(page, 1, 'conforming')).toBeChecked();
  await expect(field(page, 'Constat pour 1.2')).toHaveValue('a'.repeat(2001));

  for (const theme of themes.keys()) {
    await page.goto(`${audit}/themes/${theme + 1}`);
    await result(page, 1, 'conforming').check();
    await button(page, 'Dire non applicables les critères sans réponse').click();
    await page.waitForURL('**?fait=enregistrement');
  }
  await page.goto(audit);
  await expect(page.getByText('Totalement conforme')).toBeVisible();
  await expect(button(page, 'Publier cet audit')).toHaveCount(0);
  await expect(page.getByText('un administrateur s’en charge')).toBeVisible();

  await page.getByText('Supprimer cet audit', { exact: true }).click();
  await button(page, 'Supprimer définitivement').click();
  await page.waitForURL('**/gestion/accessibilite?fait=suppression');
  await expect(page.getByRole('cell', { name: auditor })).toHaveCount(0);
});

test('of two people on one screen, the second is told and chooses', async ({ enter }) => {
  const first = await enter('Administratrice');
  const audit = await begin(first, `Deux mains ${randomBytes(3).toString('hex')} (fictif)`);
  const second = await enter('Rédactrice');
  await second.goto(`${audit}/themes/2`);
  await first.goto(`${audit}/themes/2`);
  await result(first, 1, 'conforming').check();
  await button(first, 'Enregistrer').last().click();
  await first.waitForURL('**?fait=enregistrement');

  await result(second, 1, 'not_applicable').check();
  await button(second, 'Enregistrer').last().click();
  await expect(refusal(second)).toContainText('Une autre personne a modifié cette page');
  await expect(result(second, 1, 'not_applicable')).toBeChecked();
  await expectSound(second);
  await choice(second, 'Remplacer ce qui a été enregistré entre-temps').check();
  await button(second, 'Enregistrer').last().click();
  await second.waitForURL('**?fait=enregistrement');
  await expect(result(second, 1, 'not_applicable')).toBeChecked();
});

test('nobody else finds the audits', async ({ enter }) => {
  const page = await enter('Habitante qui écrit son propre cahier');
  for (const address of ['/gestion/accessibilite', '/gestion/accessibilite/nouveau', '/gestion/accessibilite/01a1f8fd-8bbc-730e-a439-a957d23823d6']) await expectNotFound(page, address);
});
