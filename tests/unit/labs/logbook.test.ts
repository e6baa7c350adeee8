import { describe, expect, it } from 'vitest';
import { logbookPage } from '@/lib/labs/rules/logbook.ts';

const notes = Array.from({ length: 25 }, (_, index) => index + 1);

describe('the pages of a logbook', () => {
  it('hold twelve notes each, the last one what is left', () => {
    expect(logbookPage(notes, '1')).toEqual({ notes: notes.slice(0, 12), page: 1, pages: 3 });
    expect(logbookPage(notes, '3')).toEqual({ notes: [25], page: 3, pages: 3 });
  });

  it.each(['0', '4', '01', '-1', '1.5', 'un', '', '99999'])('are not there for « %s »', (number) => {
    expect(logbookPage(notes, number)).toBeNull();
  });

  it('are not there for a LAB without notes', () => {
    expect(logbookPage([], '1')).toBeNull();
  });
});
