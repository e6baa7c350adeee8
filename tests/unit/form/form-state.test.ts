import { describe, expect, test } from 'vitest';
import { afterRowButton, errorOf, fieldId, idleState, rowNumbers, valueOf, valuesOf, withoutGaps } from '@/components/form/form-state.ts';

const sent = (values: Record<string, string | string[]>) => ({ ...idleState, status: 'refused' as const, values });

describe('what was typed', () => {
  test('comes back under its name, and is undefined before anything was sent', () => {
    expect(valueOf(sent({ title: 'Un four' }), 'title')).toBe('Un four');
    expect(valueOf(sent({ title: '' }), 'title')).toBe('');
    expect(valueOf(idleState, 'title')).toBeUndefined();
  });

  test('a group with no box ticked is none once sent, and its default before', () => {
    expect(valuesOf(sent({ title: 'x' }), 'themes')).toEqual([]);
    expect(valuesOf(idleState, 'themes')).toBeUndefined();
    expect(valuesOf(sent({ 'themes[]': ['a', 'b'] }), 'themes')).toEqual(['a', 'b']);
    expect(valuesOf(sent({ agree: 'on' }), 'agree')).toEqual(['on']);
  });
});

describe('errors', () => {
  const state = {
    ...idleState,
    errors: [
      { field: 'title', message: 'Trop long.' },
      { field: 'title', message: 'Déjà pris.' },
      { field: 'themes.1', message: 'Thème inconnu.' },
      { field: 'opens.date', message: 'Date passée.' },
    ],
  };

  test('of one field are joined', () => expect(errorOf(state, 'title')).toBe('Trop long. Déjà pris.'));
  test('of one choice belong to the group', () => expect(errorOf(state, 'themes')).toBe('Thème inconnu.'));
  test('of a part belong to the part', () => {
    expect(errorOf(state, 'opens')).toBeUndefined();
    expect(errorOf(state, 'opens.date')).toBe('Date passée.');
  });
});

test('the address of a field has no dot, which a selector would read as a class', () => {
  expect(fieldId('form', 'lines.2.amount')).toBe('form-lines-2-amount');
});

describe('rows', () => {
  const values = { title: 'x', 'lines.0.label': 'a', 'lines.2.label': 'c', 'lines.2.amount': '3', 'linesman.5.label': 'no' };

  test('are found by their numbers, gaps included', () => expect(rowNumbers(values, 'lines')).toEqual([0, 2]));

  test('are numbered again without gaps, as the action counts them', () => {
    expect(withoutGaps(values)).toEqual({ title: 'x', 'lines.0.label': 'a', 'lines.1.label': 'c', 'lines.1.amount': '3', 'linesman.0.label': 'no' });
  });

  test('one more is added after the last, everything else kept', () => {
    expect(afterRowButton({ ...values, _rows: 'add:lines.label' }, 'add:lines.label')).toEqual({
      ...idleState,
      values: { ...values, 'lines.3.label': '' },
    });
  });

  test('one is removed with all its cells', () => {
    expect(afterRowButton(values, 'remove:lines.2')?.values).toEqual({ title: 'x', 'lines.0.label': 'a', 'linesman.5.label': 'no' });
  });

  test('removing row 1 leaves row 10', () => {
    expect(afterRowButton({ 'lines.1.label': 'a', 'lines.10.label': 'b' }, 'remove:lines.1')?.values).toEqual({ 'lines.10.label': 'b' });
  });

  test('another button, or one made up, changes nothing', () => {
    expect(afterRowButton(values, null)).toBeUndefined();
    expect(afterRowButton(values, 'drop:lines.2')).toBeUndefined();
  });
});
