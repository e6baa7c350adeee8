import 'server-only';
import { drawCard } from '@/lib/web/cards/draw.ts';
import type { Card } from '@/lib/web/cards/address.ts';
import type { Brand } from '@/lib/web/brand.ts';

/** About five megabytes: what is shared at one moment is asked for by several machines at once. */
const kept = 64;
const cards = new Map<string, Promise<Buffer>>();

/** The card at this address, drawn once while it is in demand. */
export function keptCard(address: string, card: Card, brand: Pick<Brand, 'name' | 'mark'>): Promise<Buffer> {
  const known = cards.get(address);
  cards.delete(address);
  const drawing = known ?? drawCard(card, brand);
  cards.set(address, drawing);
  drawing.catch(() => cards.delete(address));
  const [oldest] = cards.keys();
  if (cards.size > kept && oldest !== undefined) cards.delete(oldest);
  return drawing;
}
