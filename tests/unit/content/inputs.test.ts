import { describe, expect, it } from 'vitest';
import { consentSchema, createPublicationSchema, publicationFilterSchema } from '@/lib/content/schema/inputs.ts';
import { addPictureSchema, pictureListSchema } from '@/lib/content/schema/pictures.ts';

const consent = { publicationId: '0190a5e2-7c1b-7000-8000-00000000abcd', personName: 'Odile', scope: 'Son portrait', givenOn: '2026-05-12', endsOn: '' };
const half = '\uD83C';

describe('what the database cannot keep', () => {
  it('is taken out of what is typed', () => {
    expect(consentSchema.parse({ ...consent, personName: ' Odile\u0000 ', scope: `Son\u0000 portrait${half}\r\nseul` })).toMatchObject({
      personName: 'Odile',
      scope: 'Son portrait\uFFFD\nseul',
    });
    expect(addPictureSchema.parse({ credit: '\u0000Atelier' })).toEqual({ credit: 'Atelier' });
    expect(createPublicationSchema.parse({ kind: 'news', title: 'Une\u0000 haie' }).title).toBe('Une haie');
    expect(publicationFilterSchema.parse({ search: 'haie\u0000' }).search).toBe('haie');
    expect(pictureListSchema.parse({ recherche: 'haie\u0000' }).recherche).toBe('haie');
  });

  it('is refused politely when nothing else is left', () => {
    for (const part of ['personName', 'scope']) {
      const read = consentSchema.safeParse({ ...consent, [part]: '\u0000 \u0000' });
      expect(read.error?.issues.map(({ path }) => path)).toEqual([[part]]);
    }
    const credit = addPictureSchema.safeParse({ credit: '\u0000' });
    expect(credit.error?.issues[0]?.message).toBe('Dites qui a fait cette image et à quelles conditions elle est utilisée.');
  });
});
