import 'server-only';
import { createHash } from 'node:crypto';
import { cache } from 'react';
import { currentContourSet, listDrawn, shapesFingerprint } from '@/lib/territories/repository/shapes.ts';
import { drawShapes } from '@/lib/territories/rules/shapes/drawing.ts';
import { communesOf, type CommuneShapes, computedShapes } from '@/lib/territories/rules/shapes/topology.ts';
import type { Drawing, ShapesOrigin } from '@/lib/territories/types/shapes.ts';

interface Kept {
  fingerprint: string;
  drawing: Promise<Drawing>;
}

/** Kept on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalShapes?: Kept };

/**
 * The Mayenne as it is drawn everywhere: the official contours when there are some, else the mesh computed from the
 * centres of the communes. Drawn once for each state of the database, then given from memory.
 */
export const currentDrawing = cache(async (): Promise<Drawing> => {
  const fingerprint = await shapesFingerprint();
  if (kept.portalShapes?.fingerprint !== fingerprint) {
    const drawing = draw();
    kept.portalShapes = { fingerprint, drawing };
    drawing.catch(() => delete kept.portalShapes);
  }
  return kept.portalShapes!.drawing;
});

async function draw(): Promise<Drawing> {
  const [set, drawn] = await Promise.all([currentContourSet(), listDrawn()]);
  const matches = set !== null && sameCodes(set.topology, drawn.communes.map(({ insee }) => insee));
  const shapes = matches ? set.topology : computedShapes(drawn.communes);
  const origin: Omit<ShapesOrigin, 'version'> = matches ? { kind: 'official', credit: set.credit } : { kind: 'computed', credit: '' };
  const drawing = drawShapes(shapes, drawn, { ...origin, version: '' });
  const version = createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, 12);
  return { ...drawing, origin: { ...origin, version } };
}

/** A commune that merged since the import leaves contours that are no more those of today. */
function sameCodes(shapes: CommuneShapes, today: readonly string[]): boolean {
  const drawn = new Set(communesOf(shapes));
  return drawn.size === today.length && today.every((insee) => drawn.has(insee));
}
