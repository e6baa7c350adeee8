import { describe, expect, it } from 'vitest';
import { readFormData, typedValues } from '@/lib/web/form-data.ts';

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('what a form sends', () => {
  it('becomes a tree, rows being lists in the order of their numbers', () => {
    const data = form(['title', 'T'], ['budget.10.label', 'dernier'], ['budget.2.label', 'premier'], ['opens.date', '2026-01-02']);
    expect(readFormData(data)).toEqual({
      title: 'T',
      budget: [{ label: 'premier' }, { label: 'dernier' }],
      opens: { date: '2026-01-02' },
    });
  });

  it('lists ticked boxes, even a single one', () => {
    expect(readFormData(form(['themes[]', 'a']))).toEqual({ themes: ['a'] });
    expect(readFormData(form(['themes[]', 'a'], ['themes[]', 'b']))).toEqual({ themes: ['a', 'b'] });
  });

  it('leaves out what the framework adds and an empty file', () => {
    const data = form(['$ACTION_ID_1', 'x'], ['name', 'n']);
    data.append('file', new File([], ''));
    expect(readFormData(data)).toEqual({ name: 'n' });
  });

  it('cannot reach the prototype of anything', () => {
    const data = form(['__proto__.admin', 'true'], ['constructor.prototype.admin', 'true'], ['a.__proto__', 'x'], ['b', 'kept']);
    expect(readFormData(data)).toMatchObject({ b: 'kept' });
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });

  it('survives a name that is both a value and a group', () => {
    expect(readFormData(form(['a', '1'], ['a.b', '2']))).toEqual({ a: { b: '2' } });
  });
});

describe('a form that no page sent', () => {
  it('loses the names deeper than any form goes', () => {
    const name = Array.from({ length: 13 }, () => 'a').join('.');
    expect(readFormData(form([name, 'x'], ['b', 'kept']))).toEqual({ b: 'kept' });
    expect(typedValues(form([name, 'x'], ['0.'.repeat(50_000), 'y']))).toEqual({ [name]: 'x', ['0.'.repeat(50_000)]: 'y' });
  });

  it('is read in a time that grows with its length, whatever its rows', () => {
    const rows = Array.from({ length: 50_000 }, (_none, row): [string, string] => [`rows.${row * 2}`, 'x']);
    const boxes = rows.map((): [string, string] => ['themes[]', 'x']);
    const before = performance.now();
    const values = typedValues(form(...rows, ...boxes));
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(Object.keys(values)).toHaveLength(50_001);
    expect(values['rows.49999']).toBe('x');
  });
});

describe('what a form gives back', () => {
  it('closes up the numbers of removed rows, as the tree does', () => {
    expect(typedValues(form(['rows.0.label', 'a'], ['rows.2.label', 'c'], ['rows.2.sub.5.x', 'd'], ['plain', 'p']))).toEqual({
      'rows.0.label': 'a',
      'rows.1.label': 'c',
      'rows.1.sub.0.x': 'd',
      plain: 'p',
    });
  });

  it('keeps every ticked box', () => {
    expect(typedValues(form(['themes[]', 'a'], ['themes[]', 'b']))).toEqual({ 'themes[]': ['a', 'b'] });
  });
});
