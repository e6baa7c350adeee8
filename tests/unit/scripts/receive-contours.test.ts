import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '@/scripts/commands/import-contours.ts';
import { receive } from '@/scripts/contours/receive.ts';

let folder = '';
let server: Server;
let address = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-contours-'));
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/communes.geojson?geometry=contour' }).end();
    else if (request.url === '/slow') response.write('{"type":');
    else if (request.url?.startsWith('/communes.geojson')) response.end('{"type":"FeatureCollection"}');
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const written = async (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};
const limits = { bytes: 100, seconds: 5 };
const said = async (work: Promise<unknown>) => (await work.then(() => 'nothing', (error: Error) => error.message)).replaceAll('\u202F', ' ').replaceAll(folder, 'DOSSIER').replaceAll(address.slice(7), 'HOTE');

test('a file is read, and known by its name without its path', async () => {
  expect(await receive(await written('communes.geojson', '{"nom":"Évron"}'), limits)).toEqual({ text: '{"nom":"Évron"}', origin: 'communes.geojson' });
});

test('an address is read, and known without what it asks', async () => {
  expect(await receive(`${address}/communes.geojson?fields=code`, limits)).toEqual({
    text: '{"type":"FeatureCollection"}',
    origin: `${address.slice(7)}/communes.geojson`,
  });
});

test('an address that has moved is followed', async () => {
  expect((await receive(`${address}/moved`, limits)).text).toBe('{"type":"FeatureCollection"}');
});

test('what cannot be received is refused with what to do', async () => {
  expect(await said(receive(path.join(folder, 'absent.geojson'), limits))).toBe('Il n’y a pas de fichier à cet endroit : DOSSIER/absent.geojson');
  expect(await said(receive(folder, limits))).toBe('Ce n’est pas un fichier : DOSSIER');
  expect(await said(receive(await written('latin.geojson', Uint8Array.of(0xe9, 0x20)), limits))).toBe('Ce fichier n’est pas du texte en UTF-8 : exportez-le de nouveau en GeoJSON.');
  expect(await said(receive('ftp://exemple.fr/communes.geojson', limits))).toBe('Une adresse commence par https:// ou http://.');
  expect(await said(receive('https://', limits))).toBe('Cette adresse n’en est pas une : https://');
  expect(await said(receive(`${address}/absent`, limits))).toBe('HOTE a répondu 503 : vérifiez l’adresse, ou recommencez plus tard.');
  expect(await said(receive('http://127.0.0.1:1/communes.geojson', limits))).toBe(
    '127.0.0.1:1 ne répond pas : vérifiez l’adresse et la connexion, ou téléchargez le fichier puis importez-le.',
  );
});

test('a file or an answer beyond the limit is refused before it is kept', async () => {
  const tooLarge = 'Plus de 3 Mo : n’exportez que les communes de la Mayenne, puis recommencez.';
  const file = await written('long.geojson', ' '.repeat(3_000_001));
  expect(await said(receive(file, { ...limits, bytes: 3_000_000 }))).toBe(tooLarge);
  expect(await said(receive(`${address}/communes.geojson`, { ...limits, bytes: 20 }))).toBe(tooLarge.replace('3 Mo', '0 Mo'));
});

test('an address that does not end is left after its time', async () => {
  expect(await said(receive(`${address}/slow`, { ...limits, seconds: 0.2 }))).toBe(
    'HOTE n’a pas tout envoyé en 0.2 secondes : recommencez plus tard, ou téléchargez le fichier puis importez-le.',
  );
});

test.each([[['one.geojson', 'two.geojson']], [['--mesh', 'one.geojson']], [['--credits', 'IGN']]])('the command asked with %j says how it is used', async (args) => {
  await expect(run(args)).rejects.toThrow('npm run import:contours -- --mesh');
});
