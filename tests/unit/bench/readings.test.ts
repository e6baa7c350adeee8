import { describe, expect, it } from 'vitest';
import { parseCores } from '@/scripts/bench/cores.ts';
import { family, parentOf, processorBetween } from '@/scripts/bench/processor.ts';
import { actionFields, multipart } from '@/scripts/bench/server-form.ts';
import { quietest, total } from '@/scripts/bench/statements.ts';

describe('what the bench reads of the system', () => {
  it.each([
    ['0-1', [0, 1]],
    ['3', [3]],
    ['0-2,5\n', [0, 1, 2, 5]],
    ['', []],
  ])('reads the list of cores "%s"', (list, cores) => {
    expect(parseCores(list)).toEqual(cores);
  });

  it('finds the parent of a process whose name holds a parenthesis', () => {
    expect(parentOf('31 (node (old) x) S 12 31 31 0')).toBe(12);
  });

  it('follows the children of children, and nobody else', () => {
    const parents = new Map([[2, 1], [3, 2], [4, 1], [6, 5]]);
    expect(family(1, parents)).toEqual([1, 2, 4, 3]);
  });

  it('counts threads that began meanwhile, and forgets those that ended', () => {
    const before = new Map([['1/1', { ran: 10, waited: 4 }], ['1/2', { ran: 900, waited: 900 }]]);
    const after = new Map([['1/1', { ran: 16, waited: 5 }], ['1/3', { ran: 2, waited: 1 }]]);
    expect(processorBetween(before, after)).toEqual({ ran: 8, waited: 2 });
    expect(processorBetween(new Map(), new Map())).toBeNull();
  });
});

describe('what the bench reads of a page', () => {
  const page =
    '<form id="other"><input type="hidden" name="$ACTION_KEY" value="no"/></form>' +
    '<form action="" id="submit" class="form"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>' +
    '<input type="hidden" name="cahierId" value="c"/><button>Déposer</button></form>';

  it('takes the hidden fields of the framework, of this form only', () => {
    expect(actionFields(page, 'submit')).toEqual([['$ACTION_1:0', '{"id":"a&b"}']]);
  });

  it('says when a page has no such form', () => {
    expect(() => actionFields(page, 'absent')).toThrow('no form "absent"');
  });

  it('sends a form as a browser does', async () => {
    const { body, contentType } = multipart([['$ACTION_1:0', '{"id":"a"}'], ['cahierId', 'é']]);
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    expect([...form]).toEqual([['$ACTION_1:0', '{"id":"a"}'], ['cahierId', 'é']]);
  });
});

describe('statements', () => {
  it('are those of the visit when nothing else was going on', () => {
    const alone = [{ sql: 'a', calls: 2 }];
    expect(total([{ sql: 'a', calls: 2 }, { sql: 'b', calls: 3 }])).toBe(5);
    expect(quietest([[{ sql: 'a', calls: 2 }, { sql: 'b', calls: 1 }], alone])).toBe(alone);
  });
});
