import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { mapTiles } from '@/lib/web/map-tiles.ts';
import { proxy } from '@/proxy.ts';

const imagesAt = (address: string) => /img-src ([^;]*)/.exec(proxy(new NextRequest(`http://localhost:3000${address}`)).headers.get('content-security-policy') ?? '')?.[1];
const own = "'self' data: blob:";

test.each([
  ['/carte?carte=interactive', `${own} https://data.geopf.fr`],
  ['/en/carte?territoire=ernee&carte=interactive', `${own} https://data.geopf.fr`],
  ['/carte', own],
  ['/en/carte', own],
  ['/carte?carte=', own],
  ['/carte?carte=https://mechant.example', own],
  ['/labs?carte=interactive', own],
  ['/carte/autre?carte=interactive', own],
  ['/gestion/carte?carte=interactive', own],
])('%s may show the images of %s', (address, images) => {
  expect(imagesAt(address)).toBe(images);
});

test('tiles are those of the Plan IGN unless something else is configured', () => {
  expect(mapTiles()).toMatchObject({ origin: 'https://data.geopf.fr', attribution: '© IGN, Géoplateforme' });
  expect(mapTiles()?.url).toContain('LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2');
});
