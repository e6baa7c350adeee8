import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/platform/content-security/policy.ts';
import { isFramed, mayFrame } from '@/lib/web/framed-page.ts';

const at = (path: string) => new URL(path, 'http://localhost');

describe('the preview of a territory’s page in a frame', () => {
  it.each([
    ['/gestion/territoires/ernee/page/apercu', true, false],
    ['/fr/gestion/territoires/ernee/page/apercu?cadre=oui', true, true],
    ['/gestion/territoires/ernee/page/relecture', true, false],
    ['/gestion/territoires/ernee/page?cadre=oui', false, false],
    ['/gestion/territoires/ernee/page/apercu/autre?cadre=oui', false, false],
    ['/territoires/ernee?cadre=oui', false, false],
  ])('at %s', (path, may, is) => {
    expect([mayFrame(at(path)), isFramed(at(path))]).toEqual([may, is]);
  });

  it('is the only one that the policy lets into a frame, and only of the portal', () => {
    const policy = (framed: boolean) => contentSecurityPolicy({ nonce: 'n' }, false, framed).split('; ').filter((rule) => rule.startsWith('frame-'));
    expect(policy(true)).toEqual(["frame-src 'self'", "frame-ancestors 'self'"]);
    expect(policy(false)).toEqual(["frame-ancestors 'none'"]);
  });
});
