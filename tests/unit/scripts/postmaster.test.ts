import { expect, it } from 'vitest';

import { parsePostmaster } from '@/scripts/postgres/leftover.ts';

const file = (status: string) => ['4242', '/x/.data/postgres/cluster', '1763632000', '41133', '', '127.0.0.1', '  1234567  0', status, ''].join('\n');

it('says who runs, where, and whether it accepts connections', () => {
  expect(parsePostmaster(file('ready   '))).toEqual({ pid: 4242, port: 41_133, ready: true });
  expect(parsePostmaster(file('starting'))).toEqual({ pid: 4242, port: 41_133, ready: false });
});

it('says nothing while it is being written', () => {
  expect(parsePostmaster('')).toBeNull();
  expect(parsePostmaster('-1\n')).toBeNull();
});
