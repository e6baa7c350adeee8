import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawRiverAcross, drawRiverDown } from '@/scripts/mesh/river.ts';

test('the river runs down the home, or across it, as one line from edge to edge', () => {
  for (const [name, drawing] of [['river-down', drawRiverDown()], ['river-across', drawRiverAcross()]] as const) {
    expect(readFileSync(`public/brand/${name}.svg`, 'utf8')).toBe(drawing);
    expect(drawing.match(/<path/g)).toHaveLength(1);
  }
});
