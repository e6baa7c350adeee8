import { parisClock } from '@/lib/platform/paris-time.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';

const template = String.raw`
= #data.title
#for paragraph in data.paragraphs [
  #paragraph

]
`;

/** A small attachment, set by the portal itself. */
export function samplePdf(title: string, paragraphs: readonly string[], at: Date): Uint8Array {
  const date = parisClock(at).day.split('-').map(Number);
  return renderPdf(template, { title, paragraphs, language: 'fr', author: 'Démonstration', footer: 'Pièce jointe de la démonstration', date });
}
