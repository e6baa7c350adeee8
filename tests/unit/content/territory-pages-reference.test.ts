import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTerritoryPagesReference } from '@/lib/content/reference.ts';
import { mostElements, pageElements } from '@/lib/content/rules/territory-weight.ts';
import type { TerritoryBlock, TerritoryBlockKind, TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';

const folder = 'prisma/reference/content';
const slug = 'mont-des-avaloirs';
const copies: string[] = [];

afterEach(async () => {
  for (const copy of copies.splice(0)) await rm(copy, { recursive: true });
});

/** The reference with this page of the Mont des Avaloirs. */
async function referenceWith(change: (page: TerritoryPageDocument) => unknown): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'reference-'));
  copies.push(copy);
  await cp(path.join(folder, 'territory-pages'), path.join(copy, 'territory-pages'), { recursive: true });
  const file = path.join(copy, 'territory-pages', `${slug}.json`);
  const page = JSON.parse(await readFile(file, 'utf8')) as TerritoryPageDocument;
  await writeFile(file, JSON.stringify(change(page)));
  return copy;
}

const worked = () => readTerritoryPagesReference(folder).get(slug)!;

function block<Kind extends TerritoryBlockKind>(kind: Kind): Extract<TerritoryBlock, { kind: Kind }> {
  return worked().blocks.find((one) => one.kind === kind) as Extract<TerritoryBlock, { kind: Kind }>;
}

/** Any space of French as a plain one. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('the page of the Mont des Avaloirs', () => {
  it('gives the figures of the protocol as it writes them, each with its year and its source', () => {
    const { figures } = block('figures');
    expect(figures.map(({ value }) => plain(value.fr))).toEqual(['416 m', '16 409', '584 km²', '5 400', '1 350', 'moins de 5 %']);
    expect(new Set(figures.map(({ year, source }) => `${year} ${source.fr}`))).toEqual(
      new Set(['2022 Protocole d’accord Territoire d’industrie du Mont des Avaloirs']),
    );
  });

  it('gives the distinctions of the protocol with their dates, and no other', () => {
    expect(block('distinctions').distinctions.map(({ date, name }) => `${date.fr}: ${plain(name.fr)}`)).toEqual([
      '2015 et 2016: TEPCV',
      '2018: « Tous à Bicyclette »',
      '2020, signé en 2021: Contrat de transition écologique',
      '6 octobre 2021: Territoire d’industrie',
    ]);
  });

  it('puts the brands side by side as the protocol does, and leads to L’Ampère', () => {
    expect(block('brands').brands.map(({ name }) => name)).toEqual(['M Mayenne', 'M PARIS', 'La marque Alpes Mancelles', 'Le Mont des Avaloirs']);
    expect(block('place').slug).toBe('l-ampere');
  });

  it('quotes nobody', () => {
    expect(worked().blocks.map(({ kind }) => kind)).not.toContain('testimony');
    expect(JSON.stringify(worked())).not.toMatch(/ROULAND|WOLFRUM|POIX|LEFORT|MORANÇAIS/i);
  });

  it('is light enough for its communes to stand on the same page', () => {
    expect(pageElements(worked()) + 26).toBeLessThanOrEqual(mostElements);
  });
});

describe('the pages that territories start with', () => {
  it.each([
    ['which could not be published', (page: TerritoryPageDocument) => ({ ...page, colour: '#ffffff' }), /mont-des-avaloirs\.json colour:/],
    [
      'which lacks English',
      ({ blocks, ...page }: TerritoryPageDocument) => ({ ...page, blocks: blocks.map((one) => (one.kind === 'place' ? { ...one, title: { fr: 'Où aller', en: '' } } : one)) }),
      /is not written in English/,
    ],
    [
      'which shows a picture',
      ({ blocks, ...page }: TerritoryPageDocument) => ({
        ...page,
        blocks: blocks.map((one) => (one.kind === 'opening' ? { ...one, picture: { id: '01939c2e-0000-7000-8000-000000000001', alt: { fr: 'Un mont', en: 'A mount' } } } : one)),
      }),
      /shows a picture/,
    ],
  ])('are refused with one %s', async (_what, change, message) => {
    const dir = await referenceWith(change);
    expect(() => readTerritoryPagesReference(dir)).toThrow(message);
  });
});
