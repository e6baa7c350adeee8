import { Delaunay } from 'd3-delaunay';
import sharp from 'sharp';

import { seeded } from './scene-parts.ts';

const width = 1_200;
const height = 675;
const parcels = 70;
const fields = ['#f1935c', '#fdeadd', '#9fc766', '#e9f3da', '#84c0e3', '#e0f0f9', '#f4c430', '#eff2e9'];

export const pictureAlternative = 'Dessin d’un bocage imaginaire vu du ciel : des parcelles de couleur séparées par des haies, traversées par une rivière.';

/** A bocage drawn from a seed, as PNG: the same seed gives the same fields. */
export async function bocagePicture(seed: string): Promise<Uint8Array> {
  const random = seeded(seed);
  const points = Array.from({ length: parcels }, () => [random() * width, random() * height] as [number, number]);
  const mesh = Delaunay.from(points).voronoi([-10, -10, width + 10, height + 10]);
  const cells = points.map((_, index) => `<path d="${mesh.renderCell(index)}" fill="${fields[Math.floor(random() * fields.length)]}"/>`);
  const bend = () => 80 + random() * (height - 160);
  const river = `M -20 ${bend()} C 300 ${bend()}, 420 ${bend()}, 620 ${bend()} S 980 ${bend()}, ${width + 20} ${bend()}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g stroke="#28602f" stroke-width="7" stroke-linejoin="round">${cells.join('')}</g>
    <path d="${river}" fill="none" stroke="#fff" stroke-width="46"/><path d="${river}" fill="none" stroke="#15567f" stroke-width="34"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
