import { describe, expect, it } from 'vitest';
import { closeUp } from '@/lib/territories/rules/shapes/close-up.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';

const commune = (insee: string, siren: string, name: string, path: string, centre: readonly [number, number]) => ({ insee, slug: name, name, siren, path, centre });

/** Two territories: one of three communes in two pieces, one of one commune, far away. */
const drawing: Drawing = {
  origin: { kind: 'computed', credit: '', version: 'v' },
  width: 1000,
  height: 1070,
  department: '',
  territories: [
    { siren: '1', slug: 'un', name: 'Un', path: 'M100 100l200 0 0 300-200 0zm-50 350l40 0 0 20z', label: [200, 250] },
    { siren: '2', slug: 'deux', name: 'Deux', path: 'M800 900l20 0 0 20z', label: [810, 910] },
  ],
  communes: [
    commune('53001', '1', 'Siège', 'M100 100l100 0z', [150, 110]),
    commune('53002', '1', 'Autre', 'M200 100l100 0z', [250, 110]),
    commune('53003', '1', 'Loin', 'M50 450l40 0z', [60, 455]),
    commune('53004', '2', 'Seule', 'M800 900l20 0z', [810, 910]),
    commune('53005', '3', 'Voisine', 'M310 100l20 0z', [320, 110]),
  ],
  river: 'M0 0l10 10',
  project: () => [0, 0],
};

describe('a territory from close up', () => {
  it('is seen whole, with a little around it', () => {
    const seen = closeUp(drawing, { siren: '1', seatName: 'Siège' });
    // From 50 to 300 and from 100 to 470: the second piece is counted from where the first began.
    expect(seen?.box).toEqual([46, 96, 258, 378]);
    expect(seen).toMatchObject({ seat: 'M100 100l100 0z', around: 'M310 100l20 0z', outline: drawing.territories[0]!.path, river: drawing.river });
  });

  it('has each of its fields once, in one of four depths, its seat apart', () => {
    const { fields } = closeUp(drawing, { siren: '1', seatName: 'Siège' })!;
    expect(fields).toHaveLength(4);
    expect(fields.join('').match(/M[^M]+/g)?.toSorted()).toEqual(['M200 100l100 0z', 'M50 450l40 0z']);
  });

  it('is not blown up when it is small, and may have its seat elsewhere', () => {
    const seen = closeUp(drawing, { siren: '2', seatName: 'Sablé-sur-Sarthe' });
    expect(seen?.box).toEqual([735, 835, 150, 150]);
    expect([seen?.seat, seen?.fields.join('')]).toEqual(['', 'M800 900l20 0z']);
  });

  it('is nothing when it is not drawn', () => {
    expect(closeUp(drawing, { siren: '9', seatName: 'Siège' })).toBeNull();
    expect(closeUp({ ...drawing, communes: [] }, { siren: '1', seatName: 'Siège' })).toBeNull();
  });
});
