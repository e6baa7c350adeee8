import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { terreSlugs } from '@/components/brand/terre.ts';
import { locales } from '@/lib/web/i18n/locales.ts';
import { shortened } from '@/lib/web/shortened.ts';

/** Grows with the design of the cards, so that their addresses change and no cache keeps the former one. */
const design = 1;

/** What a card says. */
export const cardSchema = z.object({
  locale: z.enum(locales),
  title: z.string().min(1).max(200),
  terre: z.enum(terreSlugs).nullable(),
});

export type Card = z.output<typeof cardSchema>;

const payloadSchema = z.tuple([z.string(), cardSchema.shape.locale, cardSchema.shape.terre, cardSchema.shape.title]);

/** A key of its own, so that what is signed here opens nothing elsewhere. */
function sign(payload: string, secret: string): string {
  const key = createHmac('sha256', secret).update('social card').digest();
  return createHmac('sha256', key).update(payload).digest('base64url').slice(0, 27);
}

/**
 * The address of a card. It carries what the card says, signed: nobody but the portal can have anything printed under
 * its name. `identity` (name and mark of the brand) is part of it: another one gives other addresses.
 */
export function cardAddress(card: Card, identity: string, secret: string): `/${string}` {
  const version = createHash('sha256').update(`${design} ${identity}`).digest('base64url').slice(0, 6);
  const payload = Buffer.from(JSON.stringify([version, card.locale, card.terre, card.title])).toString('base64url');
  return `/api/cards/${payload}.${sign(payload, secret)}.png`;
}

/** What the last part of an address asks for, or null when the portal did not write it. */
export function readCardAddress(name: string, secret: string): Card | null {
  const [payload = '', signature = '', extension, ...rest] = name.split('.');
  if (extension !== 'png' || rest.length > 0) return null;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(payload, secret))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // Signed by a former version of the portal, whose cards said something else.
  const read = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!read.success) return null;
  const [, locale, terre, title] = read.data;
  return { locale, terre, title };
}

/** A title as a card can hold it: one line of text, 140 characters at most, cut between two words. */
export function cardTitle(title: string): string {
  return shortened(title, 140);
}
