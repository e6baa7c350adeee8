const [line, field, tile, water, broom, ink] = ['#6c7b70', '#9fc766', '#f1935c', '#84c0e3', '#f4c430', '#14231b'];

const fill = (colour: string, path: string) => `<path fill="${colour}" d="${path}"/>`;
const stroke = (colour: string, width: number, path: string, more = '') =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more} d="${path}"/>`;
const parcel = 'M46 40 128 24 158 84 118 128 52 112Z';

/** The fields of the way from call to MayLAB, as the page on the approach draws them: bare ground, then land that is planted. */
const fields: readonly string[] = [
  stroke(line, 5, parcel, 'stroke-dasharray="0.1 11"') + fill(broom, 'M98 62a16 16 0 1 1 0 32 16 16 0 0 1 0-32Z'),
  fill(field, parcel) + stroke(ink, 5, 'M66 58 124 47M68 78 138 65M70 98 132 87'),
  fill(tile, 'M46 40 84 33 88 118 52 112Z') +
    fill(field, 'M90 32 128 24 134 38 114 74 93 72Z') +
    fill(water, 'M137 44 158 84 140 104 119 78Z') +
    fill(broom, 'M94 79 115 82 135 108 118 128 95 120Z'),
  fill(field, parcel) + stroke(ink, 11, 'M74 78 94 98 130 52'),
  fill(field, parcel) + stroke(ink, 15, 'M70 58h.1M94 52h.1M120 46h.1M72 80h.1M98 76h.1M124 70h.1M76 102h.1M102 100h.1M128 92h.1'),
  fill(tile, 'M30 34 92 22 96 72 40 82Z') +
    fill(field, 'M98 21 160 32 154 74 102 72Z') +
    fill(water, 'M42 88 96 78 92 132 58 128Z') +
    fill(broom, 'M102 78 152 80 138 126 98 132Z'),
];

/** The whole way in one drawing, six fields along their river; its words are its alternative text and the steps under it. */
export function wayDrawing(): string {
  const steps = fields.map((content, index) => `<g transform="translate(${index * 200} 0)">${stroke(water, 9, 'M0 142C34 130 60 154 100 144S166 132 200 142')}${content}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 160">${steps.join('')}</svg>`;
}
