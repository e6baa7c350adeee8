import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright/test';
import { button, choice, expect, expectSound, field, link, refusal, signIn, test, visit } from './journey.ts';

const writer = 'Rédactrice';

/** A title that nothing else bears, and its address. */
function unique(): { title: string; slug: string } {
  const key = randomBytes(4).toString('hex');
  return { title: `Une haie refleurit ${key}`, slug: `une-haie-refleurit-${key}` };
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: new RegExp(`^${label}`) }).and(page.locator('[contenteditable]'));
  await editor.click();
  await page.keyboard.type(text);
}

/** The address answers that what was there has been removed, with where to go next. */
async function expectGone(page: Page, address: string, title: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
}

test('an editor writes, is refused with the place, mends, previews, publishes in both languages, compares, restores and removes', async ({ enter, open }) => {
  test.setTimeout(Math.max(240_000, test.info().timeout));
  const { title, slug } = unique();
  const page = await enter(writer);
  const visitor = await open();
  const address = `/actualites/${slug}`;

  await test.step('begin', async () => {
    await visit(page, '/gestion');
    await link(page.getByRole('navigation', { name: 'Gestion' }), 'Contenus').click();
    await page.waitForURL('**/gestion/contenus');
    await expectSound(page);
    await link(page, 'Écrire').click();
    await page.waitForURL('**/gestion/contenus/nouveau');
    await button(page, 'Commencer').click();
    await expect(refusal(page)).toContainText('Donnez un titre en français.');
    await field(page, 'Titre en français').fill(title);
    await button(page, 'Commencer').click();
    await page.waitForURL(/\/gestion\/contenus\/[\da-f-]{36}$/);
    await expect(page.getByText('Il manque en anglais : titre.')).toBeVisible();
    expect((await visitor.goto(address))?.status()).toBe(404);
  });
  const edit = new URL(page.url()).pathname;

  await test.step('refused with each place, then mended', async () => {
    await field(page, 'Résumé en français').fill('Deux kilomètres replantés.');
    await write(page, 'Texte en français', 'Les voisins ont planté deux kilomètres de haie.');
    await field(page, 'Image d’ouverture').selectOption({ index: 1 });
    await button(page, 'Publier maintenant').click();
    await expect(refusal(page)).toBeFocused();
    await refusal(page).getByRole('link', { name: /^Décrivez l’image en français/ }).click();
    await expect(field(page, 'Ce que montre l’image, en français')).toBeFocused();
    expect((await visitor.request.get(address)).status()).toBe(404);
    await field(page, 'Ce que montre l’image, en français').fill('Une haie en fleur.');
  });

  await test.step('previewed, then published: seen at once, marked as French in English', async () => {
    await button(page, 'Enregistrer et voir l’aperçu').click();
    await page.waitForURL('**/apercu');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('img', { name: 'Une haie en fleur.' })).toBeVisible();
    await link(page, 'Revenir au texte').click();
    await page.waitForURL(`**${edit}`);
    await button(page, 'Publier maintenant').click();
    await expect(page.getByText('C’est en ligne.')).toBeVisible();
    await visit(visitor, '/actualites');
    await link(visitor, title).click();
    await visitor.waitForURL(`**${address}`);
    await expect(visitor.getByText('deux kilomètres de haie')).toBeVisible();
    await visit(visitor, `/en${address}`);
    await expect(visitor.getByText('Not available in English yet')).toBeVisible();
    await expect(visitor.locator('h1')).toHaveAttribute('lang', 'fr');
  });

  await test.step('translated: the English page says it at once', async () => {
    await field(page, 'Titre en anglais').fill(`A hedge in bloom ${slug}`);
    await field(page, 'Résumé en anglais').fill('Two kilometres planted again.');
    await write(page, 'Texte en anglais', 'Neighbours planted two kilometres of hedge.');
    await field(page, 'Ce que montre l’image, en anglais').fill('A hedge in bloom.');
    await field(page, 'Titre en français').fill(`${title} encore`);
    await button(page, 'Publier maintenant').click();
    // The sentence of the first publication is still there.
    await expect(link(page, 'Versions (2)')).toBeVisible();
    await expect(page.getByText('C’est en ligne.')).toBeVisible();
    await visit(visitor, `/en${address}`);
    await expect(visitor.locator('h1')).toHaveText(`A hedge in bloom ${slug}`);
    await visit(visitor, address);
    await expect(visitor.locator('h1')).toHaveText(`${title} encore`);
  });

  await test.step('versions compared by words, the first taken up again', async () => {
    await link(page, 'Versions (2)').click();
    await page.waitForURL('**/versions');
    await page.locator('select[name="de"]').selectOption({ index: 2 });
    await page.locator('select[name="a"]').selectOption({ index: 1 });
    await button(page, 'Comparer').click();
    await page.waitForURL('**/versions?**');
    await expect(page.locator('ins').filter({ hasText: 'encore' })).toBeVisible();
    await expectSound(page);
    await button(page.getByRole('row', { name: /Version 1/ }), 'Reprendre').click();
    await expect(page.getByText('La version est reprise dans le texte.')).toBeVisible();
    await expect(field(page, 'Titre en français')).toHaveValue(title);
    await expect(page.getByText('En ligne, modifié depuis')).toBeVisible();
  });

  await test.step('removed: 410 in both languages, with where to go next', async () => {
    await page.getByText('Retirer ce contenu', { exact: true }).click();
    await choice(page, 'Je retire ce contenu.').check();
    await button(page, 'Retirer').click();
    await expect(page.getByText('Le contenu est retiré : son adresse le dit.')).toBeVisible();
    await expectGone(visitor, address, 'Cette page a été retirée');
    await expectGone(visitor, `/en${address}`, 'This page has been removed');
    await visit(visitor, '/actualites');
    await expect(link(visitor, title)).toHaveCount(0);
    await expectSound(page);
  });
});

test('two editors at once see both texts, and nothing is overwritten', async ({ enter }) => {
  test.setTimeout(Math.max(120_000, test.info().timeout));
  const { title } = unique();
  const first = await enter(writer);
  await first.goto('/gestion/contenus/nouveau');
  await field(first, 'Titre en français').fill(title);
  await button(first, 'Commencer').click();
  await first.waitForURL(/\/gestion\/contenus\/[\da-f-]{36}$/);
  const second = await enter('Administratrice');
  await second.goto(first.url());
  await field(first, 'Résumé en français').fill('Le résumé de la première.');
  await button(first, 'Enregistrer').click();
  await expect(first.getByText('Le texte est enregistré.')).toBeVisible();

  await field(second, 'Résumé en français').fill('Le résumé de la seconde.');
  await button(second, 'Enregistrer').click();
  await expect(second.getByRole('heading', { name: 'Deux textes en présence' })).toBeVisible();
  await expect(second.getByText('Le résumé de la première.')).toBeVisible();
  await expect(field(second, 'Résumé en français')).toHaveValue('Le résumé de la seconde.');
  await button(second, 'Garder mon texte').click();
  await expect(second.getByText('Le texte est enregistré.')).toBeVisible();
  await second.getByRole('link', { name: /^Versions/ }).click();
  await expect(second.getByRole('row', { name: /Texte d’une écriture à deux/ })).toHaveCount(2);
});

test('a portrait waits for a consent, goes online with it and leaves with it, without JavaScript', async ({ open }) => {
  test.setTimeout(Math.max(120_000, test.info().timeout));
  const { title, slug } = unique();
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, writer);
  await page.goto('/gestion/contenus/nouveau');
  await choice(page, 'Un portrait').check();
  await field(page, 'Titre en français').fill(title);
  await button(page, 'Commencer').click();
  await field(page, 'Résumé en français').fill('Une personne inventée.');
  await field(page, 'Texte en français').fill('Elle plante des haies.\n\n#### Trop bas');
  await field(page, 'Son nom').fill('Personne Inventée');
  await field(page, 'Qui elle est, en français').fill('Planteuse, personnage fictif');
  await field(page, 'Ses mots, en français').fill('Une haie, c’est du temps.');
  await button(page, 'Publier maintenant').click();
  await expect(refusal(page)).toContainText('ligne 3');
  await expect(refusal(page)).toContainText('Aucun consentement à ce nom');
  await expect(field(page, 'Texte en français')).toHaveValue('Elle plante des haies.\n\n#### Trop bas');
  await field(page, 'Texte en français').fill('Elle plante des haies.\n\n## Chaque hiver\n\nDepuis dix ans.');
  await button(page, 'Enregistrer').click();
  await expect(page.getByText('Le texte est enregistré.')).toBeVisible();

  await page.getByText('Enregistrer un consentement', { exact: true }).click();
  await field(page, 'Ce à quoi elle consent').fill('Son portrait de démonstration.');
  await field(page, 'Donné le').fill('2026-01-15');
  await button(page, 'Enregistrer le consentement').click();
  await expect(page.getByText('Le consentement est enregistré.')).toBeVisible();
  await button(page, 'Publier maintenant').click();
  await expect(page.getByText('C’est en ligne.')).toBeVisible();
  const visitor = await open({ javaScriptEnabled: false });
  expect((await visitor.goto(`/portraits/${slug}`))?.status()).toBe(200);
  await expect(visitor.getByText('Une haie, c’est du temps.')).toBeVisible();

  await page.getByText('La personne retire son consentement', { exact: true }).click();
  await choice(page, 'Le portrait disparaît aussitôt').check();
  await button(page, 'Enregistrer le retrait').click();
  await expect(page.getByText('Le retrait est enregistré.')).toBeVisible();
  await expectGone(visitor, `/portraits/${slug}`, 'Cette page a été retirée');
});
