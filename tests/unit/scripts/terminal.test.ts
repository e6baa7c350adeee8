import { describe, expect, it } from 'vitest';

import { readPort } from '@/scripts/portal/read-port.ts';
import { PlainError, explain, explainText } from '@/scripts/terminal/plain-error.mjs';
import { duration } from '@/scripts/terminal/steps.mjs';

describe('an error is told in one sentence', () => {
  it.each([
    ['a full disk', Object.assign(new Error('write'), { code: 'ENOSPC' }), 'The disk is full: free some space, then run the same command again.'],
    [
      'a folder of somebody else',
      Object.assign(new Error("EACCES: permission denied, mkdir '/x/.data'"), { code: 'EACCES', path: '/x/.data' }),
      'Permission denied on /x/.data: this account must be able to write in the project folder.',
    ],
    ['a sentence already made', new PlainError('Port 3000 is already in use.'), 'Port 3000 is already in use.'],
    ['anything else, by its message', new Error('no idea'), 'no idea'],
  ])('%s', (_case, error, sentence) => {
    expect(explain(error)).toBe(sentence);
  });

  it('the words of PostgreSQL on a full disk are recognised', () => {
    expect(explainText('PANIC: could not write to file "pg_wal/x": No space left on device')).toBe(
      'The disk is full: free some space, then run the same command again.',
    );
  });

  it('words without a known cause stay unexplained', () => {
    expect(explainText('relation "x" does not exist')).toBeNull();
  });
});

it.each([
  [340, '0.3 s'],
  [9940, '9.9 s'],
  [12_400, '12 s'],
  [125_000, '2 min 05 s'],
])('%i milliseconds read %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

describe('the port to listen on', () => {
  it('is 3000 unless PORT says otherwise', () => {
    expect([readPort(undefined), readPort(''), readPort('8080')]).toEqual([3000, 3000, 8080]);
  });

  it.each(['abc', '0', '65536', '80.5', '-1'])('is not %s', (text) => {
    expect(() => readPort(text)).toThrow(`PORT must be a number from 1 to 65535, not "${text}".`);
  });
});
