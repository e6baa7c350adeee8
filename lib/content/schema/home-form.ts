import { z } from 'zod';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import { parisMoment } from '@/lib/content/schema/inputs.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';

/** What a button of the composer does, beside keeping what is typed. */
export type HomeAct =
  | { act: 'save' | 'preview' | 'publish' | 'schedule' | 'add' }
  | { act: 'up' | 'down' | 'remove'; id: string }
  /** Both texts of a conflict were shown; this one is kept. */
  | { act: 'mine' | 'theirs'; revision: number };

const buttons = z
  .string()
  .regex(/^(?:save|preview|publish|schedule|add|(?:up|down|remove):[a-z0-9-]{1,41}|(?:mine|theirs):\d{1,9})$/)
  .catch('save')
  .transform((pressed): HomeAct => {
    const [act = 'save', target = ''] = pressed.split(':');
    if (act === 'up' || act === 'down' || act === 'remove') return { act, id: target };
    if (act === 'mine' || act === 'theirs') return { act, revision: Number(target) };
    return { act: act as 'save' };
  });

const slugs = z.array(z.string()).catch([]);
const isTicked = (value: unknown) => value === 'on';

/** The form of the composer: every block with what was typed, in the order shown, and the button pressed. */
export const homeFormSchema = z
  .object({
    publicationId: z.uuid(),
    revision: z.coerce.number().int().min(1),
    act: buttons,
    at: z.object({ date: z.string().default(''), time: z.string().default('') }).default({ date: '', time: '' }),
    order: z.array(z.string()).catch([]),
    blocks: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})).catch({}),
    figures: slugs,
    labs: slugs,
    portraits: slugs,
  })
  .transform(({ order, blocks, figures, labs, portraits, ...form }) => {
    const typed = order.map((id) => {
      const { shown, population, ...texts } = blocks[id] ?? {};
      const kind = id.startsWith('text-') ? 'text' : id;
      return { ...texts, id, kind, hidden: kind !== 'opening' && !isTicked(shown), population: isTicked(population), figures, labs, portraits };
    });
    return { ...form, document: homeDraftSchema.parse({ blocks: typed }) satisfies HomeDocument };
  })
  .transform(({ at, ...form }, context) => {
    if (form.act.act !== 'schedule') return { ...form, at: null };
    const moment = parisMoment.safeParse(at);
    if (moment.success) return { ...form, at: moment.data };
    for (const { message } of moment.error.issues) context.addIssue({ code: 'custom', path: ['at'], message });
    return z.NEVER;
  });

export type HomeForm = z.output<typeof homeFormSchema>;
