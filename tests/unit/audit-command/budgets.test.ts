import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgets, overruns, publicPages, undeclaredScripts } from '@/scripts/audit/budgets.ts';
import { ecoIndex, grade } from '@/scripts/audit/ecoindex.ts';

const light = { elements: 200, requests: 8, kilobytes: 120, scripts: 0 };

/** Routes that a visitor may open, as the folders name them: the showcase and the sign-in pages. */
function routes(): string[] {
  return readdirSync(path.resolve('app/[locale]'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx' && /^\((vitrine\)|compte\)\/connexion)/.test(file))
    .map((file) => path.dirname(file).replace(/^\(\w+\)/, '') || '/');
}

describe('the budgets of public pages', () => {
  it('exist for each type of page of the showcase', () => {
    const known = publicPages.map(({ route }) => route);
    expect(routes().filter((route) => !known.includes(route))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it('hold for a light page', () => {
    expect(overruns(light, budgets.reading)).toEqual([]);
    expect(overruns({ ...light, elements: 450 }, budgets.list)).toEqual([]);
    expect(overruns({ ...light, scripts: 7, elements: 450 }, budgets.form)).toEqual([]);
  });

  it.each([
    [{ elements: 301 }, ['301 elements, at most 300']],
    [{ requests: 16 }, ['16 requests, at most 15']],
    [{ kilobytes: 250.5 }, ['250.5 kB, at most 250']],
    [{ scripts: 1 }, ['1 scripts, none expected']],
  ])('are broken by %o', (change, sentences) => {
    expect(overruns({ ...light, ...change }, budgets.reading)).toEqual(sentences);
  });

  it('hold on the very limit, which still has grade A', () => {
    const limit = { elements: 300, requests: 15, kilobytes: 250, scripts: 0 };
    expect(overruns(limit, budgets.reading)).toEqual([]);
    expect(grade(ecoIndex(limit))).toBe('A');
  });

  it('leave aside the enhancement that a page declares', () => {
    expect(undeclaredScripts({ enhancement: '/countdown.js' }, ['/countdown.js', '/_next/static/a.js', 'inline'])).toEqual(['/_next/static/a.js', 'inline']);
    expect(undeclaredScripts({}, ['/countdown.js'])).toEqual(['/countdown.js']);
  });

  it('let a list reach 71', () => {
    expect(overruns({ elements: 700, requests: 30, kilobytes: 400, scripts: 0 }, budgets.list)).toEqual(['EcoIndex 62.8, at least 71']);
  });
});
