import { expect, expectReflow, expectSound, test, visit } from './journey.ts';

const pages = [
  '/', '/demarche', '/terres/entrepreneurs-savoir-faire', '/themes/may-tourisme', '/territoires', '/communes', '/couverture', '/appels', '/cahiers', '/labs', '/carte', '/acteurs',
  '/actualites', '/portraits', '/marque', '/recherche', '/eco-conception', '/accessibilite', '/mentions-legales', '/donnees-personnelles', '/plan-du-site', '/contact',
];

const english = (path: string) => (path === '/' ? '/en' : `/en${path}`);

for (const path of pages) {
  test(`${path} reads in both languages, leads to its twin, fits 320 px, sets no cookie`, async ({ page, context }) => {
    await visit(page, path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expectReflow(page);
    const french = await page.title();
    await page.getByRole('main').getByRole('link', { name: 'English', exact: true }).click();
    await page.waitForURL(`**${english(path)}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectSound(page);
    await expectReflow(page);
    await page.getByRole('main').getByRole('link', { name: 'Français', exact: true }).click();
    await page.waitForURL((url) => url.pathname === path);
    await expect(page).toHaveTitle(french);
    expect(await context.cookies()).toEqual([]);
  });
}

test('what is nowhere is said in both languages, with ways out', async ({ page, context }) => {
  const nowhere = ['/labs/nulle-part', '/cahiers/CA-1999-0001', '/appels/nulle-part', '/acteurs/nulle-part', '/territoires/nulle-part', '/communes/nulle-part', '/themes/nulle-part', '/terres/nulle-part', '/nulle/part'];
  for (const path of nowhere) {
    for (const [address, words] of [[path, 'Cette page n’existe pas'], [english(path), 'This page does not exist']] as const) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    }
  }
  expect(await context.cookies()).toEqual([]);
});

test('a visitor follows a LAB back to the idea it came from, and a theme to its cahiers', async ({ page, context }) => {
  await visit(page, '/labs');
  await page.getByRole('main').getByRole('link', { name: 'La navette des hameaux' }).click();
  await page.waitForURL('**/labs/*');
  await expectSound(page);
  await page.getByRole('main').locator('a[href*="/proposition-"]').first().click();
  await page.waitForURL('**/cahiers/CA-*/proposition-*');
  await expectSound(page);
  await expectReflow(page);
  await page.getByRole('main').locator('a[href^="/appels/"]').first().click();
  await page.waitForURL('**/appels/*');
  await expectSound(page);
  const call = new URL(page.url()).pathname;
  for (const part of ['formulaire', 'grille']) {
    await visit(page, `${call}/${part}`);
    await expectReflow(page);
  }
  expect(await context.cookies()).toEqual([]);
});

for (const [address, timeLeft] of [['/appels', /^encore \d+ (?:jour|heure|minute)s?$/], ['/en/appels', /^\d+ (?:day|hour|minute)s? left$/]] as const) {
  test(`${address} says until when a call is open, and the time left where scripts run`, async ({ open }) => {
    const page = await open();
    await visit(page, address);
    await expect(page.locator('time-left strong').first()).toHaveText(timeLeft);
    const still = await open({ javaScriptEnabled: false });
    await still.goto(address);
    await expect(still.locator('time-left time').first()).toHaveText(/ 20\d\d\b/);
    await expect(still.locator('time-left strong')).toHaveCount(0);
  });
}

test('the page of contact and the foot of each page give the configured telephone and address', async ({ page }) => {
  await visit(page, '/contact');
  // Those of the demonstration, unless the installation has its own.
  const { CONTACT_PHONE: phone = '02 61 91 00 53', CONTACT_ADDRESS: address = 'Place du Bocage (fictive)' } = process.env;
  for (const part of [page.getByRole('main'), page.getByRole('contentinfo')]) {
    await expect(part.getByRole('link', { name: phone })).toHaveAttribute('href', `tel:${phone.replaceAll(' ', '')}`);
    await expect(part.getByText(address)).toBeVisible();
  }
});

test('the lists are searched and filtered, and say when nothing answers', async ({ page }) => {
  await visit(page, '/cahiers');
  const search = page.getByRole('search');
  await search.getByRole('searchbox').fill('navette');
  await search.getByRole('button').click();
  await page.waitForURL(/\/cahiers\?/);
  await expectSound(page);
  await expect(page.getByRole('main').locator('a[href^="/cahiers/CA-"]')).not.toHaveCount(0);
  await search.getByRole('searchbox').fill('zzzzzzzz');
  await search.getByRole('button').click();
  await expect(page.getByText('Aucun cahier ne correspond')).toBeVisible();
  await expectSound(page);
});

test('every address of the site map answers, without a cookie', async ({ page, request }) => {
  await visit(page, '/plan-du-site');
  const addresses = await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).pathname));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of new Set(addresses)) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()['set-cookie'], address).toBeUndefined();
  }
});
