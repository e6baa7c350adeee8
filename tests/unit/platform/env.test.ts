import { describe, expect, it } from 'vitest';

import { parseEnv } from '@/lib/platform/env.ts';

const needed = {
  DATABASE_URL: 'postgresql://portal@127.0.0.1:5432/portal',
  AUTH_SECRET: 'a'.repeat(32),
  INTERNAL_SECRET: 'b'.repeat(32),
};

describe('the configuration', () => {
  it('has a default for everything but the database and the secrets', () => {
    expect(parseEnv(needed)).toMatchObject({
      PORT: 3000,
      SITE_URL: 'http://localhost:3000',
      DEMONSTRATION: false,
      storage: { kind: 'folder', folder: '.data/files' },
    });
  });

  it('takes an empty line for one that is not there', () => {
    expect(parseEnv({ ...needed, SMTP_URL: '', CONTACT_EMAIL: '', DEMONSTRATION: '' })).toMatchObject({ SMTP_URL: undefined, CONTACT_EMAIL: undefined });
  });

  it('keeps the public address without its final slash', () => {
    expect(parseEnv({ ...needed, SITE_URL: 'https://portail.example.fr/' }).SITE_URL).toBe('https://portail.example.fr');
  });

  it('has tiles of its own, of somebody else, or none', () => {
    expect(parseEnv(needed).MAP_TILES_URL).toMatch(/^https:\/\/data\.geopf\.fr\/wmts\?/);
    const others = 'https://tuiles.example.fr/{z}/{x}/{y}.png';
    expect(parseEnv({ ...needed, MAP_TILES_URL: others }).MAP_TILES_URL).toBe(others);
    expect(parseEnv({ ...needed, MAP_TILES_URL: '' }).MAP_TILES_URL).toBe('');
  });

  it.each([
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['a secret too short to be one', { AUTH_SECRET: 'secret' }, 'AUTH_SECRET'],
    ['a demonstration where mails leave', { DEMONSTRATION: '1', SMTP_URL: 'smtp://x', MAIL_FROM: 'a@example.fr' }, 'DEMONSTRATION'],
    ['mails without a sender', { SMTP_URL: 'smtp://x' }, 'MAIL_FROM'],
    ['tiles that are nowhere', { MAP_TILES_URL: 'tuiles/{z}/{x}/{y}.png' }, 'MAP_TILES_URL'],
    ['tiles that are all the same', { MAP_TILES_URL: 'https://tuiles.example.fr/{z}/{x}.png' }, 'MAP_TILES_URL'],
    ['half an S3 storage', { S3_BUCKET: 'files' }, 'S3_ENDPOINT'],
  ])('refuses %s and names the variable', (_case, change, variable) => {
    expect(() => parseEnv({ ...needed, ...change })).toThrow(new RegExp(`^Configuration refused: .*\\b${variable}:`));
  });

  it('never repeats a value in its refusal', () => {
    expect(() => parseEnv({ ...needed, AUTH_SECRET: 'hush' })).not.toThrow(/hush/);
  });
});
