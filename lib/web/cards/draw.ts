import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { renderSvg } from '@/lib/platform/pdf/render-svg.ts';
import type { Brand } from '@/lib/web/brand.ts';
import type { Card } from '@/lib/web/cards/address.ts';
import { cardTemplate } from '@/lib/web/cards/template.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'public');
const terreNames = {
  'entrepreneurs-savoir-faire': 'terreEntrepreneurs',
  'equilibre-bien-vivre': 'terreBienVivre',
  'solidaire-valeurs': 'terreSolidaire',
} as const;

/** Where the mark stands on the label at the foot of a card, in pixels. */
const mark = { left: 88, top: 505, size: 48 };

/** Four grounds and a mark, drawn once. */
const drawn = new Map<string, Promise<Buffer | null>>();

function once(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const known = drawn.get(key) ?? draw();
  drawn.set(key, known);
  return known;
}

async function groundOf(terre: Card['terre']): Promise<Buffer> {
  const name = terre ? `card-${terre}.svg` : 'card.svg';
  const ground = await once(name, async () => sharp(await readFile(path.join(folder, 'brand', name))).png().toBuffer());
  if (!ground) throw new Error(`No ground ${name}`);
  return ground;
}

/** The mark as configured; null when it is no picture that this server can read: the name then stands alone. */
async function markOf(address: string): Promise<Buffer | null> {
  return once(address, async () => {
    try {
      const file = await readFile(path.join(folder, path.normalize(address)));
      return await sharp(file, { density: 150 })
        .resize(mark.size, mark.size, { fit: 'contain', background: '#0000' })
        .png()
        .toBuffer();
    } catch {
      return null;
    }
  });
}

/** Small words stay with the one they announce. */
function wellBroken(title: string): string {
  return title.replace(/(?<=^|\s)(\p{L}{1,2}|des|les|une|and|the|for) (?=\S)/giu, '$1\u00a0');
}

/** Draws a card as a PNG of 1200 × 630 pixels. */
export async function drawCard(card: Card, brand: Pick<Brand, 'name' | 'mark'>): Promise<Buffer> {
  const [ground, itsMark] = await Promise.all([groundOf(card.terre), markOf(brand.mark)]);
  const over = card.terre ? messages[card.locale].layout[terreNames[card.terre]] : '';
  const words = renderSvg(cardTemplate, {
    language: card.locale,
    title: wellBroken(card.title),
    // A terre's own card says its name once.
    over: over === card.title ? '' : over,
    brand: brand.name,
    dark: card.terre === null,
    hasMark: itsMark !== null,
  });
  return sharp(ground)
    .composite([{ input: Buffer.from(words), density: 72 }, ...(itsMark ? [{ input: itsMark, left: mark.left, top: mark.top }] : [])])
    .png({ palette: true, colours: 128, effort: 4 })
    .toBuffer();
}
