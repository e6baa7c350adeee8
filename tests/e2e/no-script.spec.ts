import type { Page } from 'playwright/test';

import { button, choice, expect, field, fillRow, group, link, refusal, signIn, signInByMail, test } from './journey.ts';
import { stage } from './stage/stage.ts';

/** Everything here happens without a single script, as in a browser that has none; axe, a script too, judges these pages elsewhere. */
const scriptless = { javaScriptEnabled: false } as const;

async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator('h1')).toHaveCount(1);
}

test('the public pages are read and filtered without JavaScript', async ({ open: browser }) => {
  const page = await browser(scriptless);
  for (const path of ['/', '/demarche', '/territoires', '/themes/may-tourisme', '/terres/solidaire-valeurs', '/appels', '/cahiers', '/labs', '/acteurs', '/contact', '/en', '/en/labs']) {
    await open(page, path);
    await expect(page.getByRole('main')).toContainText(/\w{20,}|\w+ \w+/);
  }
  await open(page, '/labs');
  await page.getByRole('main').getByRole('link', { name: 'La navette des hameaux' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La navette des hameaux');
  // The menu unfolds by itself.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByText('Menu', { exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'La démarche' })).toBeVisible();
});

test('a person enters by mail, registers an organisation, writes and saves a cahier without JavaScript', async ({ open: browser }) => {
  const { callTitle, key } = await stage('written');
  const page = await browser(scriptless);
  await signInByMail(page, `sans-script-${key}@parcours.example`);

  await open(page, '/mon-espace/acteurs/nouveau');
  await choice(group(page, 'Que représentez-vous'), 'Collectif d’habitants').check();
  await field(page, 'SIREN ou SIRET').fill('123');
  await button(page, 'Inscrire cet acteur').click();
  await expect(refusal(page)).toBeVisible();
  await expect(field(page, 'SIREN ou SIRET')).toHaveValue('123');
  await expect(choice(group(page, 'Que représentez-vous'), 'Collectif d’habitants')).toBeChecked();
  await field(page, 'SIREN ou SIRET').fill('');
  await field(page, 'Nom').fill(`Sans script ${key}`);
  await field(page, 'Commune').selectOption({ label: 'Laval' });
  await choice(group(page, 'Une page publique'), 'Non').check();
  await button(page, 'Inscrire cet acteur').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sans script ${key}`);

  await open(page, '/mon-espace/cahiers/nouveau');
  await choice(page, callTitle).check();
  await button(page, 'Commencer').click();
  await link(page, 'Écrire le diagnostic').click();
  await field(page, 'Titre du cahier').fill(`Cahier sans script ${key}`);
  await field(page, 'Votre diagnostic').fill('Ce que nous voyons.');
  await button(page, 'Enregistrer et continuer').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Présentation');
  await field(page, 'Titre de la proposition').fill(`Action sans script ${key}`);
  await group(page, 'Territoires concernés').getByRole('checkbox').nth(1).check();
  await button(page, 'Enregistrer et continuer').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effets attendus');
  await button(page, 'Enregistrer et continuer').click();

  await test.step('a row is added to the budget, another taken away, and what was typed stays', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Budget');
    const costs = group(page, 'Dépenses');
    await fillRow(costs, 1, { Nature: 'Personnel', Libellé: 'Animation', Apport: 'En numéraire', 'Montant en euros': '100' });
    await button(page, 'Ajouter une dépense').click();
    await expect(costs.getByRole('group', { name: 'Ligne 2' })).toBeVisible();
    await expect(costs.getByLabel('Libellé').first()).toHaveValue('Animation');
    await fillRow(costs, 2, { Nature: 'Locaux', Libellé: 'Salle', Apport: 'En nature', 'Montant en euros': '50' });
    await button(costs, 'Retirer la ligne 1').click();
    await expect(costs.getByLabel('Libellé')).toHaveCount(1);
    await expect(costs.getByLabel('Libellé')).toHaveValue('Salle');
    await button(page, 'Enregistrer').last().click();
    await expect(page.getByText(/^Enregistré à/)).toBeVisible();
    await expect(costs.getByLabel('Libellé')).toHaveValue('Salle');
    await page.reload();
    await expect(costs.getByLabel('Montant en euros')).toHaveValue('50');
  });
});

test('a cahier is submitted without JavaScript', async ({ open: browser }) => {
  const { people, cahierId } = await stage('written');
  const page = await browser(scriptless);
  await signIn(page, people.contributor);
  await open(page, `/mon-espace/cahiers/${cahierId}/verification`);
  await button(page, 'Déposer le cahier').click();
  await expect(page.getByText('Votre cahier est déposé')).toBeVisible();
  await expect(page.getByText(/^CA-\d{4}-\d{4}$/)).toBeVisible();
});

test('an evaluation is submitted without JavaScript, refused first beside its fields', async ({ open: browser }) => {
  const { people, proposalTitle } = await stage('accepted');
  const page = await browser(scriptless);
  await signIn(page, people.expert2);
  await open(page, '/comite');
  await link(page, proposalTitle).click();
  const answers = page.getByRole('group', { name: /^Votre réponse/ });
  const reasons = page.getByLabel(/^La raison de votre réponse/);
  await choice(answers.first(), '4').check();
  await reasons.first().fill('Ma première raison.');
  await button(page, 'Soumettre mon évaluation').click();
  await expect(refusal(page)).toBeVisible();
  await expect(choice(answers.first(), '4')).toBeChecked();
  await expect(reasons.first()).toHaveValue('Ma première raison.');
  for (const answer of await answers.all()) await choice(answer, '3').check();
  for (const reason of await reasons.all()) await reason.fill('Une raison.');
  await button(page, 'Soumettre mon évaluation').click();
  await expect(page.getByText('Votre évaluation est soumise')).toBeVisible();
});

test('a decision is made without JavaScript', async ({ open: browser }) => {
  const { people, commissionSlug, proposalId } = await stage('evaluated');
  const page = await browser(scriptless);
  await signIn(page, people.chair);
  await open(page, `/comite/commissions/${commissionSlug}/propositions/${proposalId}`);
  await button(page, 'Ouvrir la délibération').click();
  await choice(group(page, 'Sens de l’avis'), 'Non retenue').check();
  await field(page, 'Avis').fill('Avis défavorable.');
  await button(page, 'Enregistrer l’avis').click();
  await expect(page.getByText('L’avis de la commission est enregistré')).toBeVisible();
});
