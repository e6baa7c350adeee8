import { describe, expect, it } from 'vitest';
import { measuresSchema, type MeasuredPage } from '@/lib/accessibility/reference.ts';
import { heaviest, measures, median, summary } from '@/lib/accessibility/rules/measures.ts';
import { ecoIndex, grade } from '@/scripts/audit/ecoindex.ts';

const page = (change: Partial<MeasuredPage> = {}): MeasuredPage => ({
  address: '/contact',
  locale: 'fr',
  title: 'Nous joindre',
  budget: 'reading',
  elements: 120,
  requests: 6,
  kilobytes: 90.5,
  scripts: 0,
  ecoIndex: 91.26,
  grade: 'A',
  axe: 0,
  firstByte: 3.2,
  lighthouse: { performance: 100, accessibility: 100, bestPractices: 100, seo: 100 },
  ...change,
});

describe('the measures of the portal', () => {
  it('come to their middle weight, their lowest score, and every rule broken', () => {
    const pages = [page(), page({ kilobytes: 40, elements: 300, ecoIndex: 81.97, axe: 2 }), page({ kilobytes: 200, elements: 250, lighthouse: { performance: 90, accessibility: 98, bestPractices: 100, seo: 100 } })];
    expect(summary(pages)).toEqual({ kilobytes: { median: 90.5, least: 40, most: 200 }, elements: 250, ecoIndex: 81.9, axe: 2, lighthouseAccessibility: 98 });
  });

  it('show the heaviest first, and no more than asked', () => {
    const pages = [page({ address: '/a', ecoIndex: 90 }), page({ address: '/b', ecoIndex: 82 }), page({ address: '/c', ecoIndex: 86 })];
    expect(heaviest(pages, 2).map(({ address }) => address)).toEqual(['/b', '/c']);
    expect(heaviest(pages, 9)).toHaveLength(3);
  });

  it('say nothing when there is none', () => {
    expect(summary([])).toBeNull();
    expect([median([]), median([4]), median([1, 3]), median([9, 1, 5])]).toEqual([0, 4, 3, 5]);
  });

  it('are refused with pages and no day, or a day and no page', () => {
    const tools = { axe: '4.13.0', lighthouse: '13.5.0', browser: 'Chromium 153' };
    expect(measuresSchema.safeParse({ measuredOn: null, tools: null, pages: [page()] }).success).toBe(false);
    expect(measuresSchema.safeParse({ measuredOn: '2026-11-20', tools, pages: [] }).success).toBe(false);
    expect(measuresSchema.safeParse({ measuredOn: '2026-11-20', tools, pages: [page()] }).success).toBe(true);
  });

  it('that are published have the score and the grade that their own figures give', () => {
    for (const { address, elements, requests, kilobytes, ecoIndex: written, grade: letter } of measures.pages) {
      const score = ecoIndex({ elements, requests, kilobytes });
      expect({ address, score: written, letter }).toEqual({ address, score: Math.round(10 * score) / 10, letter: grade(score) });
    }
  });
});
