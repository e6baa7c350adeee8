import 'server-only';
import { oneAtATime } from '@/lib/platform/one-at-a-time.ts';
import { drawCard } from '@/lib/web/cards/draw.ts';
import type { Card } from '@/lib/web/cards/address.ts';
import type { Brand } from '@/lib/web/brand.ts';

type Draw = (card: Card, brand: Pick<Brand, 'name' | 'mark'>) => Promise<Buffer>;

/** About forty megabytes: every page of the portal, and what is shared at one moment is asked for by several machines. */
const most = 500;

/** The card at an address, drawn once while it is in demand; one at a time, so that pages keep the other processors. */
export function cardKeeper(draw: Draw, kept = most): (address: string, ...what: Parameters<Draw>) => Promise<Buffer> {
  const cards = new Map<string, Promise<Buffer>>();
  const inTurn = oneAtATime();
  return (address, ...what) => {
    const known = cards.get(address);
    cards.delete(address);
    const drawing = known ?? inTurn(() => draw(...what));
    cards.set(address, drawing);
    drawing.catch(() => cards.delete(address));
    const [oldest] = cards.keys();
    if (cards.size > kept && oldest !== undefined) cards.delete(oldest);
    return drawing;
  };
}

export const keptCard = cardKeeper(drawCard);
