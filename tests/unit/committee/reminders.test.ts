import { describe, expect, it } from 'vitest';
import { reminderMail } from '@/lib/committee/mails/assignment.ts';
import { parisDaysBetween, reminderCause } from '@/lib/committee/rules/reminders.ts';
import type { ExpectedAct } from '@/lib/committee/types/assignment.ts';
import { dueDay } from '@/lib/committee/schema/ids.ts';

const at = (text: string) => new Date(text);
const long = at('2026-01-05T09:00:00Z');
const accepted = (dueAt: Date | null) => ({ assignedAt: long, acceptedAt: long, dueAt });

describe('days in Paris', () => {
  it.each([
    ['within a day', '2026-05-12T22:30:00Z', '2026-05-13T21:30:00Z', 0],
    ['over midnight in summer', '2026-05-12T21:59:00Z', '2026-05-12T22:00:00Z', 1],
    ['over midnight in winter', '2026-01-12T22:59:00Z', '2026-01-12T23:00:00Z', 1],
    ['over the 23 hours of 29 March', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 1],
    ['over the 25 hours of 25 October', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z', 0],
    ['backwards', '2026-05-13T10:00:00Z', '2026-05-12T10:00:00Z', -1],
  ])('%s', (_what, from, to, days) => {
    expect(parisDaysBetween(at(from), at(to))).toBe(days);
  });
});

describe('a date set by a day', () => {
  it.each([
    ['29 March 2026, which has 23 hours', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['28 March 2026, still in winter', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['25 October 2026, which has 25 hours', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['24 October 2026, still in summer', '2026-10-24', '2026-10-24T22:00:00.000Z'],
  ])('ends with the last instant of %s', (_what, day, end) => {
    expect(dueDay.parse(day)?.toISOString()).toBe(end);
  });
});

describe('a reminder', () => {
  const spring = dueDay.parse('2026-03-29');
  const autumn = dueDay.parse('2026-10-25');
  it.each([
    ['eight days before', spring, '2026-03-21T09:00:00Z', null],
    ['seven days before, over no change of the clocks yet', spring, '2026-03-22T00:30:00Z', 'due_in_7'],
    ['six days before', spring, '2026-03-23T09:00:00Z', null],
    ['two days before', spring, '2026-03-27T22:30:00Z', 'due_in_2'],
    ['the day before', spring, '2026-03-28T09:00:00Z', null],
    ['the very day', spring, '2026-03-29T21:59:59Z', null],
    ['the day after 29 March, from its first minute', spring, '2026-03-29T22:00:00Z', 'late'],
    ['two days after', spring, '2026-03-30T22:00:00Z', null],
    ['seven days before 25 October', autumn, '2026-10-18T09:00:00Z', 'due_in_7'],
    ['two days before 25 October', autumn, '2026-10-22T22:00:00Z', 'due_in_2'],
    ['in the twenty-fifth hour of 25 October', autumn, '2026-10-25T22:30:00Z', null],
    ['the day after 25 October', autumn, '2026-10-25T23:00:00Z', 'late'],
    ['without a date', null, '2026-05-12T09:00:00Z', null],
  ])('%s', (_what, dueAt, now, cause) => {
    expect(reminderCause(accepted(dueAt), at(now))).toBe(cause);
  });

  it('asks for an answer on the fourth day in Paris, over the change of the clocks too, and the date comes first', () => {
    const offered = { assignedAt: at('2026-03-26T22:30:00Z'), acceptedAt: null, dueAt: null };
    expect(reminderCause(offered, at('2026-03-29T21:30:00Z'))).toBeNull();
    expect(reminderCause(offered, at('2026-03-29T22:30:00Z'))).toBe('unanswered');
    expect(reminderCause(offered, at('2026-03-31T09:00:00Z'))).toBeNull();
    expect(reminderCause({ ...offered, acceptedAt: at('2026-03-27T09:00:00Z') }, at('2026-03-29T22:30:00Z'))).toBeNull();
    expect(reminderCause({ ...offered, dueAt: dueDay.parse('2026-04-01') }, at('2026-03-29T22:30:00Z'))).toBe('due_in_2');
  });

  it('says in one mail all that is expected, what waits for an answer first', () => {
    const act = (title: string, change: Partial<ExpectedAct>): ExpectedAct => ({
      personId: 'p', email: 'p@exemple.example', proposalId: title, title, receiptNumber: 'CA-1', assignedAt: long, acceptedAt: long, dueAt: null, ...change,
    });
    const now = at('2026-03-30T09:00:00Z');
    const acts = [act('Une', { dueAt: spring }), act('Deux', { acceptedAt: null, dueAt: autumn }), act('Trois', {})];
    const { subject, body, recipient } = reminderMail({ id: 'p', email: 'p@exemple.example' }, acts, now, 'https://portail.example/comite');
    expect([subject, recipient]).toEqual(['Rappel : une évaluation est en retard', 'p@exemple.example']);
    expect(body).toBe(
      [
        'Bonjour,',
        'En attente de votre réponse (accepter, vous déporter ou décliner) :\n- « Deux » (CA-1), attendue jusqu’au 25 octobre 2026',
        'À évaluer :\n- « Une » (CA-1), attendue le 29 mars 2026, en retard\n- « Trois » (CA-1)',
        'Si vous ne pouvez pas tenir une date, déclinez : la présidence trouvera quelqu’un d’autre.',
        'https://portail.example/comite',
      ].join('\n\n'),
    );
    expect(reminderMail({ id: 'p', email: 'e' }, [acts[0]!, act('Quatre', { dueAt: spring })], now, 'x').subject).toBe('Rappel : 2 évaluations sont en retard');
    expect(reminderMail({ id: 'p', email: 'e' }, [acts[2]!], now, 'x').subject).toBe('Rappel : ce que le comité attend de vous');
  });
});
