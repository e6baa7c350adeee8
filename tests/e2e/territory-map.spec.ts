import type { Page } from 'playwright/test';

import { button, choice, expect, expectAccessible, expectAccessibleInDark, expectReflow, expectSound, field, link, test, visit } from './journey.ts';

const tileOrigin = 'https://data.geopf.fr';
/** A picture of one pixel. */
const tile = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const marks = (page: Page) => page.locator('.map-mark');
const panel = (page: Page) => page.locator('.map-panel');

/** Answers the tiles, or refuses them, and tells which were asked for. */
async function watchTiles(page: Page, answers: boolean): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${tileOrigin}/**`, (route) => {
    asked.push(route.request().url());
    return answers ? route.fulfill({ contentType: 'image/png', body: tile }) : route.abort();
  });
  return asked;
}

/** What stands in the list: for each address of a page, the words beside it. */
async function listed(page: Page): Promise<Record<string, string[]>> {
  return page.locator('.map-list > li').evaluateAll((items) =>
    Object.fromEntries(items.map((item) => [item.id, [item.querySelector('a')!.getAttribute('href')!, item.querySelector('a')!.textContent, item.querySelector('p')!.textContent]])),
  );
}

/** How many things the markers stand for, as their names say. */
async function counted(page: Page): Promise<number> {
  const names = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  return names.reduce((sum, name) => sum + Number(/: (\d+) repères/.exec(name.replaceAll(/\s/g, ' '))?.[1] ?? 1), 0);
}

test('a visitor opens the map, and each marker has its twin in the list', async ({ page, context }) => {
  test.setTimeout(120_000);
  const tiles = await watchTiles(page, true);
  await visit(page, '/carte?territoire=mont-des-avaloirs');
  await expectReflow(page);
  expect(tiles).toEqual([]);

  await link(page, 'Ouvrir la carte interactive').click();
  await page.waitForURL('**carte=interactive**');
  await expect(marks(page)).not.toHaveCount(0);
  await expect.poll(() => tiles.length).toBeGreaterThan(0);
  await expectSound(page);
  await expectAccessibleInDark(page);
  await expectReflow(page);

  const twins = await listed(page);
  expect(Object.keys(twins).length).toBeGreaterThan(3);
  expect(await counted(page)).toBe(Object.keys(twins).length);
  for (const [id, words] of Object.entries(twins)) {
    await page.locator(`[data-show="${id}"]`).click();
    const shown = panel(page).locator(`[data-marker-of="${id}"]`);
    await expect(shown).toHaveAttribute('aria-current', 'true');
    expect([await shown.getByRole('link').first().getAttribute('href'), await shown.getByRole('link').first().textContent(), await shown.locator('p').textContent()]).toEqual(words);
  }
  await expectAccessible(page);
  await expectAccessibleInDark(page);
  await panel(page).getByRole('link', { name: /^Dans la liste/ }).first().click();
  await expect(page.locator('.map-list > li:target')).toHaveCount(1);
  expect(await context.cookies()).toEqual([]);
});

test('the map is worked with a keyboard alone: markers, arrows, layers, position', async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open({ permissions: ['geolocation'], geolocation: { latitude: 48.443, longitude: -0.318 } });
  // No tile comes: the contours are the whole ground, and it is said.
  await watchTiles(page, false);
  await page.goto('/carte?calque=territoire&calque=lieu&carte=interactive');
  await expect(page.getByText('Le fond de plan ne répond pas')).toBeVisible();
  await expect(page.locator('path.map-territory')).toHaveCount(10);
  await expectAccessible(page);

  const ground = page.getByRole('group', { name: 'La Mayenne et ses repères' });
  await ground.focus();
  const before = await marks(page).first().boundingBox();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await marks(page).first().boundingBox())?.x).not.toBe(before?.x);
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, 'Agrandir')).toBeVisible();
  await expect(button(page, 'Réduire')).toBeVisible();

  const spot = page.locator('.map-mark.is-spot').first();
  await spot.focus();
  const name = await spot.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('.map-mark:focus')).toHaveAttribute('aria-label', name ?? '');

  const cluster = page.locator('.map-mark.is-cluster').first();
  if ((await cluster.count()) > 0) {
    const whole = await counted(page);
    await cluster.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => counted(page)).toBeLessThanOrEqual(whole);
    await expect(page.locator('.map-mark:focus')).toHaveCount(1);
  }

  // A layer is left: list, map and address say the same.
  await choice(page, 'Lieux').focus();
  await page.keyboard.press('Space');
  await page.waitForURL((url) => url.searchParams.getAll('calque').join() === 'territoire');
  await expect(page.getByRole('main').getByText('10 repères', { exact: true })).toBeVisible();
  await expect(page.locator('.map-list .layer-lieu')).toHaveCount(0);
  await expect(page.locator('.map-mark .layer-lieu')).toHaveCount(0);

  await button(page, 'Me situer').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading')).toHaveText('Au plus près de vous');
  await expect(panel(page).getByRole('listitem').first()).toContainText('Mont des Avaloirs');
  await expect(panel(page).getByRole('listitem').first()).toContainText(/à \d+(?:,\d)? km/);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Me situer')).toBeFocused();
});

test('without JavaScript the list, its filters and the drawn map remain', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/carte');
  const drawn = page.locator('svg.drawn-map');
  await expect(drawn).toBeVisible();
  await choice(page, 'Acteurs').uncheck();
  await choice(page, 'Territoires').uncheck();
  await choice(page, 'LABs').uncheck();
  await field(page, 'Nom ou commune').fill('ampere');
  await button(page, 'Afficher').click();
  await page.waitForURL('**calque=lieu**');
  await expect(page.locator('.map-list > li')).toHaveCount(1);
  await expect(page.locator('.map-list > li')).toContainText('L’Ampère');
  await expect(page.locator('.map-list > li')).toContainText('Villaines-la-Juhel, Mont des Avaloirs');
  await expect(drawn.locator('.drawn-marks')).toHaveCount(1);
  await link(page, 'Ouvrir la carte interactive').click();
  await expect(page.getByText('En attendant la carte interactive')).toBeVisible();
  await expect(page.getByText('La carte se charge')).toHaveCount(0);
  await expect(page.locator('svg.drawn-map')).toBeVisible();
  await expect(page.locator('.map-list > li')).toHaveCount(1);
  await page.goto('/carte');
  await page.locator('svg.drawn-map').getByRole('link', { name: 'Ernée' }).click();
  await page.waitForURL('**territoire=ernee**');
});

test('an address that means nothing is told so, and empties nothing', async ({ page, request }) => {
  await visit(page, '/carte?calque=dragons&territoire=atlantide&page=-4');
  await expect(page.getByText('« dragons » n’est pas un calque de la carte')).toBeVisible();
  await expect(page.getByText('« atlantide » n’est pas un territoire d’ici')).toBeVisible();
  await expect(page.getByText('« -4 » n’est pas un numéro de page')).toBeVisible();
  await expect(page.locator('.map-list > li')).toHaveCount(20);
  await visit(page, '/en/carte?page=9999');
  await expect(page.getByText('The list ends before this page')).toBeVisible();
  await visit(page, `/carte?recherche=${encodeURIComponent('<script>zzz')}`);
  await expect(page.getByText('Rien ne correspond').first()).toBeVisible();

  const good = await request.get('/api/carte/points?calque=territoire');
  expect(good.status()).toBe(200);
  expect((await good.json()).name).toHaveLength(10);
  const again = await request.get('/api/carte/points?calque=territoire', { headers: { 'if-none-match': good.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
  for (const wrong of ['calque=dragons', 'territoire=atlantide', 'commune=rennes', 'page=x', 'calque=lab&calque=']) {
    const answer = await request.get(`/api/carte/points?${wrong}`);
    expect(answer.status(), wrong).toBe(wrong.endsWith('calque=') ? 200 : 400);
  }
});
