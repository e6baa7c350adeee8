import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright/test';

import { button, expect, expectSound, field, group, link, refusal, signIn, test, visit } from './journey.ts';

const theme = '/themes/formation-insertion';
const managed = `/gestion/vision${theme}`;
const write = 'Écrire un cahier à partir de cette piste';

const side = (page: Page, legend: string, language: 'Français' | 'Anglais') => field(group(page, legend), language).first();
const save = (page: Page) => button(page, 'Enregistrer et mettre en ligne').click();

/** The leads of a public page, as they are read there. */
async function leads(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  return (await page.locator('#pistes li > p').allInnerTexts()).map((text) => text.trim());
}

/** Puts back the state before the one in place. */
async function putBack(page: Page): Promise<void> {
  await link(page, 'Versions précédentes').click();
  await page.waitForURL('**/versions');
  const rows = page.getByRole('row');
  await rows.nth(2).getByRole('link').click();
  await page.waitForURL('**/versions?version=*');
  await button(page, 'Reprendre cette version').click();
  await expect(page.getByRole('status').filter({ hasText: 'La version choisie est reprise' })).toBeVisible();
}

test('a content editor writes a theme in both languages, adds and orders a lead, sees all of it online, and puts the theme back', async ({ enter, open }) => {
  test.setTimeout(180_000);
  const key = randomBytes(3).toString('hex');
  const page = await enter('Rédactrice');
  const reader = await open();
  await visit(page, '/gestion');
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Vision' }).click();
  await page.waitForURL('**/gestion/vision');
  await expectSound(page);
  await link(page, 'Formation et insertion').click();
  await page.waitForURL(`**${managed}`);
  await expectSound(page);
  const before = await side(page, 'Objectif', 'Français').inputValue();

  await test.step('the text, refused then online in both languages', async () => {
    await side(page, 'Objectif', 'Français').fill('');
    await side(page, 'Objectif', 'Anglais').fill(`Aim ${key}`);
    await save(page);
    await expect(refusal(page)).toBeFocused();
    await expect(side(page, 'Objectif', 'Anglais')).toHaveValue(`Aim ${key}`);
    await expectSound(page);
    await side(page, 'Objectif', 'Français').fill(`Objectif ${key}`);
    await save(page);
    await expect(page.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
    await visit(reader, theme);
    await expect(reader.getByText(`Objectif ${key}`)).toBeVisible();
    await visit(reader, `/en${theme}`);
    await expect(reader.getByText(`Aim ${key}`)).toBeVisible();
  });

  const text = `Une piste ajoutée ${key}`;
  await test.step('a lead, in French alone, moved up', async () => {
    await link(page, 'Ajouter une piste').click();
    await page.waitForURL('**/pistes/nouveau?**');
    await expectSound(page);
    await field(page, 'Français').fill(text);
    await button(page, 'Ajouter et mettre en ligne').click();
    await expect(page.getByText('Le texte est ajouté et en ligne.')).toBeVisible();
    await expect(page.getByText('Un texte sans anglais')).toBeVisible();
    await expectSound(page);
    expect((await leads(reader, theme)).at(-1)).toBe(text);
    await visit(reader, `/en${theme}`);
    await expect(reader.locator('#pistes p[lang="fr"]').filter({ hasText: text })).toBeVisible();
    await expect(reader.getByText('Some texts on this page have no English version yet')).toBeVisible();

    await page.goto(managed);
    // Pressed from the keyboard.
    await page.getByRole('button', { name: `Monter « ${text} »` }).press('Enter');
    await expect(page.getByText('L’ordre est enregistré')).toBeVisible();
    expect((await leads(reader, theme)).at(-2)).toBe(text);
    const start = reader.getByRole('listitem').filter({ hasText: text }).getByRole('link', { name: write });
    await expect(start).toHaveAttribute('href', /^\/mon-espace\/cahiers\/nouveau\?piste=formation-insertion-[0-9a-f]{8}$/);
  });

  await test.step('the lead, retired then put back in place, then retired', async () => {
    await page.goto(managed);
    await link(page, text).click();
    await page.waitForURL('**/gestion/vision/pistes/**');
    await page.getByText('Retirer des pages publiques').click();
    await button(page, 'Retirer').click();
    await expect(page.getByText('Le texte est retiré des pages publiques.')).toBeVisible();
    await expectSound(page);
    expect(await leads(reader, theme)).not.toContain(text);
    await button(page, 'Remettre en place').click();
    await expect(page.getByText('Le texte est de nouveau en ligne.')).toBeVisible();
    expect((await leads(reader, theme)).at(-2)).toBe(text);
    await page.getByText('Retirer des pages publiques').click();
    await button(page, 'Retirer').click();
    await expect(page.getByText('Le texte est retiré des pages publiques.')).toBeVisible();
  });

  await test.step('the theme as it was before', async () => {
    await page.goto(managed);
    await putBack(page);
    await expect(side(page, 'Objectif', 'Français')).toHaveValue(before);
    await reader.goto(theme);
    await expect(reader.getByText(`Objectif ${key}`)).toHaveCount(0);
    await expect(reader.getByText(before).first()).toBeVisible();
  });
});

test('of two editors of the same text, the second reads the first before putting their own in its place', async ({ enter }) => {
  const key = randomBytes(3).toString('hex');
  const [first, second] = [await enter('Rédactrice'), await enter('Administratrice')];
  const address = '/gestion/vision/instances/club-ambassadeurs';
  await Promise.all([first.goto(address), second.goto(address)]);
  const before = await side(first, 'Mission', 'Français').inputValue();
  await side(first, 'Mission', 'Français').fill(`Mission de la première ${key}`);
  await save(first);
  await expect(first.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
  await side(second, 'Mission', 'Français').fill(`Mission de la seconde ${key}`);
  await save(second);
  await expect(second.getByRole('heading', { name: 'Deux versions de ce texte' })).toBeVisible();
  await expect(second.getByRole('group', { name: 'Le texte enregistré' })).toContainText(`Mission de la première ${key}`);
  await expect(side(second, 'Mission', 'Français')).toHaveValue(`Mission de la seconde ${key}`);
  await expectSound(second);
  await button(second, 'Enregistrer le mien à la place').click();
  await expect(second.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
  await side(second, 'Mission', 'Français').fill(before);
  await save(second);
  await expect(second.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
});

test('the same edit without JavaScript', async ({ open }) => {
  test.setTimeout(180_000);
  const key = randomBytes(3).toString('hex');
  const page = await open({ javaScriptEnabled: false });
  const reader = await open({ javaScriptEnabled: false });
  await signIn(page, 'Rédactrice');
  await page.goto('/gestion/vision/themes/inclusion-numerique');
  const before = await side(page, 'Objectif', 'Français').inputValue();

  // A row is added by the server, and what was typed before stays.
  await side(page, 'Objectif', 'Français').fill(`Objectif sans script ${key}`);
  await button(page, 'Ajouter un paragraphe').click();
  await expect(side(page, 'Objectif', 'Français')).toHaveValue(`Objectif sans script ${key}`);
  const rows = group(page, 'Constat').getByRole('group');
  await rows.last().getByLabel('Anglais', { exact: true }).fill('In English alone');
  await save(page);
  await expect(refusal(page)).toContainText('Écrivez ce texte en français.');
  await rows.last().getByLabel('Anglais', { exact: true }).fill('');
  await save(page);
  await expect(page.getByText('Le texte est enregistré et en ligne.')).toBeVisible();
  await reader.goto('/themes/inclusion-numerique');
  await expect(reader.getByText(`Objectif sans script ${key}`)).toBeVisible();

  const order = await leads(reader, '/themes/inclusion-numerique');
  const [one = '', two = ''] = order;
  await page.getByRole('button', { name: /^Descendre/ }).first().click();
  await expect(page.getByText('L’ordre est enregistré')).toBeVisible();
  expect((await leads(reader, '/themes/inclusion-numerique')).slice(0, 2)).toEqual([two, one]);
  await page.getByRole('button', { name: /^Descendre/ }).first().click();
  await expect.poll(() => leads(reader, '/themes/inclusion-numerique')).toEqual(order);

  await putBack(page);
  await expect(side(page, 'Objectif', 'Français')).toHaveValue(before);
  await reader.goto('/themes/inclusion-numerique');
  await expect(reader.getByText(before).first()).toBeVisible();
});

test('the synthesis is there in both languages, and the page on the approach says its weight', async ({ page, request }) => {
  for (const [prefix, name] of [['', /^Télécharger la synthèse \(PDF, 4 pages, \d+ ko\)$/], ['/en', /^Download the summary \(PDF, 4 pages, \d+ kB\)$/]] as const) {
    await visit(page, `${prefix}/demarche`);
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', `${prefix}/demarche/synthese.pdf`);
    const pdf = await request.get(`${prefix}/demarche/synthese.pdf`);
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  }
});
