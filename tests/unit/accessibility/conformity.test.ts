import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conformityOf, declaredConformity, hasLapsed, lapsesOn, rate, shownRate } from '@/lib/accessibility/rules/conformity.ts';
import type { DeclaredAudit } from '@/lib/accessibility/types.ts';

const now = new Date('2026-11-20T12:00:00Z');
const declared = (change: Partial<DeclaredAudit> = {}): DeclaredAudit => ({
  id: 'an-audit',
  auditedOn: '2026-11-01',
  publishedAt: new Date('2026-11-10T12:00:00Z'),
  conforming: 50,
  notConforming: 50,
  ...change,
});

describe('the rate of conformity', () => {
  it.each([
    [{ conforming: 53, notConforming: 0 }, 100, 'total'],
    [{ conforming: 105, notConforming: 1 }, 99, 'partial'],
    [{ conforming: 1, notConforming: 1 }, 50, 'partial'],
    [{ conforming: 52, notConforming: 53 }, 49.5, 'none'],
    [{ conforming: 1, notConforming: 2 }, 33.3, 'none'],
    [{ conforming: 0, notConforming: 7 }, 0, 'none'],
    [{ conforming: 55, notConforming: 45 }, 55, 'partial'],
  ] as const)('of %o is %s %%, « %s »', (counted, shown, conformity) => {
    expect(shownRate(counted)).toBe(shown);
    expect(conformityOf(counted)).toBe(conformity);
  });

  it('does not exist when nothing is applicable', () => {
    expect(rate({ conforming: 0, notConforming: 0 })).toBeNull();
    expect(conformityOf({ conforming: 0, notConforming: 0 })).toBe('none');
  });

  it('is never written as more than it is: 100 and 50 are earned', () => {
    fc.assert(
      fc.property(fc.nat(106), fc.nat(106), (conforming, notConforming) => {
        const exact = rate({ conforming, notConforming });
        const shown = shownRate({ conforming, notConforming });
        if (exact === null) return;
        expect(shown).toBeLessThanOrEqual(exact + 1e-9);
        expect(exact - shown).toBeLessThan(0.1);
        expect(shown === 100).toBe(notConforming === 0);
        expect(shown >= 50).toBe(conforming >= notConforming);
      }),
    );
  });
});

describe('what the portal declares', () => {
  it('is « non conforme » without an audit', () => {
    expect(declaredConformity(null, now)).toBe('none');
  });

  it('is what the audit found, for three years', () => {
    expect(declaredConformity(declared(), now)).toBe('partial');
    expect(declaredConformity(declared({ conforming: 80, notConforming: 0 }), now)).toBe('total');
    expect(declaredConformity(declared({ conforming: 10 }), now)).toBe('none');
  });

  it.each([
    ['2023-11-21', 'partial'],
    ['2023-11-20', 'none'],
    ['2020-01-01', 'none'],
  ])('after an audit of %s is « %s » on 20 November 2026', (auditedOn, conformity) => {
    expect(declaredConformity(declared({ auditedOn }), now)).toBe(conformity);
  });

  it('changes at midnight in Paris', () => {
    expect(hasLapsed({ auditedOn: '2023-11-20' }, new Date('2026-11-19T22:59:59Z'))).toBe(false);
    expect(hasLapsed({ auditedOn: '2023-11-20' }, new Date('2026-11-19T23:00:00Z'))).toBe(true);
  });

  it('counts three years from a 29 February', () => {
    expect(lapsesOn('2024-02-29')).toBe('2027-03-01');
    expect(lapsesOn('2026-11-20')).toBe('2029-11-20');
  });
});
