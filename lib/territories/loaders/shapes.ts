import 'server-only';
import { createHash } from 'node:crypto';
import { cache } from 'react';
import { logger } from '@/lib/platform/logger.ts';
import { currentContourOrigin, currentContourSet, listDrawn, shapesFingerprint } from '@/lib/territories/repository/shapes.ts';
import { contourFeatures } from '@/lib/territories/rules/shapes/contours.ts';
import { drawShapes, geometriesOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { simplified } from '@/lib/territories/rules/shapes/simplify.ts';
import { drawTerritories } from '@/lib/territories/rules/shapes/territories-svg.ts';
import { communesOf, type CommuneShapes, computedShapes } from '@/lib/territories/rules/shapes/topology.ts';
import type { ContourOrigin, Drawing, ShapesOrigin } from '@/lib/territories/types/shapes.ts';

/** Everything that is made of the shapes, under one version. */
interface CurrentShapes {
  drawing: Drawing;
  territoriesSvg: string;
  contours: string;
}

/** In square degrees: a drawing is read from afar, and weighs on each page that holds it; a map is read from closer. */
const DRAWN = 2.5e-5;
const MAPPED = 4e-6;

/** Official borders wander by themselves, and leave less room between two. */
const HANDS = { computed: { gap: 3, tremble: 3 }, official: { gap: 3.4, tremble: 0 } } as const;

/** Kept on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalShapes?: { fingerprint: string; shapes: Promise<CurrentShapes> } };

/** Drawn once for each state of the database, then given from memory. */
const currentShapes = cache(async (): Promise<CurrentShapes> => {
  const fingerprint = await shapesFingerprint();
  const known = kept.portalShapes;
  if (known?.fingerprint === fingerprint) return known.shapes;
  const shapes = draw();
  kept.portalShapes = { fingerprint, shapes };
  shapes.catch(() => delete kept.portalShapes);
  return shapes;
});

/**
 * The Mayenne as it is drawn everywhere: the official contours when there are some, else the mesh computed from the
 * centres of the communes.
 */
export async function currentDrawing(): Promise<Drawing> {
  return (await currentShapes()).drawing;
}

/** The territories in the colours of their fields, as SVG (`territoriesSvgAddress`). */
export async function currentTerritoriesSvg(): Promise<{ version: string; content: string }> {
  const { drawing, territoriesSvg } = await currentShapes();
  return { version: drawing.origin.version, content: territoriesSvg };
}

/** What an interactive map lays over its tiles, as GeoJSON (`contoursAddress`). */
export async function currentContours(): Promise<{ version: string; content: string }> {
  const { drawing, contours } = await currentShapes();
  return { version: drawing.origin.version, content: contours };
}

/** For administrators: whether the shapes are computed or official, and what was imported, when; drawn or not. */
export async function shapesOrigin(): Promise<{ kind: ShapesOrigin['kind']; imported: ContourOrigin | null }> {
  const [{ origin }, imported] = await Promise.all([currentDrawing(), currentContourOrigin()]);
  return { kind: origin.kind, imported };
}

async function draw(): Promise<CurrentShapes> {
  const [set, drawn] = await Promise.all([currentContourSet(), listDrawn()]);
  const isOfToday = set !== null && sameCodes(set.topology, drawn.communes.map(({ insee }) => insee));
  if (set && !isOfToday) logger.warn({ contourSet: set.id }, 'the official contours are not those of the communes of today: the computed mesh is drawn instead');
  const shapes = isOfToday ? set.topology : computedShapes(drawn.communes);
  const coarse = isOfToday ? simplified(shapes, DRAWN) : shapes;
  const origin = isOfToday ? { kind: 'official' as const, credit: set.credit } : { kind: 'computed' as const, credit: '' };
  const drawing = drawShapes(coarse, drawn, { ...origin, version: '' });
  const territoriesSvg = drawTerritories(geometriesOf(coarse), drawn, HANDS[origin.kind]);
  const contours = JSON.stringify(contourFeatures(isOfToday ? simplified(shapes, MAPPED) : shapes, drawn));
  const version = createHash('sha256').update(JSON.stringify(drawing)).update(territoriesSvg).update(contours).digest('hex').slice(0, 12);
  return { drawing: { ...drawing, origin: { ...origin, version } }, territoriesSvg, contours };
}

/** A commune that merged since the import leaves contours that are no more those of today. */
function sameCodes(shapes: CommuneShapes, today: readonly string[]): boolean {
  const drawn = new Set(communesOf(shapes));
  return drawn.size === today.length && today.every((insee) => drawn.has(insee));
}
