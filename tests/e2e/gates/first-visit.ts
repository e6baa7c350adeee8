import type { BrowserContext, Page } from 'playwright/test';

import { budgets, overruns, undeclaredScripts, type Budget, type PublicPage } from '../../../scripts/audit/budgets.ts';

/** What was sent to open a page, by somebody who never came. */
export type FirstVisit = {
  page: Page;
  status: number;
  html: string;
  requests: readonly string[];
  kilobytes: number;
};

/** Opens an address in an empty browser and waits until nothing more comes. */
export async function visitFirst(context: BrowserContext, address: string): Promise<FirstVisit> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const requests: string[] = [];
  let bytes = 0;
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (/^https?:/.test(request.url)) requests.push(request.url);
  });
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  // The browser forgets the body of an answer when it is short of memory: it is asked again.
  const html = await (await fetch(page.url())).text();
  return { page, status: response?.status() ?? 0, html, requests, kilobytes: bytes / 1000 };
}

type Seen = {
  elements: number;
  language: string;
  /** how many h1; the order of the headings is judged with the markup */
  titles: number;
  /** addresses of the scripts that may run; « inline » for those written in the page */
  scripts: string[];
  images: string[];
  cookies: string;
};

/** What a page holds once it stands. Children of an svg do not count, as in EcoIndex. */
async function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const runs = ({ type }: HTMLScriptElement) => type === '' || type === 'module' || /javascript/.test(type);
    const fold = innerHeight * 2;
    return {
      elements: document.querySelectorAll('*:not(svg *)').length,
      language: document.documentElement.lang,
      titles: document.querySelectorAll('h1').length,
      scripts: [...document.scripts].filter(runs).map(({ src }) => (src === '' ? 'inline' : new URL(src).pathname)),
      images: [...document.images].flatMap((image, index, all) => {
        const name = image.getAttribute('src') ?? '';
        const isAlreadyThere = all.slice(0, index).some(({ src }) => src === image.src);
        const isLow = image.getBoundingClientRect().top + scrollY > fold;
        return [
          ...(image.hasAttribute('width') && image.hasAttribute('height') ? [] : [`${name} has no width and height: the page moves when it comes`]),
          ...(isLow && !isAlreadyThere && image.loading !== 'lazy' ? [`${name} stands far down the page and loads at once: loading="lazy"`] : []),
        ];
      }),
      cookies: document.cookie,
    };
  });
}

/** What to do when a page is too heavy. */
const advice = 'group what is read together, give long parts a page of their own';

/** Everything that a first visit must not cost nor bring. */
export async function weighingFaults(visit: FirstVisit, definition: PublicPage, origin: string): Promise<{ seen: Seen; faults: string[] }> {
  const seen = await look(visit.page);
  const scripts = undeclaredScripts(definition, seen.scripts);
  const budget: Budget = budgets[definition.budget];
  const strangers = visit.requests.filter((url) => new URL(url).origin !== origin);
  const unexpected = scripts.filter((source) => budget.withoutScript || (source !== 'inline' && !source.startsWith('/_next/static/')));
  const weighed = { elements: seen.elements, requests: visit.requests.length, kilobytes: Math.round(visit.kilobytes), scripts: 0 };
  const cookies = [seen.cookies, ...(await visit.page.context().cookies()).map(({ name }) => name)].filter((name) => name !== '');
  return {
    seen,
    faults: [
      ...(visit.status === (definition.status ?? 200) ? [] : [`answers ${visit.status}, ${definition.status ?? 200} expected`]),
      ...overruns(weighed, budget).map((sentence) => `${sentence}: ${advice}`),
      ...unexpected.map((source) => `script ${source}: a page with nothing interactive renders <NoScriptPage />; an enhancement is declared in scripts/audit/budgets.ts`),
      ...strangers.map((url) => `asks ${url}: everything must come from the portal itself`),
      ...cookies.map((name) => `cookie ${name}: a visitor gets none`),
      ...(seen.titles === 1 ? [] : [`${seen.titles} h1, one expected`]),
      ...seen.images,
    ],
  };
}
