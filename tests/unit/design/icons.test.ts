import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCardGround } from '@/scripts/mesh/cards.ts';
import { drawMark } from '@/scripts/mesh/drawings.ts';
import { icoOf } from '@/scripts/mesh/icons.ts';
import { drawIdea } from '@/scripts/mesh/idea.ts';
import { cellsOf } from '@/lib/territories/rules/shapes/mesh.ts';
import { readCentres } from '@/scripts/mesh/mayenne.ts';
import { readTokens } from '@/lib/web/palette/tokens.ts';

const cells = cellsOf(readCentres(readFileSync('prisma/reference/territories/centres.csv', 'utf8')));
const { light } = readTokens(readFileSync('app/styles/tokens.css', 'utf8'));

test.each([
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
  ['apple-touch-icon.png', 180],
])('the icon %s is a square of %i pixels', async (name, size) => {
  const { width, height, format } = await sharp(`public/icons/${name}`).metadata();
  expect([width, height, format]).toEqual([size, size, 'png']);
});

test('the icon of browsers is the mark itself', () => {
  expect(readFileSync('public/icons/icon.svg', 'utf8')).toBe(drawMark());
});

test('an ICO file says where each of its pictures lies, and its size', () => {
  const pictures = [16, 48].map((size) => ({ size, png: Buffer.alloc(size, size) }));
  const ico = icoOf(pictures);
  expect(ico.readUInt16LE(2)).toBe(1);
  expect(ico.readUInt16LE(4)).toBe(2);
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    expect(ico.readUInt8(at)).toBe(size);
    expect(ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8))).toEqual(png);
  });
  const committed = readFileSync('public/favicon.ico');
  expect([committed.readUInt8(6), committed.readUInt8(22), committed.readUInt8(38)]).toEqual([16, 32, 48]);
});

test.each([
  ['card', 'night', undefined],
  ['card-entrepreneurs-savoir-faire', 'terre-entrepreneurs-ground', 'tile'],
  ['card-equilibre-bien-vivre', 'terre-bien-vivre-ground', 'hedge'],
  ['card-solidaire-valeurs', 'terre-solidaire-ground', 'river'],
] as const)('the ground %s is the one that the script draws, in the colour of its token', (name, token, family) => {
  expect(readFileSync(`public/brand/${name}.svg`, 'utf8')).toBe(drawCardGround(cells, light[token] ?? '', family));
});

test('the drawing of the idea shows dots, then the mesh, then fields, under 12 kB', () => {
  const idea = drawIdea(cells);
  expect(readFileSync('public/brand/idea.svg', 'utf8')).toBe(idea);
  expect(idea.length).toBeLessThan(12_000);
  expect(idea.match(/h0/g)?.length).toBeGreaterThan(100);
  expect(idea).not.toMatch(/style|script|href/);
});
