import type { Page } from 'playwright/test';

/** Spacing that any reader may ask for (WCAG 1.4.12). A constructed sheet: the policy forbids styles in the page. */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Texts that are cut by the box that holds them, or that lie on one another. */
async function crampedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 3;
    type Line = { words: string; rect: DOMRect; holder: Element; text: Node };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const holder = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!holder || words === '' || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1) lines.push({ words: words.slice(0, 60), rect, holder, text });
    }
    const clips = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      return { across: /hidden|clip/.test(overflowX), down: /hidden|clip/.test(overflowY), isHidden: clipPath === 'inset(50%)' };
    };
    // A line is given with the room of its accents and descenders, which giant figures do not fill.
    const lettersOf = ({ rect }: Line) => ({ top: rect.top + rect.height * 0.15, bottom: rect.bottom - rect.height * 0.15 });
    const faults = new Set<string>();
    const shown = lines.filter(({ rect, holder, words }) => {
      for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
        const { across, down, isHidden } = clips(box);
        if (isHidden || (across && down && box.clientWidth <= 1)) return false;
        const edge = box.getBoundingClientRect();
        if ((across && rect.right > edge.right + slack) || (down && rect.bottom > edge.bottom + slack)) faults.add(`« ${words} » is cut by its box`);
      }
      return true;
    });
    for (const [index, one] of shown.entries()) {
      for (const other of shown.slice(index + 1)) {
        if (other.text === one.text) continue;
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const down = Math.min(lettersOf(one).bottom, lettersOf(other).bottom) - Math.max(lettersOf(one).top, lettersOf(other).top);
        if (across > slack && down > slack * 2) faults.add(`« ${one.words} » lies on « ${other.words} »`);
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
      const [widest] = shown.toSorted((a, b) => b.rect.right - a.rect.right);
      faults.add(`scrolls sideways, « ${widest?.words} » goes furthest`);
    }
    return [...faults].slice(0, 5);
  });
}

/** What moves, on a page whose reader asked that nothing does. */
async function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (durations: string) => Math.max(...durations.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      [null, '::before', '::after'].some((pseudo) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo);
        return longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01) || scrollBehavior === 'smooth';
      }),
    );
    return [...new Set(moving.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`))].slice(0, 5);
  });
}

/** What would trouble a reader who spaces the text out, on a wide page and on a narrow one, or who asked for calm. */
export async function comfortFaults(page: Page): Promise<string[]> {
  const still = (await movements(page)).map((element) => `${element} moves although prefers-reduced-motion asks for calm`);
  await spaceOut(page);
  const wide = await crampedTexts(page);
  await page.setViewportSize({ width: 320, height: 640 });
  // Once the narrow page has been drawn: before that its menu is still as wide as on the wide one.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const narrow = await crampedTexts(page);
  return [...still, ...wide.map((fault) => `text spacing, 1280 px: ${fault}`), ...narrow.map((fault) => `text spacing, 320 px: ${fault}`)];
}
