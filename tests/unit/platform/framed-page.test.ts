import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/platform/content-security/policy.ts';
import { framingOf, isFramed } from '@/lib/web/framed-page.ts';

const at = (path: string) => new URL(path, 'http://localhost');

describe('the preview of a territory’s page in a frame', () => {
  it.each([
    ['/gestion/territoires/ernee/page', { shows: true, shown: false }, false],
    ['/gestion/territoires/ernee/page/relecture?cadre=oui', { shows: true, shown: false }, false],
    ['/gestion/territoires/ernee/page/apercu', { shows: true, shown: true }, false],
    ['/fr/gestion/territoires/ernee/page/apercu?cadre=oui', { shows: true, shown: true }, true],
    ['/gestion/territoires/ernee/page/apercu/autre?cadre=oui', { shows: false, shown: false }, false],
    ['/gestion/territoires/ernee', { shows: false, shown: false }, false],
    ['/territoires/ernee?cadre=oui', { shows: false, shown: false }, false],
  ])('at %s', (path, framing, framed) => {
    expect(framingOf(at(path))).toEqual(framing);
    expect(isFramed(at(path))).toBe(framed);
  });

  it('is the only one that the policy lets into a frame, and only of the portal', () => {
    const policy = (framing?: { shows: boolean; shown: boolean }) => contentSecurityPolicy({ nonce: 'n' }, false, framing).split('; ').filter((rule) => rule.startsWith('frame-'));
    expect(policy()).toEqual(["frame-ancestors 'none'"]);
    expect(policy({ shows: true, shown: false })).toEqual(["frame-src 'self'", "frame-ancestors 'none'"]);
    expect(policy({ shows: true, shown: true })).toEqual(["frame-src 'self'", "frame-ancestors 'self'"]);
  });
});
