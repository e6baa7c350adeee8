/** The brand's drawings, made of the mesh of the communes and the river that crosses it. */
import { Delaunay } from 'd3-delaunay';
import { familiesOf, type Family, TONES } from '@/lib/territories/rules/shapes/families.ts';
import { distanceToLine, pathOf, type Point, type Polygon, randomFrom, smoothPath, withoutCrowding } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE } from '@/lib/territories/rules/shapes/projection.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import { inset } from './geometry.ts';
import type { Cell } from './mayenne.ts';

/** An emblem also stands on the ground of its own terre: its palest field is nearly white. */
export const EMBLEM_TONES = {
  tile: ['#a83a15', '#d9642f', '#ffefe3'],
  hedge: ['#22583a', '#478340', '#f0f8df'],
  river: ['#17507a', '#3583b5', '#e6f5fd'],
} as const;
/** Fields: each cell drawn back from its hedges by a slightly different hand. */
export function fieldsOf(cells: readonly Cell[], gap: number): (Polygon | undefined)[] {
  const random = randomFrom(240);
  return cells.map(({ polygon }) => {
    const field = withoutCrowding(inset(polygon, gap * (0.8 + random() * 0.6)), 4);
    return field.length < 3
      ? undefined
      : field.map(([x, y]) => [x + (random() - 0.5) * 3, y + (random() - 0.5) * 3] as const);
  });
}

/** Trees along the hedges between two communes: here a row, there a few, there none. */
function hedgerowTrees(cells: readonly Cell[], river: readonly Point[]): string {
  const random = randomFrom(97);
  const sizes: Record<number, string> = { 5: '', 8: '' };
  cells.forEach((cell, i) => {
    for (const j of cell.neighbours) {
      if (j < i) continue;
      const shared = cell.polygon.filter((p) => cells[j]!.polygon.some((q) => Math.hypot(p[0] - q[0], p[1] - q[1]) < 0.01));
      if (shared.length !== 2 || random() < 0.5) continue;
      const [a, b] = shared as [Point, Point];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      for (let done = 6 + random() * 10; done < length - 6; done += 9 + random() * 12) {
        const t = done / length;
        const tree: Point = [a[0] + (b[0] - a[0]) * t + (random() - 0.5) * 3, a[1] + (b[1] - a[1]) * t + (random() - 0.5) * 3];
        const size = random() < 0.6 ? 5 : 8;
        if (distanceToLine(tree, river) > 16) sizes[size] += `M${Math.round(tree[0])} ${Math.round(tree[1])}h0`;
      }
    }
  });
  return `<g fill="none" stroke="#17402a" stroke-linecap="round">${Object.entries(sizes)
    .map(([width, d]) => `<path stroke-width="${width}" d="${d}"/>`)
    .join('')}</g>`;
}

/** Furrows, rows of trees, ripples: so that a family is told without its colour. */
const texturesIn = (ink: string) =>
  `<pattern id="f" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(32)"><path d="M0 2h9" stroke="${ink}" stroke-width="2.4"/></pattern>` +
  '<pattern id="h" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(18)"><g fill="#123" fill-opacity=".3"><circle cx="3" cy="3" r="2"/><circle cx="9" cy="9" r="2"/></g></pattern>' +
  `<pattern id="r" width="18" height="10" patternUnits="userSpaceOnUse"><path d="M0 5q4.5-5 9 0t9 0" fill="none" stroke="${ink}" stroke-width="2"/></pattern>`;
const TEXTURE_OF: Record<Family, string> = { tile: 'f', hedge: 'h', river: 'r' };

type Tones = Record<Family, readonly string[]>;
type Scene = { cells: readonly Cell[]; families: readonly Family[]; tones: Tones; gap: number; texture: number; /** of furrows and ripples */ ink: string; broom: number };

/** Fields in their tones, some with the texture of their family. */
function drawFields({ cells, families, tones: palette, gap, texture, broom }: Scene): string {
  const random = randomFrom(7);
  const byTone = new Map<string, Polygon[]>();
  const byTexture = new Map<string, Polygon[]>();
  fieldsOf(cells, gap).forEach((field, i) => {
    if (!field) return;
    const family = families[i]!;
    const tone = random() < broom ? TONES.broom[0] : palette[family][Math.floor(random() * 3)]!;
    byTone.set(tone, [...(byTone.get(tone) ?? []), field]);
    if (random() >= texture) return;
    byTexture.set(TEXTURE_OF[family], [...(byTexture.get(TEXTURE_OF[family]) ?? []), field]);
  });
  const tones = [...byTone].map(([tone, list]) => `<path fill="${tone}" stroke="${tone}" d="${pathOf(list)}"/>`);
  const textures = [...byTexture].map(([id, list]) => `<path fill="url(#${id})" d="${pathOf(list)}"/>`);
  return `<g stroke-width="3" stroke-linejoin="round">${tones.join('')}</g>${textures.join('')}`;
}

/** A scene seen through a frame, the river left blank so that any ground shows through. */
function drawScene(scene: Scene, viewBox: readonly number[]): string {
  const river = riverCourse();
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.map(Math.round).join(' ')}">` +
    `<defs>${texturesIn(scene.ink)}<mask id="w" maskUnits="userSpaceOnUse" x="-20" y="-20" width="1040" height="1110"><path fill="#fff" d="M-20-20h1040v1110H-20z"/>` +
    `<path d="${smoothPath(river)}" fill="none" stroke="#000" stroke-width="13" stroke-linecap="round"/></mask></defs>` +
    `<g mask="url(#w)">${drawFields(scene)}${hedgerowTrees(scene.cells, river)}</g></svg>\n`
  );
}

/** A scene on a plain ground, of a given size in pixels. */
export function drawRiverBank(scene: Scene, viewBox: readonly number[], size: { width: number; height: number }, ground: string): string {
  const [x, y, width, height] = viewBox.map(Math.round);
  return drawScene(scene, viewBox)
    .replace('<svg ', `<svg width="${size.width}" height="${size.height}" preserveAspectRatio="xMinYMin slice" `)
    .replace('<defs>', `<path fill="${ground}" d="M${x} ${y}h${width}v${height}h-${width}z"/><defs>`);
}

/** The whole département, in the three families. */
export function drawMesh(cells: readonly Cell[]): string {
  const families = familiesOf(cells, riverCourse());
  return drawScene({ cells, families, tones: TONES, gap: 3.4, texture: 0.2, ink: '#ffffff6b', broom: 0.045 }, [0, 0, PLANE.width, PLANE.height]);
}

/** A commune and those around it, in one family: the emblem of a terre. */
export function drawEmblem(cells: readonly Cell[], insee: string, family: Family): string {
  const heart = cells.findIndex((cell) => cell.insee === insee);
  if (heart < 0) throw new Error(`No commune ${insee} in the mesh`);
  const kept = [heart, ...cells[heart]!.neighbours];
  const cluster = kept.map((i) => ({ ...cells[i]!, neighbours: cells[i]!.neighbours.map((j) => kept.indexOf(j)).filter((j) => j >= 0) }));
  const xs = cluster.flatMap(({ polygon }) => polygon.map(([x]) => x));
  const ys = cluster.flatMap(({ polygon }) => polygon.map(([, y]) => y));
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const [x, y] = [(Math.min(...xs) + Math.max(...xs) - side) / 2, (Math.min(...ys) + Math.max(...ys) - side) / 2];
  return drawScene({ cells: cluster, families: cluster.map(() => family), tones: EMBLEM_TONES, gap: 3, texture: 0.6, ink: '#1424304d', broom: 0.1 }, [x, y, side, side]);
}

/** The mark: six pieces of land, two banks, one river. Drawn by hand on a square of 640. */
export function drawMark(): string {
  const pieces: readonly (readonly [string, Polygon])[] = [
    [TONES.hedge[1], [[150, 20], [500, 20], [548, 95], [430, 125], [345, 195], [336, 250], [60, 153]]],
    [TONES.tile[1], [[60, 153], [336, 250], [365, 350], [330, 420], [36, 330], [15, 220]]],
    [TONES.river[1], [[36, 330], [330, 420], [318, 530], [330, 625], [70, 540]]],
    [TONES.river[2], [[548, 95], [625, 210], [605, 330], [360, 290], [345, 195], [430, 125]]],
    [TONES.hedge[2], [[605, 330], [575, 520], [500, 555], [335, 410], [365, 350], [360, 290]]],
    [TONES.broom[0], [[500, 555], [330, 625], [318, 530], [335, 410]]],
  ];
  const river: Point[] = [[700, 50], [548, 95], [430, 125], [345, 195], [345, 270], [362, 345], [328, 430], [316, 530], [340, 680]];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640"><defs><mask id="w" maskUnits="userSpaceOnUse" x="-10" y="-10" width="660" height="660">' +
    '<path fill="#fff" d="M-10-10h660v660H-10z"/><g fill="none" stroke="#000">' +
    '<path stroke-width="30" d="M30 143 336 250M0 320 330 420M360 290 640 336M335 410 530 580"/>' +
    `<path stroke-width="54" d="${smoothPath(river)}"/></g></mask></defs>` +
    '<g mask="url(#w)" stroke-width="24" stroke-linejoin="round">' +
    pieces.map(([tone, piece]) => `<path fill="${tone}" stroke="${tone}" d="${pathOf([piece])}"/>`).join('') +
    '</g></svg>\n'
  );
}

/** A square of hedges whose edges meet when it is repeated. */
export function drawPattern(): string {
  const size = 360;
  const random = randomFrom(61);
  const seeds: Point[] = [];
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 6; column++)
      seeds.push([(column + 0.15 + random() * 0.7) * (size / 6), (row + 0.15 + random() * 0.7) * (size / 6)]);
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx * size, dy * size] as const));
  const repeated = around.flatMap(([dx, dy]) => seeds.map(([x, y]) => [x + dx, y + dy] as [number, number]));
  const voronoi = Delaunay.from(repeated).voronoi([-size, -size, 2 * size, 2 * size]);
  const fields: Polygon[] = [];
  repeated.forEach(([x, y], i) => {
    const cell = voronoi.cellPolygon(i).slice(0, -1) as Point[];
    const isVisible = cell.some(([px, py]) => px > -8 && py > -8 && px < size + 8 && py < size + 8);
    if (isVisible && x > -size && y > -size) fields.push(withoutCrowding(inset(cell, 3), 3));
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">` +
    `<path fill="none" stroke="#6f8f7c" stroke-opacity=".3" stroke-width="1.5" stroke-linejoin="round" d="${pathOf(fields)}"/></svg>\n`
  );
}
