import 'server-only';
import { typesetter } from '@/lib/platform/pdf/typesetter.ts';

/**
 * Sets one page as an SVG whose letters are drawings, hence the same everywhere. The data reach the template as JSON
 * in `sys.inputs.data`, and are never part of its source.
 * @throws when the template is wrong
 */
export function renderSvg(template: string, data: unknown): string {
  return typesetter().plainSvg({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
}
