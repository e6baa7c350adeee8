import lighthouse from 'lighthouse';

import type { MeasuredPage } from '@/lib/accessibility/reference.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * The four notes of Lighthouse, out of 100, as on a mobile phone: its own screen and its own slow network.
 * @param port where the browser takes orders
 */
export async function lighthouseNotes(address: string, port: number): Promise<MeasuredPage['lighthouse']> {
  const run = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: [...categories], formFactor: 'mobile' });
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${run?.lhr.runtimeError?.message ?? 'no answer'}`);
  const note = (category: (typeof categories)[number]) => Math.round(100 * (run.lhr.categories[category]?.score ?? 0));
  return { performance: note('performance'), accessibility: note('accessibility'), bestPractices: note('best-practices'), seo: note('seo') };
}
