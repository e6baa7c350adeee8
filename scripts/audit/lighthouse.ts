import lighthouse from 'lighthouse';

import type { MeasuredPage } from '@/lib/accessibility/reference.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** On a busy machine the trace of a page at times begins too late to be read. */
const tries = 4;

/**
 * The four notes of Lighthouse, out of 100, as on a mobile phone: its own screen and its own slow network.
 * @param port where the browser takes orders
 * @throws when Lighthouse could not read its own trace, several times in a row
 */
export async function lighthouseNotes(address: string, port: number): Promise<MeasuredPage['lighthouse']> {
  let reason = 'no answer';
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const run = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: [...categories], formFactor: 'mobile' });
    if (run && !run.lhr.runtimeError) {
      const note = (category: (typeof categories)[number]) => Math.round(100 * (run.lhr.categories[category]?.score ?? 0));
      return { performance: note('performance'), accessibility: note('accessibility'), bestPractices: note('best-practices'), seo: note('seo') };
    }
    reason = run?.lhr.runtimeError?.message ?? reason;
  }
  throw new Error(`Lighthouse could not judge ${address}: ${reason}`);
}
