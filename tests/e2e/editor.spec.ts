import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { samplePicture } from '@/tests/factories/pictures.ts';
import { button, expect, expectAccessible, expectReflow, expectSound, field, link, refusal, test, visit } from './journey.ts';

const writer = 'Rédactrice';
const samples = path.resolve(import.meta.dirname, '../samples/paste');
const names = readdirSync(samples).filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length));
const sample = (file: string) => readFileSync(path.join(samples, file), 'utf8');

/** Begins a news item of this title; its page is open. */
async function begin(page: Page, title: string): Promise<void> {
  await visit(page, '/gestion/contenus/nouveau');
  await field(page, 'Titre en français').fill(title);
  await button(page, 'Commencer').click();
  await page.waitForURL(/\/gestion\/contenus\/[\da-f-]{36}/);
}

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Texte en français/ }).and(page.locator('[contenteditable]'));
const markdown = (page: Page): Locator => page.locator('textarea[name="fr.body"]');

async function empty(page: Page): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

/** What a program leaves on the clipboard, pasted where the person writes. */
async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const upload = (page: Page): Locator => page.getByRole('form', { name: 'Ajouter une image' });

async function addPicture(page: Page, name: string): Promise<void> {
  await page.goto('/gestion/contenus/images');
  await field(upload(page), 'Image').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(await samplePicture(600, 400)) });
  await field(upload(page), 'Crédit').fill('Atelier fictif');
  await button(upload(page), 'Ajouter à la bibliothèque').click();
  await page.waitForURL(/fait=ajout/);
}

test('a text is written, put in shape and linked with the keyboard alone', async ({ enter }) => {
  test.setTimeout(180_000);
  const page = await enter(writer);
  await begin(page, 'Une haie au clavier');
  await editor(page).focus();
  const type = (text: string) => page.keyboard.type(text);
  await page.keyboard.press('ControlOrMeta+Alt+2');
  await type('Planter');
  await page.keyboard.press('Enter');
  await type('Une haie ');
  await page.keyboard.press('ControlOrMeta+b');
  await type('haute');
  await page.keyboard.press('ControlOrMeta+b');
  await type(', voir ');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Poser un lien' })).toBeVisible();
  await expectAccessible(page);
  await type('les LABs');
  await page.keyboard.press('Tab');
  await type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Donnez une page du portail');
  await page.keyboard.press('ControlOrMeta+a');
  await type('/labs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar').first().getByRole('button', { name: 'Texte courant' })).toBeFocused();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await expect(button(page, 'Liste à puces').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(button(page, 'Liste à puces').first()).toHaveAttribute('aria-pressed', 'true');
  await type('chêne');
  await page.keyboard.press('Enter');
  await type('charme');
  await page.keyboard.press('Tab');
  await expect(markdown(page)).toHaveValue('## Planter\n\nUne haie **haute**, voir [les LABs](/labs)\n\n- chêne\n  - charme');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(markdown(page)).toHaveValue(/- chêne\n- charme$/);
  await expectSound(page);
  await expectReflow(page);
  await button(page, 'Enregistrer').last().click();
  await expect(page.getByText('Le texte est enregistré.')).toBeVisible({ timeout: 30_000 });
  await expect(markdown(page)).toHaveValue('## Planter\n\nUne haie **haute**, voir [les LABs](/labs)\n\n- chêne\n- charme');
  await link(page, 'Aperçu').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Planter' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'les LABs' })).toHaveAttribute('href', '/labs');
});

test('a paste from a word processor, a mail or a page comes out clean', async ({ enter }) => {
  test.setTimeout(180_000);
  const page = await enter(writer);
  await begin(page, 'Un texte collé');
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    await empty(page);
    const html = sample(`${name}.html`);
    await paste(page, html);
    await expect(markdown(page), name).toHaveValue(sample(`${name}.md`).trimEnd());
    const said = page.getByRole('main').getByText(/texte collé n’.* été reprise/);
    await expect(said, name).toHaveCount(html.includes('<img') ? 1 : 0);
    // Nothing of the looks is in the page either.
    expect(await editor(page).evaluate((element) => element.querySelectorAll('[style], [class^="Mso"], font, span, script, [onclick]').length), name).toBe(0);
  }
  await expectSound(page);
});

test('a picture is chosen in the library with what it shows; without it, the publication is refused with the place', async ({ enter, open }) => {
  test.setTimeout(240_000);
  const page = await enter(writer);
  const name = `Haie ${Date.now()}.png`;
  await addPicture(page, name);
  await expectSound(page);
  await expectReflow(page);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const id = (await card.getByRole('textbox').inputValue()).replace('picture:', '');

  await test.step('until it is published, only those who write see it', async () => {
    const visitor = await open();
    expect((await visitor.request.get(`/api/images/${id}/480.webp`)).status()).toBe(404);
    const answer = await page.request.get(`/api/images/${id}/480.avif`);
    expect(answer.headers()).toMatchObject({ 'content-type': 'image/avif', 'cache-control': 'private, no-cache', etag: `"${id}-480.avif"` });
    const again = await page.request.get(`/api/images/${id}/480.avif`, { headers: { 'if-none-match': `"${id}-480.avif"` } });
    expect(again.status()).toBe(304);
    expect((await page.request.get(`/api/images/${id}/1440.avif`)).status()).toBe(404);
  });

  await begin(page, 'Une image à montrer');
  await editor(page).click();
  await page.keyboard.type('Avant.');
  await page.keyboard.press('Enter');
  await button(page, 'Image').first().click();
  const dialog = page.getByRole('dialog', { name: 'Placer une image' });
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('radio', { name: new RegExp(name) }).check();
  await button(dialog, 'Placer l’image').click();
  await expect(dialog).toContainText('Dites ce que montre l’image');
  await expectAccessible(page);
  await field(dialog, 'Ce que montre l’image').fill('Une haie en fleur');
  await button(dialog, 'Placer l’image').click();
  await expect(markdown(page)).toHaveValue(`Avant.\n\n![Une haie en fleur](picture:${id})`);
  await expect(editor(page).getByRole('img', { name: 'Une haie en fleur' })).toBeVisible();
  await button(page, 'Enregistrer').last().click();
  await expect(page.getByText('Le texte est enregistré.')).toBeVisible({ timeout: 30_000 });
  await visit(page, '/gestion/contenus/images');
  await expect(card).toContainText('Une image à montrer');
  await expect(card.getByText('Retirer cette image')).toHaveCount(0);
  await card.getByText('Corriger le crédit').click();
  await field(card, 'Crédit').fill('Autre atelier fictif');
  await button(card, 'Corriger').click();
  await expect(page.getByText('Le crédit est corrigé')).toBeVisible({ timeout: 30_000 });
  await expect(card).toContainText('Autre atelier fictif');
});

test('without JavaScript, the text is Markdown, its faults are told with their place, and the library works', async ({ open }) => {
  test.setTimeout(240_000);
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/connexion/demonstration');
  await button(page, `Entrer comme ${writer}`).click();
  await page.waitForURL('**/mon-espace');
  await addPicture(page, `Sans script ${Date.now()}.png`);
  const id = (await page.getByRole('textbox', { name: 'Adresse à donner dans un texte' }).first().inputValue()).replace('picture:', '');

  await test.step('a file that is no picture is refused, and the credit comes back', async () => {
    await field(upload(page), 'Image').setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from('Ceci n’est pas une image.') });
    await field(upload(page), 'Crédit').fill('Atelier fictif');
    await button(upload(page), 'Ajouter à la bibliothèque').click();
    await expect(refusal(page)).toContainText('ne correspond pas à la fin de son nom');
    await expect(field(upload(page), 'Crédit')).toHaveValue('Atelier fictif');
  });

  await page.goto('/gestion/contenus/nouveau');
  await field(page, 'Titre en français').fill('Sans script');
  await button(page, 'Commencer').click();
  await page.waitForURL(/\/gestion\/contenus\/[\da-f-]{36}/);
  await expect(page.getByText('Comment mettre en forme ce texte').first()).toBeVisible();
  await field(page, 'Résumé en français').fill('Un résumé.');
  await field(page, 'Texte en français').fill(`Texte.\n\n#### Trop profond\n\n![](picture:${id})\n\n<b>gras</b> [ici](javascript:alert)`);
  await button(page, 'Publier maintenant').click();
  const told = refusal(page);
  await expect(told).toContainText('Titre « Trop profond », ligne 3');
  await expect(told).toContainText('Image, ligne 5');
  await expect(told).toContainText('Code « <b> », ligne 7');
  await expect(told).toContainText('Lien « ici », ligne 7');
  await expect(field(page, 'Texte en français')).toHaveValue(/Trop profond/);
});
