import type { Locator, Page } from 'playwright/test';

import { readTerritoryPagesReference } from '../../lib/content/reference.ts';
import { pageElements } from '../../lib/content/rules/territory-weight.ts';
import { expect, expectAccessibleInDark, expectReflow, expectSound, link, test, visit, visitMissing } from './journey.ts';

test.describe.configure({ timeout: 120_000 });

const composed = '/territoires/mont-des-avaloirs';
const block = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Any space of French as a plain one. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const words = async (found: Locator): Promise<string[]> => (await found.allInnerTexts()).map(plain);

test('a visitor reads the composed page of a territory, in both languages', async ({ page }) => {
  await visit(page, composed);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mont des Avaloirs');
  await expect(page.getByText('Le point culminant de l’Ouest', { exact: true })).toBeVisible();

  await test.step('on its own colour, given by a style sheet and not by the page', async () => {
    expect(await page.locator('.territory-opening').evaluate((opening) => getComputedStyle(opening).backgroundColor)).toBe('rgb(106, 52, 96)');
    await expect(page.getByRole('main').locator('[style]')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /accueil/ }).first()).toContainText('Marque Mayenne');
  });

  await test.step('two populations that differ are both there, each with its year', async () => {
    expect(await words(page.locator('.territory-facts li').first())).toEqual(['15 412 habitants, population de référence 2023, INSEE']);
    const [first, second] = await words(block(page, 'Le territoire en chiffres').getByRole('listitem'));
    expect(first).toBe('416 m au sommet, le point culminant de l’Ouest 2022, Protocole d’accord Territoire d’industrie du Mont des Avaloirs');
    expect(second).toContain('16 409 habitants dans 26 communes, selon le protocole');
  });

  await test.step('what it was awarded is dated, its brands stand side by side', async () => {
    expect(await words(block(page, 'Ce que le territoire a gagné').locator('.territory-date'))).toEqual(['2015 et 2016', '2018', '2020, signé en 2021', '6 octobre 2021']);
    expect(await words(block(page, 'Des marques côte à côte').getByRole('listitem'))).toEqual(['M Mayenne', 'M PARIS', 'La marque Alpes Mancelles', 'Le Mont des Avaloirs']);
    const [top, ...others] = await block(page, 'Des marques côte à côte').getByRole('listitem').evaluateAll((brands) => brands.map((brand) => brand.getBoundingClientRect().top));
    expect(others).toEqual([top, top, top]);
  });

  await test.step('nothing of it is read twice, nor in another language', async () => {
    await link(page, 'English').click();
    await page.waitForURL(`**/en${composed}`);
    await expectSound(page);
    await expect(page.getByText('The highest point of the West', { exact: true })).toBeVisible();
    await expect(page.getByText('Part of this page is not translated yet')).toHaveCount(0);
    expect(await words(block(page, 'What the territory has won').locator('.territory-date'))).toEqual(['2015 and 2016', '2018', '2020, signed in 2021', '6 October 2021']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'fr');
  });

  await test.step('it leads to the place, to a commune, to the map and to the coverage', async () => {
    await page.goto(composed);
    await link(block(page, 'Où aller'), 'L’Ampère').click();
    await page.waitForURL('**/lieux/l-ampere');
    await page.goto(composed);
    await link(page.locator('#communes'), 'Averton').click();
    await page.waitForURL('**/communes/averton');
    await page.goto(composed);
    const ways = page.getByRole('navigation', { name: 'Aller plus loin' }).getByRole('link');
    expect(await ways.evaluateAll((links) => links.map((way) => way.getAttribute('href')).slice(0, 3))).toEqual([`${composed}/communes`, '/carte?territoire=mont-des-avaloirs', '/couverture']);
  });
});

test('the page of a territory is read by night, at 320 px, and weighs what its rules say', async ({ page }) => {
  for (const address of [composed, '/territoires/pays-de-craon', '/territoires', '/territoires/pays-de-craon/communes']) {
    await visit(page, address);
    await expectAccessibleInDark(page);
    await expectReflow(page);
  }
  await page.goto(composed);
  const parts = ['.territory-opening', '.territory-block:not(#vivant, #communes)'].flatMap((part) => [part, `${part} *:not(svg *)`]).join(', ');
  expect(await page.locator(parts).count()).toBe(pageElements(readTerritoryPagesReference('prisma/reference/content').get('mont-des-avaloirs')!));
});

test('a territory has its page from the first day, without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/territoires/pays-de-craon');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pays de Craon');
  expect(await words(page.locator('.territory-facts li'))).toEqual(['28 591 habitants, population de référence 2023, INSEE', '37 communes', 'Craon commune siège']);
  await expect(page.getByRole('region', { name: 'Ses 37 communes' }).locator('.territory-communes a')).toHaveCount(37);
  // It has no colour of its own: that of the portal.
  await expect(page.locator('link[href^="/api/couleurs/"]')).toHaveCount(0);
  expect(await page.locator('.territory-opening').evaluate((opening) => getComputedStyle(opening).backgroundColor)).toBe('rgb(13, 90, 56)');

  await link(page, 'Communes et populations').click();
  await page.waitForURL('**/territoires/pays-de-craon/communes');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'habitant' })).toHaveCount(37);
});

test('the list of the territories and its map lead to the same pages, with the keyboard alone', async ({ page }) => {
  await visit(page, '/territoires');
  const map = page.getByRole('group', { name: 'Carte des territoires' });
  const addresses = (links: Locator) => links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '').toSorted());
  const listed = await addresses(page.locator('.territories').getByRole('link'));
  expect(listed).toHaveLength(10);
  expect(await addresses(map.locator('a'))).toEqual(listed);
  // What a composed page says first is told here; the others say their figures.
  expect(await words(page.locator('.territories li', { hasText: 'Mont des Avaloirs' }))).toEqual(['Mont des Avaloirs Le point culminant de l’Ouest 15 412 habitants, 26 communes']);

  const target = map.getByRole('link', { name: 'Mont des Avaloirs' });
  for (let presses = 0; presses < 60 && !(await target.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab');
  expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${composed}`);
});

test('nothing stands where no territory or no colour is', async ({ page, request }) => {
  await visitMissing(page, '/territoires/nulle-part');
  await visitMissing(page, '/territoires/nulle-part/communes');
  for (const file of ['ffffff.css', 'rouge.css', '6a3460.css.map']) expect((await request.get(`/api/couleurs/${file}`)).status(), file).toBe(404);
  const colour = await request.get('/api/couleurs/6a3460.css');
  expect([colour.status(), colour.headers()['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});
