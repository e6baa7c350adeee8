import type { Locator, Page } from 'playwright/test';

import { samplePicture } from '@/tests/factories/pictures.ts';
import { button, choice, expect, expectAccessible, expectAccessibleInDark, expectNotFound, expectReflow, expectSound, field, link, refusal, test, visit } from './journey.ts';

/** One territory, one page: its journeys follow one another, from nothing to a page that two people answer for. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const editor = 'Rédacteur fictif de l’Ernée';
const desk = '/gestion/territoires/ernee';
const composer = `${desk}/page`;
/** What the page says of the last act. */
const told = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words });
const block = (page: Page, name: RegExp): Locator => page.locator('.composer-block').filter({ has: page.getByRole('heading', { level: 3, name }) });

/** The blocks stand in this order. */
async function expectOrder(page: Page, ...kinds: string[]): Promise<void> {
  await expect(page.locator('.composer-head h3')).toHaveText(kinds.map((kind) => new RegExp(`^${kind}`)));
}

const photo = async (): Promise<Buffer> => Buffer.from(await samplePicture(1_200, 800, 'jpeg'));

/** Presses a button and waits for the page that follows. */
async function press(page: Page, scope: Page | Locator, name: string | RegExp): Promise<void> {
  const before = page.url();
  await scope.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).last().click();
  await page.waitForURL((address) => address.href !== before);
}

/** Unfolds a part by the words that name it. */
async function unfold(scope: Page | Locator, words: RegExp): Promise<void> {
  const summary = scope.locator('summary').filter({ hasText: words }).first();
  if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click();
}

/** Adds a block of this kind, which opens at the end, and has it shown. */
async function add(page: Page, kind: string): Promise<Locator> {
  await unfold(page, /^Ajouter un bloc/);
  await press(page, page, new RegExp(`^Ajouter\\s:\\s${kind}$`));
  await expect(told(page, 'Le bloc est ajouté à la fin')).toBeVisible();
  // Under its own name: another one will be the last.
  const added = page.locator(`[id="${await page.locator('.composer-block').last().getAttribute('id')}"]`);
  await choice(added, 'Montrer ce bloc').check();
  return added;
}

test('an editor composes the page from nothing, with a picture, a figure, a testimony and a colour, and publishes it', async ({ enter, open }) => {
  const visitor = await open();
  await visitor.goto('/territoires/ernee');
  await expect(visitor.getByText('Au cœur du bocage')).toHaveCount(0);

  const page = await enter(editor);
  await visit(page, composer);
  await press(page, page, 'Commencer la page');
  await expect(told(page, 'La page est commencée')).toBeVisible();
  await expectSound(page);

  // The opening, with a picture sent from here: seen before anything goes online.
  const opening = block(page, /^Ouverture/);
  await unfold(opening, /^Modifier/);
  await field(opening, 'Introduction, en français').fill('Au cœur du bocage, un pays fictif de la démonstration.');
  await unfold(opening, /^Envoyer une nouvelle image/);
  await field(opening, 'Fichier').setInputFiles({ name: 'haie.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await button(opening, 'Envoyer cette image').click();
  await expect(refusal(page)).toContainText('Indiquez le crédit de l’image');
  await field(opening, 'Fichier').setInputFiles({ name: 'haie.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await field(opening, 'Crédit').fill('Ana Fictive, licence ouverte');
  await press(page, opening, 'Envoyer cette image');
  await expect(told(page, 'L’image est reçue')).toBeVisible();
  await unfold(opening, /^Modifier/);
  await expect(opening.locator('.chosen-picture img')).toBeVisible();

  // A figure without its source, a testimony without its consent, a colour that white cannot be read on.
  const figures = await add(page, 'Chiffres');
  await field(figures, 'Titre, en français').fill('En chiffres');
  await press(page, figures, 'Ajouter un chiffre');
  await field(figures, 'Valeur, en français').fill('15');
  await field(figures, 'Légende, en français').fill('communes');
  await field(figures, 'Année').fill('2026');
  const testimony = await add(page, 'Témoignage');
  await field(testimony, 'Nom de la personne').fill('Ana Fictive');
  await field(testimony, 'Qui est la personne, en français').fill('Menuisière fictive');
  await field(testimony, 'Ses mots, en français').fill('Ici, on prend le temps de bien faire.');
  await choice(page, 'Donner à la page une couleur du territoire').check();
  await field(page, 'Ou écrire son code').fill('#ffee88');
  await expect(told(page, 'Du texte blanc se lirait mal')).toBeVisible();
  await button(page, 'Publier').click();
  await expect(refusal(page)).toContainText('La publication n’est pas prête');
  const faults = refusal(page).getByRole('link');
  for (const fault of [/contraste/, /source.*écrivez-le en français/, /onsentement/, /décrivez l’image/]) await expect(faults.filter({ hasText: fault })).toHaveCount(1);
  await expectSound(page);
  await faults.filter({ hasText: 'décrivez l’image' }).click();
  await expect(field(opening, 'Ce que montre l’image, en français')).toBeInViewport();

  // Mended, one after the other.
  await field(opening, 'Ce que montre l’image, en français').fill('Une haie au printemps');
  await field(figures, 'Source, en français').fill('Découpage administratif, Insee');
  await field(page, 'Ou écrire son code').fill('#2f6b4f');
  await expect(told(page, 'lisible')).toBeVisible();
  await unfold(testimony, /^Enregistrer son consentement/);
  await button(testimony, 'Enregistrer le consentement').click();
  await expect(refusal(page)).toContainText('Écrivez à quoi la personne a consenti');
  await field(testimony, 'Ce à quoi elle consent').fill('J’accepte que mes mots paraissent sur la page du territoire.');
  await field(testimony, 'Donné le').fill('2026-01-15');
  await press(page, testimony, 'Enregistrer le consentement');
  await expect(told(page, 'Le consentement est enregistré')).toBeVisible();
  await expect(testimony.getByText('Consentement valable')).toBeVisible();
  await expectSound(page);
  await expectAccessibleInDark(page);
  await expectReflow(page);

  await press(page, page, 'Publier');
  await expect(told(page, 'La page est publiée')).toBeVisible();
  await visit(visitor, '/territoires/ernee');
  await expect(visitor.getByText('Au cœur du bocage')).toBeVisible();
  await expect(visitor.getByText('Ici, on prend le temps de bien faire.')).toBeVisible();
  await expect(visitor.getByRole('img', { name: 'Une haie au printemps' })).toBeVisible();
  await visit(visitor, '/en/territoires/ernee');
  await expect(visitor.getByText('Au cœur du bocage')).toHaveAttribute('lang', 'fr');
});

test('blocks move by keyboard and by drag to the same places, are removed and come back', async ({ enter }) => {
  const page = await enter(editor);
  await page.goto(composer);
  await expect(page.locator('.composer-handle').first()).toBeVisible();
  await expectOrder(page, 'Ouverture', 'Chiffres', 'Témoignage');

  const up = page.getByRole('button', { name: /^Monter.*Témoignage/ });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(told(page, /«\sTémoignage, .*» est à la place 2 sur 3/)).toBeVisible();
  await expect(up).toBeFocused();
  await expectOrder(page, 'Ouverture', 'Témoignage', 'Chiffres');
  await page.keyboard.press('Enter');
  await expect(told(page, 'reste à la place 2')).toBeVisible();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 30_000 });
  await page.goto(composer);
  await expectOrder(page, 'Ouverture', 'Témoignage', 'Chiffres');

  await expect(page.locator('.composer-handle').first()).toBeVisible();
  const figures = block(page, /^Chiffres/);
  const target = await block(page, /^Témoignage/).boundingBox();
  await figures.locator('.composer-handle').dragTo(block(page, /^Témoignage/), { targetPosition: { x: 60, y: Math.round((target?.height ?? 60) * 0.2) } });
  await expect(told(page, 'est à la place 2 sur 3')).toBeVisible();
  await expectOrder(page, 'Ouverture', 'Chiffres', 'Témoignage');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 30_000 });

  await unfold(block(page, /^Chiffres/), /^Modifier/);
  await unfold(block(page, /^Chiffres/), /^Retirer ce bloc/);
  await press(page, block(page, /^Chiffres/), /^Retirer\s:/);
  await expect(told(page, 'Le bloc est retiré du brouillon')).toBeVisible();
  await expectOrder(page, 'Ouverture', 'Témoignage');
  await press(page, page, 'Annuler ce retrait');
  await expectOrder(page, 'Ouverture', 'Chiffres', 'Témoignage');
});

test('the page is looked at in both languages and two widths before anybody else sees it', async ({ enter }) => {
  const page = await enter(editor);
  await page.goto(composer);
  const text = await add(page, 'Site du territoire');
  await field(text, 'Mots du lien, en français').fill('Aller sur un site fictif');
  await field(text, 'Mots du lien, en anglais').fill('Go to a fictional site');
  await field(text, 'Adresse').fill('https://territoire.example/');
  await press(page, page, 'Enregistrer et voir l’aperçu');
  await expect(page.getByText('vous seul·e voyez cette page')).toBeVisible();
  await expect(page.getByText('Aller sur un site fictif').first()).toBeVisible();
  await expectSound(page);
  await link(page, 'Anglais').click();
  await expect(page.getByText('Go to a fictional site')).toBeVisible();
  await link(page, 'Téléphone').click();
  const phone = page.frameLocator('iframe');
  await expect(phone.getByText('Go to a fictional site')).toBeVisible();
  expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBeLessThanOrEqual(390);
  await expectSound(page);
});

test('a second reader returns the page, then approves it; versions are compared and taken up again', async ({ enter, open }) => {
  const [page, reader] = [await enter(editor), await enter('Administratrice')];
  await page.goto(`${desk}/equipe`);
  await choice(page, 'Relire à deux avant de publier').check();
  await press(page, page, 'Enregistrer les réglages');

  await page.goto(composer);
  await expect(button(page, 'Publier')).toHaveCount(0);
  await unfold(block(page, /^Ouverture/), /^Modifier/);
  await field(page, 'Introduction, en français').fill('Au cœur du bocage, relu à deux.');
  await field(page, 'Un mot à la personne qui relira').fill('J’ai changé l’introduction.');
  await press(page, page, 'Demander une relecture');
  await expect(told(page, 'La relecture est demandée')).toBeVisible();
  await expect(button(page, 'Reprendre ma demande')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expectSound(page);

  await reader.goto(composer);
  await link(reader, 'Relire la page').click();
  await expect(reader.getByText('J’ai changé l’introduction.').first()).toBeVisible();
  await expect(reader.locator('ins').filter({ hasText: 'relu' }).first()).toBeVisible();
  await expect(reader.frameLocator('iframe').getByText('Au cœur du bocage, relu à deux.')).toBeVisible();
  await expectSound(reader);
  await choice(reader, 'Je la renvoie').check();
  await button(reader, 'Répondre').click();
  await expect(refusal(reader)).toContainText('Dites ce qui est à reprendre');
  await field(reader, 'Votre mot').fill('« Relu à deux » ne dit rien aux gens d’ici.');
  await press(reader, reader, 'Répondre');
  await expect(told(reader, 'La page est renvoyée')).toBeVisible();

  await page.goto(composer);
  await expect(page.getByText('ne dit rien aux gens d’ici')).toBeVisible();
  await unfold(block(page, /^Ouverture/), /^Modifier/);
  await field(page, 'Introduction, en français').fill('Au cœur du bocage, entre l’Ernée et ses haies.');
  await press(page, page, 'Demander une relecture');
  await reader.goto(`${composer}/relecture`);
  await choice(reader, 'Je l’approuve').check();
  await press(reader, reader, 'Répondre');
  await expect(told(reader, 'La page est approuvée')).toBeVisible();
  const visitor = await open();
  await visit(visitor, '/territoires/ernee');
  await expect(visitor.getByText('entre l’Ernée et ses haies')).toBeVisible();

  await page.goto(`${composer}/versions`);
  await expectSound(page);
  const from = page.getByRole('combobox', { name: 'De', exact: true });
  await from.selectOption((await from.locator('option', { hasText: 'Version 1,' }).getAttribute('value')) ?? '');
  await button(page, 'Comparer').click();
  await expect(page.locator('ins').filter({ hasText: 'haies' }).first()).toBeVisible();
  await press(page, page.getByRole('row').filter({ has: link(page, 'Version 1') }), 'Reprendre');
  await expect(told(page, 'La version est reprise')).toBeVisible();
  await unfold(block(page, /^Ouverture/), /^Modifier/);
  await expect(field(page, 'Introduction, en français')).toHaveValue('Au cœur du bocage, un pays fictif de la démonstration.');

  // As the territory was: one may publish alone.
  await page.goto(`${desk}/equipe`);
  await choice(page, 'Relire à deux avant de publier').uncheck();
  await press(page, page, 'Enregistrer les réglages');
  await page.goto(composer);
  await expect(button(page, 'Publier')).toBeVisible();
});

test('two editors at once are told, and choose', async ({ enter }) => {
  const [first, second] = [await enter(editor), await enter('Administratrice')];
  // Other words each time: a text that is there already is no conflict.
  const [one, other] = [`Le premier texte, ${Date.now()}.`, `Le second texte, ${Date.now()}.`];
  for (const page of [first, second]) {
    await page.goto(composer);
    await unfold(block(page, /^Ouverture/), /^Modifier/);
  }
  await field(first, 'Introduction, en français').fill(one);
  await press(first, first, 'Enregistrer');
  await field(second, 'Introduction, en français').fill(other);
  await expect(second.getByText('Une autre personne a modifié ce texte').first()).toBeVisible({ timeout: 30_000 });
  await button(second, 'Comparer les deux textes').click();
  await expect(second.getByRole('heading', { name: 'Deux textes en présence' })).toBeVisible();
  await expect(second.getByRole('group', { name: 'L’autre texte' })).toContainText(one);
  await expect(field(second, 'Introduction, en français')).toHaveValue(other);
  // The save that was refused is told by the browser too.
  await expectAccessible(second);
  await press(second, second, 'Garder mon texte');
  await expect(told(second, 'Le texte choisi est le brouillon')).toBeVisible();
  await first.goto(composer);
  await expect(field(first, 'Introduction, en français')).toHaveValue(other);
});

test('all of it without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/connexion/demonstration');
  await button(page, `Entrer comme ${editor}`).click();
  await page.waitForURL('**/mon-espace');
  await page.goto(composer);
  await expect(page.locator('.composer-handle')).toHaveCount(0);
  const practical = await add(page, 'Informations pratiques');
  await field(practical, 'Titre, en français').fill('Venir');
  await press(page, practical, 'Ajouter une ligne');
  await expect(field(practical, 'Titre, en français')).toHaveValue('Venir');
  await field(practical, 'Sujet, en français').fill('En car');
  await press(page, page, /^Monter.*Informations pratiques/);
  await expect(told(page, /Informations pratiques, «\sVenir\s»\s» est à la place \d sur \d/)).toBeVisible();

  // Refused, with what was typed; then the picker of a colour is enough.
  await choice(page, 'Donner à la page une couleur du territoire').check();
  await page.locator('[name="colour.code"]').fill('#ffffff');
  await button(page, 'Publier').last().click();
  await expect(refusal(page)).toContainText('contraste');
  await expect(field(block(page, /^Informations pratiques/), 'Sujet, en français')).toHaveValue('En car');
  await expect(field(block(page, /^Informations pratiques/), 'Ce qu’il faut savoir, en français')).toHaveValue('');
  await page.locator('[name="colour.code"]').fill('#7a1f3d');
  await field(block(page, /^Informations pratiques/), 'Ce qu’il faut savoir, en français').fill('Deux lignes fictives chaque jour.');
  await press(page, page, 'Publier');
  await expect(told(page, 'La page est publiée')).toBeVisible();
  const visitor = await open();
  await visitor.goto('/territoires/ernee');
  await expect(visitor.getByText('Deux lignes fictives chaque jour.')).toBeVisible();
});

test('whoever does not edit this territory finds no composer', async ({ enter }) => {
  const page = await enter('Rédactrice fictive du Mont des Avaloirs');
  for (const address of [composer, `${composer}/apercu`, `${composer}/versions`, `${composer}/relecture`]) await expectNotFound(page, address);
});
