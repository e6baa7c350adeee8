import { describe, expect, it } from 'vitest';
import { keptWidths, pictureFault, pictureFile, pictureKey } from '@/lib/content/rules/pictures.ts';
import { pictureUploadState } from '@/lib/web/picture-upload-state.ts';

describe('the widths kept of a picture', () => {
  it.each([
    [480, [480]],
    [700, [480, 700]],
    [960, [480, 960]],
    [1_200, [480, 960, 1_200]],
    [1_440, [480, 960, 1_440]],
    [6_000, [480, 960, 1_440]],
  ])('of %i points are %j, never larger than itself', (width, widths) => {
    expect(keptWidths(width)).toEqual(widths);
  });
});

describe('what forbids keeping a picture', () => {
  it.each([
    [null, 'picture-unreadable'],
    [{ width: 800, height: 600, frames: 2 }, 'picture-animated'],
    [{ width: 479, height: 600, frames: 1 }, 'picture-too-small'],
    [{ width: 800, height: 239, frames: 1 }, 'picture-too-small'],
    [{ width: 480, height: 240, frames: 1 }, null],
  ] as const)('%j: %s', (facts, code) => {
    expect(pictureFault(facts)).toBe(code);
  });
});

describe('the address of a size', () => {
  it.each([
    ['960.webp', { width: 960, format: 'webp' }],
    ['480.avif', { width: 480, format: 'avif' }],
    ['480.png', null],
    ['0480.webp', null],
    ['960.webp.avif', null],
    ['../960.webp', null],
    ['999999.webp', null],
    ['', null],
  ])('%j', (name, expected) => {
    expect(pictureFile(name)).toEqual(expected);
  });

  it('is where its bytes lie', () => {
    expect(pictureKey('0190a5e2-7c1b-7000-8000-00000000abcd', 960, 'avif')).toBe('pictures/0190a5e2-7c1b-7000-8000-00000000abcd/960.avif');
  });
});

describe('what the form that adds a picture shows after a refusal', () => {
  it('stands beside what is to be mended, and gives back the credit', () => {
    expect(pictureUploadState({ refus: 'picture-animated', credit: 'Moi' })).toMatchObject({ status: 'refused', errors: [{ field: 'picture' }], values: { credit: 'Moi' } });
    expect(pictureUploadState({ refus: 'file-renamed' })).toMatchObject({ errors: [{ field: 'picture' }] });
    expect(pictureUploadState({ refus: 'credit-needed' })).toMatchObject({ errors: [{ field: 'credit' }] });
    expect(pictureUploadState({ refus: 'try-again' })).toMatchObject({ status: 'refused', errors: [] });
  });

  it('is nothing for an address that somebody made up', () => {
    for (const refus of ['', 'inconnu', '__proto__', undefined, ['a']]) expect(pictureUploadState({ refus }).status).toBe('idle');
  });
});
