import { describe, expect, it } from 'vitest';
import { VisitCounts } from '@/lib/web/visits/visit-counts.ts';
import { visitedTerritory } from '@/lib/web/visits/visited-territory.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const shown = { method: 'GET', url: '/territoires/ernee', headers: { 'user-agent': firefox }, status: 200, contentType: 'text/html; charset=utf-8' };
const visit = (change: Partial<typeof shown>, headers: Record<string, string> = {}) => visitedTerritory({ ...shown, ...change, headers: { 'user-agent': firefox, ...headers } }, 'mayenne.session');

describe('a visit', () => {
  it.each(['/territoires/ernee', '/en/territoires/ernee', '/territoires/ernee?de=lettre', '/territoires/ernee?'])('is the page at %s', (url) => {
    expect(visit({ url })).toBe('ernee');
  });

  it.each([
    '/territoires',
    '/territoires/',
    '/territoires/ernee/plan',
    '/territoires/ernee.txt',
    '/territoires/%C3%A9vron',
    '/gestion/territoires/ernee',
    '/gestion/territoires/ernee/page/apercu',
    '/de/territoires/ernee',
    '/labs/ernee',
    `/territoires/${'a'.repeat(81)}`,
    '',
  ])('is nothing at « %s »', (url) => {
    expect(visit({ url })).toBeNull();
  });

  it.each([
    ['a form that is sent', { method: 'POST' }],
    ['a look at the headers', { method: 'HEAD' }],
    ['a page that is not found', { status: 404 }],
    ['a page that the browser has already', { status: 304 }],
    ['a failure', { status: 500 }],
    ['a part of the page for the framework', { contentType: 'text/x-component' }],
    ['an answer without a type', { contentType: 'undefined' }],
  ])('is not %s', (_what, change) => {
    expect(visit(change)).toBeNull();
  });

  it.each([
    ['a page fetched before anybody asks for it', { 'sec-purpose': 'prefetch' }],
    ['a page drawn before anybody asks for it', { 'sec-purpose': 'prefetch;prerender' }],
    ['a page fetched ahead, as older browsers say it', { purpose: 'prefetch' }],
    ['a thumbnail', { 'x-purpose': 'preview' }],
    ['what the framework asks for', { rsc: '1' }],
    ['what a script reads', { 'sec-fetch-dest': 'empty' }],
    ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a program', { 'user-agent': 'curl/8.5.0' }],
    ['who does not say what reads', { 'user-agent': '' }],
    ['somebody signed in', { cookie: 'a=1; mayenne.session=secret' }],
  ])('is not %s', (_who, headers) => {
    expect(visit({}, headers)).toBeNull();
  });

  it('is somebody with other cookies, or with a name that only looks like ours', () => {
    expect(visit({}, { cookie: 'a=mayenne.session=1; x-mayenne.session=2' })).toBe('ernee');
  });

  it('is a page that a browser opens as such', () => {
    expect(visit({}, { 'sec-fetch-dest': 'document' })).toBe('ernee');
  });
});

describe('visits that wait', () => {
  it('are one entry a day and a territory, whatever their number, and are taken once', () => {
    const counts = new VisitCounts();
    for (let time = 0; time < 1000; time += 1) counts.add({ slug: 'ernee', day: '2026-11-20', count: 1 });
    counts.add({ slug: 'ernee', day: '2026-11-21', count: 1 });
    expect(counts.take()).toEqual([
      { slug: 'ernee', day: '2026-11-20', count: 1000 },
      { slug: 'ernee', day: '2026-11-21', count: 1 },
    ]);
    expect(counts.take()).toEqual([]);
  });

  it.each([
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    // The nights when clocks change.
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
  ])('seen at %s are of %s, the day of Paris', (at, day) => {
    const counts = new VisitCounts();
    counts.see('ernee', new Date(at));
    expect(counts.take()).toEqual([{ slug: 'ernee', day, count: 1 }]);
  });

  it('change of day at midnight in Paris, in one and the same count', () => {
    const counts = new VisitCounts();
    for (const at of ['2026-07-14T21:59:58Z', '2026-07-14T21:59:59.999Z', '2026-07-14T22:00:00Z', '2026-07-14T22:00:30Z', '2026-07-14T21:59:59Z']) counts.see('ernee', new Date(at));
    expect(counts.take()).toEqual([
      { slug: 'ernee', day: '2026-07-14', count: 3 },
      { slug: 'ernee', day: '2026-07-15', count: 2 },
    ]);
  });

  it('come back when they could not be written, and add up with those counted meanwhile', () => {
    const counts = new VisitCounts();
    counts.add({ slug: 'ernee', day: '2026-11-20', count: 2 });
    const taken = counts.take();
    counts.add({ slug: 'ernee', day: '2026-11-20', count: 1 });
    for (const visits of taken) counts.add(visits);
    expect(counts.take()).toEqual([{ slug: 'ernee', day: '2026-11-20', count: 3 }]);
    // What was taken is not what goes on being counted.
    expect(taken).toEqual([{ slug: 'ernee', day: '2026-11-20', count: 2 }]);
  });
});
