import { expect, test } from 'vitest';
import type { Card } from '@/lib/web/cards/address.ts';
import { cardKeeper } from '@/lib/web/cards/kept-cards.ts';

const brand = { name: 'Marque Mayenne', mark: '/brand/mark.svg' };
const card = (title: string): Card => ({ locale: 'fr', terre: null, title });

/** A pencil that tells how many cards it drew, and how many at once. */
function pencil() {
  const told = { drawn: [] as string[], atOnce: 0 };
  let busy = 0;
  const draw = async ({ title }: Card) => {
    busy += 1;
    told.atOnce = Math.max(told.atOnce, busy);
    told.drawn.push(title);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
    if (title === 'spilt') throw new Error('spilt');
    return Buffer.from(title);
  };
  return { told, draw };
}

test('cards asked for together are drawn one at a time, each once', async () => {
  const { told, draw } = pencil();
  const kept = cardKeeper(draw);
  const titles = ['a', 'b', 'a', 'c', 'b'];
  const cards = await Promise.all(titles.map((title) => kept(title, card(title), brand)));
  expect(cards.map(String)).toEqual(titles);
  expect(told).toEqual({ drawn: ['a', 'b', 'c'], atOnce: 1 });
});

test('the card that was asked for longest ago leaves first', async () => {
  const { told, draw } = pencil();
  const kept = cardKeeper(draw, 2);
  for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) await kept(title, card(title), brand);
  expect(told.drawn).toEqual(['a', 'b', 'c', 'b']);
});

test('a card that could not be drawn is drawn again when asked again', async () => {
  const { told, draw } = pencil();
  const kept = cardKeeper(draw);
  await expect(kept('spilt', card('spilt'), brand)).rejects.toThrow('spilt');
  await expect(kept('spilt', card('spilt'), brand)).rejects.toThrow('spilt');
  expect(told.drawn).toEqual(['spilt', 'spilt']);
});
