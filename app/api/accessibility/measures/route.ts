import { measures } from '@/lib/accessibility/rules/measures.ts';

/** Every page measured, in both languages: what /eco-conception shows the heaviest of. Licence Ouverte 2.0. */
export function GET(): Response {
  return Response.json(measures, { headers: { 'cache-control': 'public, max-age=3600' } });
}
