import { describe, expect, test } from 'vitest';
import { decodableUrl, requestIdOf } from '@/lib/platform/request-log.ts';

describe('requestIdOf', () => {
  test('keeps a well-formed id given by a front server', () => {
    expect(requestIdOf('front-1.a_B2345')).toBe('front-1.a_B2345');
  });

  test.each([undefined, '', 'short', 'with space 1', 'line\nbreak12', '<script>alert', 'a'.repeat(65), ['a', 'b']])(
    'makes one instead of %j',
    (given) => {
      expect(requestIdOf(given)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  );
});

describe('decodableUrl', () => {
  test.each([
    ['/labs?q=a%20b', '/labs?q=a%20b'],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/%ff', '/%25ff'],
    ['/%', '/%25'],
    ['/%zz?q=%ff', '/%25zz?q=%ff'],
    ['/?q=%ff', '/?q=%ff'],
    ['/%ff?a=1?b=2', '/%25ff?a=1?b=2'],
  ])('reads %s as %s', (given, expected) => {
    expect(decodableUrl(given)).toBe(expected);
  });
});
