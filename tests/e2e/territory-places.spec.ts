import { randomBytes } from 'node:crypto';
import { samplePicture } from '@/tests/factories/pictures.ts';
import { button, choice, expect, expectNotFound, expectReflow, field, fillRow, group, link, refusal, signIn, test, visit } from './journey.ts';

const editor = 'Rédactrice fictive du Mont des Avaloirs';
const colleague = 'Second rédacteur fictif du Mont des Avaloirs';
const stranger = 'Rédacteur fictif de l’Ernée';
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

test('an editor writes a place on a phone where no script runs and publishes it; a visitor reads it; another territory finds nothing', async ({ open }) => {
  test.setTimeout(Math.max(240_000, test.info().timeout));
  const key = randomBytes(4).toString('hex');
  const name = `La Grange ${key}`;
  const address = `/lieux/la-grange-${key}`;
  const page = await open(phone);
  const visitor = await open();

  await test.step('begin in one’s own territory', async () => {
    await signIn(page, editor);
    await page.goto('/gestion/lieux?territoire=mont-des-avaloirs');
    await link(page, 'Ajouter un lieu').first().click();
    await button(page, 'Commencer').click();
    await expect(refusal(page)).toContainText('Donnez le nom du lieu.');
    await field(page, 'Nom').fill(name);
    await choice(page, 'Tiers-lieu').check();
    await expect(field(page, 'Commune').locator('optgroup')).toHaveCount(1);
    await field(page, 'Commune').selectOption({ label: 'Villaines-la-Juhel' });
    await button(page, 'Commencer').click();
    await page.waitForURL(/\/gestion\/lieux\/[\da-f-]{36}\?/);
    expect((await visitor.request.get(address)).status()).toBe(404);
  });
  const edit = new URL(page.url()).pathname;
  const services = group(page, 'Ce qu’on y trouve');
  const hours = group(page, 'Horaires d’une semaine ordinaire');

  await test.step('refused with each place; a row is added without losing what was typed', async () => {
    await field(page, 'Téléphone du lieu').fill('02 61 91 00 30');
    await button(page, 'Publier').click();
    await expect(refusal(page)).toContainText('Dites le lieu en une ou deux phrases');
    await expect(refusal(page)).toContainText('Dites qui le fait vivre');
    await field(group(page, 'Résumé'), 'Français').fill('Une grange ouverte à qui veut réparer.');
    await fillRow(services, 1, { 'En français': 'Établi partagé', 'En anglais': 'Shared bench' });
    await fillRow(hours, 1, { 'Le, ou du': 'lundi', 'jusqu’au': 'vendredi', de: '9h', à: '12 h 30' });
    await fillRow(hours, 2, { 'Le, ou du': 'mardi', 'jusqu’au': '', de: '12 h', à: '18 h' });
    await button(page, 'Ajouter une ligne d’horaires').click();
    await fillRow(hours, 3, { 'Le, ou du': 'samedi', 'jusqu’au': '', de: '18 h', à: '9 h' });
    await field(page, 'Sinon, son nom').fill('Communauté de communes du Mont des Avaloirs');
    await field(page, 'Position').fill('48.85, 2.35');
    await field(page, 'Site').fill('javascript:alert(1)');
    await button(page, 'Publier').click();
    await expect(refusal(page)).toContainText('Le mardi, ces heures chevauchent celles d’une autre ligne.');
    await expect(refusal(page)).toContainText('La fermeture vient avant l’ouverture.');
    await expect(refusal(page)).toContainText('L’adresse d’un site commence par https://');
    await expect(field(page, 'Téléphone du lieu')).toHaveValue('02 61 91 00 30');
    await fillRow(hours, 2, { 'Le, ou du': 'mardi', 'jusqu’au': '', de: '14 h', à: '18 h' });
    await fillRow(hours, 3, { 'Le, ou du': 'samedi', 'jusqu’au': '', de: '9 h', à: '12 h' });
    await field(page, 'Site').fill('https://grange.example');
    await button(page, 'Publier').click();
    await expect(refusal(page)).toContainText('Cette position est hors de la Mayenne et de ses environs.');
    await field(page, 'Position').fill('48.3452, -0.2786');
    await field(page, 'Entrée sans marche').selectOption({ label: 'Oui' });
    await field(page, 'Toilettes adaptées').selectOption({ label: 'Non' });
    // Open already when the library is empty.
    if (!(await field(page, 'Fichier').isVisible())) await page.getByText('Envoyer une nouvelle image', { exact: true }).click();
    await field(page, 'Fichier').setInputFiles({ name: `${key}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(await samplePicture(1_200, 800, 'jpeg')) });
    await field(page, 'Crédit').fill('Dessin fictif');
    await field(page, 'Ce que montre l’image, en français').fill('La porte de la grange.');
    await button(page, 'Enregistrer et voir l’aperçu').click();
    await page.waitForURL('**/apercu');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('img', { name: 'La porte de la grange.' })).toBeVisible();
    await link(page, 'Revenir au texte').click();
    await button(page, 'Publier').click();
    await expect(page.getByText('Le lieu est en ligne.')).toBeVisible();
  });

  await test.step('read by a visitor, in both languages', async () => {
    await visit(visitor, address);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(name);
    const week = visitor.getByRole('table', { name: 'Horaires d’une semaine ordinaire' });
    await expect(week.getByRole('row', { name: /^Lundi et du mercredi au vendredi/ })).toContainText(/De 9\sh à 12\sh\s30$/);
    await expect(week.getByRole('row', { name: /^Mardi/ })).toContainText(/De 9\sh à 12\sh\s30 et de 14\sh à 18\sh$/);
    await expect(visitor.getByRole('img', { name: 'La porte de la grange.' })).toBeVisible();
    await expect(visitor.getByText(/^Pas renseigné\s: Intérieur de plain-pied/)).toBeVisible();
    await expect(visitor.getByRole('img', { name: new RegExp(`^${name}, à Villaines-la-Juhel`) })).toBeVisible();
    await expect(link(visitor, 'Communauté de communes du Mont des Avaloirs')).toHaveAttribute('href', '/territoires/mont-des-avaloirs');
    expect(await visitor.locator('script[type="application/ld+json"]').textContent()).toContain('"openingHours":["Mo-Fr 09:00-12:30"');
    await expectReflow(visitor);
    await visit(visitor, `/en${address}`);
    await expect(visitor.getByText('Part of this page is not translated yet: it is in French.')).toBeVisible();
    await expect(visitor.getByRole('row', { name: /^Saturday/ })).toContainText('9:00 to 12:00');
  });

  await test.step('two editors at once: the second reads both texts and chooses', async () => {
    const second = await open(phone);
    await signIn(second, colleague);
    await second.goto(edit);
    await field(page, 'Téléphone du lieu').fill('02 61 91 00 31');
    await button(page, 'Enregistrer').last().click();
    await expect(page.getByText('Le lieu est enregistré.')).toBeVisible();
    await field(second, 'Téléphone du lieu').fill('02 61 91 00 32');
    await button(second, 'Enregistrer').last().click();
    await expect(second.getByRole('group', { name: 'Le texte enregistré' })).toContainText('02 61 91 00 31');
    await button(second, 'Garder l’autre').click();
    await expect(second.getByText('L’autre texte est gardé.')).toBeVisible();
    await expect(field(second, 'Téléphone du lieu')).toHaveValue('02 61 91 00 31');
  });

  await test.step('an editor of another territory finds nothing', async () => {
    const other = await open(phone);
    await signIn(other, stranger);
    await expectNotFound(other, edit);
    await other.goto(`/gestion/lieux?recherche=${encodeURIComponent(name)}`);
    await expect(other.getByText('Aucun lieu pour ces filtres')).toBeVisible();
  });

  await test.step('removed: its address says so', async () => {
    await page.goto(edit);
    await page.getByText('Retirer ce lieu', { exact: true }).click();
    await choice(page, 'Je retire ce lieu.').check();
    await button(page, 'Retirer').click();
    await expect(page.getByText(/^Le lieu est retiré\s: son adresse le dit\.$/)).toBeVisible();
    for (const path of [address, `/en${address}`]) expect((await visitor.request.get(path)).status()).toBe(410);
  });
});

test('places have no list of their own: their address leads to those of the map', async ({ page }) => {
  await page.goto('/lieux');
  await page.waitForURL('**/carte?calque=lieu');
  await expect(link(page.getByRole('main'), 'L’Ampère')).toHaveAttribute('href', '/lieux/l-ampere');
});
