import { expect, test, type Browser, type BrowserContextOptions } from 'playwright/test';

import { publicPages, samplesOf, type PublicPage } from '../../../scripts/audit/budgets.ts';
import { portalUrl } from '../platform/visit.ts';
import { inLanguage, resolveSample } from '../sample-address.ts';
import { visitFirst, weighingFaults } from './first-visit.ts';
import { markupFaults } from './markup.ts';
import { comfortFaults } from './reading-comfort.ts';

// Axe and the width of 320 px are judged on every route, public or not, in every-route.spec.ts.
test.use({ trace: 'off' });

/** The words of the page and where its links lead. */
async function read(browser: Browser, options: BrowserContextOptions, address: string): Promise<{ words: string; links: string[] }> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const main = page.getByRole('main');
    return {
      words: (await main.innerText()).replaceAll(/\s+/g, ' '),
      links: await main.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
    };
  } finally {
    await context.close();
  }
}

async function judge(browser: Browser, definition: PublicPage, sample: string, language: 'fr' | 'en'): Promise<string[]> {
  const finding = await browser.newPage();
  const address = inLanguage(await resolveSample(finding, sample), language);
  await finding.close();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const visit = await visitFirst(context, address);
    const { seen, faults } = await weighingFaults(visit, definition, new URL(portalUrl).origin);
    if (seen.language !== language) faults.push(`lang="${seen.language}", "${language}" expected`);
    faults.push(...(await markupFaults(visit.html)));
    if (seen.scripts.length > 0) {
      const [withScript, without] = await Promise.all([read(browser, {}, address), read(browser, { javaScriptEnabled: false }, address)]);
      expect(without, `${address} with JavaScript off shows what it shows with it`).toEqual(withScript);
    }
    faults.push(...(await comfortFaults(visit.page)));
    return faults.map((fault) => `${address}: ${fault}`);
  } finally {
    await context.close();
  }
}

for (const definition of publicPages) {
  for (const [language, name] of [['fr', 'French'], ['en', 'English']] as const) {
    test(`${definition.route} in ${name} is light, valid and comfortable`, async ({ browser }) => {
      for (const sample of samplesOf(definition)) expect(await judge(browser, definition, sample, language)).toEqual([]);
    });
  }
}
