import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContextOptions, type Locator, type Page } from 'playwright/test';

export { expect };

/** The rules of axe that each page keeps: all of them but the experimental ones and WCAG AAA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const complaints = new WeakMap<Page, string[]>();

/** Addresses that a journey opens knowing that nothing is there: the browser says so in the console, sometimes later. */
const missing = new WeakMap<Page, Set<string>>();

/** Remembers what the console of a page says. */
function listen(page: Page): Page {
  const heard: string[] = [];
  complaints.set(page, heard);
  missing.set(page, new Set());
  page.on('console', (message) => {
    if (message.type() === 'error' && !missing.get(page)?.has(new URL(message.location().url, 'http://localhost').pathname)) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return page;
}

/** The page as it stands breaks no rule of accessibility. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, (axe) => axe.withTags(standards));
}

/** The page that has just been judged, in dark: its colours are all that the scheme changes. */
export async function expectAccessibleInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  // A colour half-way between two is nobody's.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.cancel()));
  await expectNoViolation(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoViolation(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // Legacy: all in this page, which has no frame, rather than in a second tab.
  const { violations } = await rules(new AxeBuilder({ page })).setLegacyMode(true).analyze();
  const told = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${impact}): ${html}\n${failureSummary}`));
  expect(told, `axe at ${page.url()}`).toEqual([]);
}

/** What is asked of any page: axe at zero, one first heading, a title, a quiet console. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  expect(complaints.get(page) ?? [], `console at ${page.url()}`).toEqual([]);
}

/** Nothing to scroll sideways on the narrowest screen. */
export async function expectReflow(page: Page): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `sideways scroll of ${page.url()} at 320 px`).toBeLessThanOrEqual(0);
  if (usual) await page.setViewportSize(usual);
}

/** Leaves behind what the pages seen so far have said in the console. */
function forgetComplaints(page: Page): void {
  complaints.get(page)?.splice(0);
}

/** Opens an address where nothing must be: 404, and no complaint about it. */
export async function visitMissing(page: Page, address: string): Promise<void> {
  missing.get(page)?.add(new URL(address, 'http://localhost').pathname);
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(404);
}

/** Opens an address that must answer, and judges the page. */
export async function visit(page: Page, address: string): Promise<void> {
  forgetComplaints(page);
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expectSound(page);
}

/** The private page of that name is not there for this person: the same answer as for one that never existed. */
export async function expectNotFound(page: Page, address: string): Promise<void> {
  await visitMissing(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
}

function beginningWith(words: string, then = ''): RegExp {
  // Any space stands for any other: those of French are narrow on the page, and plain in a name that is computed.
  return new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s/g, String.raw`\s`)}${then}`);
}

/** A field by the beginning of its label: « (obligatoire) » may follow. */
export function field(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(beginningWith(label)).and(scope.locator('input, select, textarea'));
}

/** The summary of what a form refused. */
export const refusal = (page: Page): Locator => page.getByRole('main').getByRole('alert');

/** One answer of a question; its explanation, read with it, may follow. */
export function choice(scope: Page | Locator, label: string): Locator {
  const name = beginningWith(label, String.raw`(?:\s|$)`);
  return scope.getByRole('radio', { name }).or(scope.getByRole('checkbox', { name }));
}

/** A question with several answers, or the rows of a table to fill, by the beginning of its legend. */
export function group(scope: Page | Locator, legend: string): Locator {
  return scope.getByRole('group', { name: beginningWith(legend) });
}

/** Fills the cells of one row, by their labels; those that hold a list are chosen in it. */
export async function fillRow(rows: Locator, number: number, cells: Readonly<Record<string, string>>): Promise<void> {
  const row = rows.getByRole('group', { name: `Ligne ${number}`, exact: true });
  for (const [label, value] of Object.entries(cells)) {
    const cell = row.getByLabel(label, { exact: true });
    if ((await cell.evaluate((element) => element.tagName)) === 'SELECT') await cell.selectOption({ label: value });
    else await cell.fill(value);
  }
}

export const button = (scope: Page | Locator, name: string): Locator => scope.getByRole('button', { name, exact: true });
export const link = (scope: Page | Locator, name: string): Locator => scope.getByRole('link', { name, exact: true });

/** Enters as a person of the demonstration with the button of their name. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/connexion/demonstration');
  await button(page, `Entrer comme ${name}`).click();
  await page.waitForURL('**/mon-espace');
}

/** Asks for a link, reads it among the messages of the demonstration, and enters with it. */
export async function signInByMail(page: Page, email: string, judge: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await page.goto('/connexion');
  await judge(page);
  await field(page, 'Votre adresse électronique').fill(email);
  await button(page, 'Recevoir le lien').click();
  await page.waitForURL('**/connexion/envoye');
  await judge(page);
  await page.goto('/connexion/demonstration/messages');
  await judge(page);
  const mail = page.getByRole('article').filter({ hasText: `À ${email}` }).first();
  await mail.getByRole('link').first().click();
  await page.waitForURL('**/connexion/lien?**');
  await judge(page);
  await button(page, 'Entrer').click();
  await page.waitForURL('**/mon-espace**');
}

type Journey = {
  /** A browser of its own, where nobody is signed in yet. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** A browser of its own, signed in as this person of the demonstration. */
  enter: (name: string) => Promise<Page>;
};

export const test = base.extend<Journey>({
  page: async ({ page }, use) => use(listen(page)),
  open: async ({ browser, contextOptions }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      const page = listen(await context.newPage());
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  enter: async ({ open }, use) =>
    use(async (name) => {
      const page = await open();
      await signIn(page, name);
      return page;
    }),
});
