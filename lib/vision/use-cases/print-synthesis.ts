import 'server-only';
import { createHash } from 'node:crypto';
import type { Context } from '@/lib/identity/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { synthesisData, synthesisTemplate, type SynthesisWords } from '@/lib/vision/documents/synthesis-document.ts';
import { readApproach } from '@/lib/vision/repository/approach.ts';
import { listTerres } from '@/lib/vision/repository/terres.ts';
import type { Language } from '@/lib/vision/types/pages.ts';

export interface PrintedSynthesis {
  pdf: Buffer;
  /** Changes with what the document says. */
  print: string;
}

/** The last one of each language: setting four pages costs more than reading what they say. */
const printed = new Map<Language, PrintedSynthesis>();

/** The whole approach on four pages, as it stands now; set again only when what it says has changed. For everybody. */
export async function printSynthesis(
  context: Pick<Context, 'now'>,
  input: { language: Language; words: SynthesisWords; portal: string },
): Promise<PrintedSynthesis> {
  const { language } = input;
  const [approach, terres] = await Promise.all([readApproach(language), listTerres(language)]);
  const date = parisClock(context.now).day.split('-').map(Number);
  const data = synthesisData({ ...input, date, approach, terres });
  const print = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  const former = printed.get(language);
  if (former?.print === print) return former;
  const synthesis = { pdf: renderPdf(synthesisTemplate, data), print };
  printed.set(language, synthesis);
  return synthesis;
}
