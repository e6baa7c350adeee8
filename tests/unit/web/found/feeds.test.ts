import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Feed, atomFeed, urnOf } from '@/lib/web/feeds/atom.ts';
import { xmlText } from '@/lib/web/feeds/xml.ts';

/** Any sequence of UTF-16 units, halves of characters included. */
const anyText = fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff))).map((units) => String.fromCharCode(...units));

const id = '0197d1a2-0000-7000-8000-000000000001';
const feed: Feed = {
  url: 'https://mayenne.example/labs/atom.xml',
  page: 'https://mayenne.example/labs',
  language: 'fr',
  title: 'Les LABs',
  subtitle: 'Ce qui s’essaie',
  author: 'Le département',
  entries: [
    {
      id: urnOf(id),
      url: 'https://mayenne.example/labs/tandem',
      title: 'Tandem & <compagnie>',
      summary: '« Deux par deux »',
      publishedAt: new Date('2026-01-05T08:00:00Z'),
      changedAt: new Date('2026-03-01T09:30:00Z'),
      language: 'fr',
    },
  ],
};

test('an entry has a lasting id, its dates, its address and its texts escaped', () => {
  const xml = atomFeed(feed);
  expect(xml).toContain(`<id>urn:uuid:${id}</id>`);
  expect(xml).toContain('<title>Tandem &amp; &lt;compagnie&gt;</title>');
  expect(xml).toContain('<link rel="alternate" type="text/html" href="https://mayenne.example/labs/tandem"/>');
  expect(xml).toContain('<published>2026-01-05T08:00:00.000Z</published>\n    <updated>2026-03-01T09:30:00.000Z</updated>');
});

test('the feed names itself, its page, its author, and the date of its newest change', () => {
  const [head = ''] = atomFeed(feed).split('<entry');
  expect(head).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n  <id>https://mayenne.example/labs/atom.xml</id>');
  expect(head).toContain('<updated>2026-03-01T09:30:00.000Z</updated>');
  expect(head).toContain('<author><name>Le département</name></author>');
  expect(head).toContain('<link rel="self" type="application/atom+xml" href="https://mayenne.example/labs/atom.xml"/>');
});

test('an empty feed has a date too, which does not move', () => {
  expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>2026-01-01T00:00:00.000Z</updated>');
});

test('a text in XML holds no mark-up and no character that XML refuses', () => {
  expect(xmlText('a\u0000<b c="d\'">&\u000B\uFFFE')).toBe('a&lt;b c=&quot;d&apos;&quot;&gt;&amp;');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(xmlText(text)).not.toMatch(/[<>"']|[^\t\n\r\u0020-\u{10FFFF}]/u);
    }),
  );
});
