export type Random = () => number;

const fields = ['#c9dc8f', '#9fc766', '#e9d98a', '#b7cf78', '#7fae4a', '#f1c98b', '#dbe6a8'];
const hedge = '#28602f';

/** Numbers from 0 to 1 that depend on the seed only (mulberry32). */
export function seeded(seed: string): Random {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 17);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The sky, its sun and a few clouds. */
export function sun(random: Random): string {
  const x = 160 + random() * 1_100;
  const cloud = (cx: number, cy: number) => `<path d="M ${cx} ${cy} q 20 -46 70 -34 q 36 -52 96 -12 q 62 -10 66 46 Z" fill="#fff" opacity=".85"/>`;
  return `<rect width="1440" height="810" fill="#d4ebf6"/><rect y="180" width="1440" height="300" fill="#e7f3ef"/><circle cx="${x.toFixed(0)}" cy="130" r="74" fill="#f4c430"/>${cloud(120 + random() * 400, 170)}${cloud(800 + random() * 300, 120)}`;
}

interface Hill {
  base: number;
  height: number;
  phase: number;
  columns: number;
}

/** Three rows of hills cut into fields, each field between its hedges. */
export function hills(random: Random): string {
  const rows: Hill[] = [
    { base: 330, height: 46, phase: random() * 6, columns: 13 },
    { base: 430, height: 40, phase: random() * 6, columns: 9 },
    { base: 560, height: 34, phase: random() * 6, columns: 6 },
  ];
  return rows.map((row, index) => hill(row, index, random)).join('');
}

function hill({ base, height, phase, columns }: Hill, index: number, random: Random): string {
  const top = (x: number) => base + height * Math.sin(x / 260 + phase) + (height / 2) * Math.sin(x / 110 + phase * 2);
  const edges = Array.from({ length: columns + 1 }, (_, n) => n === 0 ? -220 : (n * 1_440) / columns + (n === columns ? 20 : (random() - 0.5) * 60));
  const slant = 40 + index * 60;
  const drawn: string[] = [];
  for (let n = 0; n < columns; n += 1) {
    const [from, to] = [edges[n] ?? 0, edges[n + 1] ?? 0];
    const ridge = Array.from({ length: 9 }, (_, step) => from + ((to - from) * step) / 8).map((x) => `${x.toFixed(0)} ${top(x).toFixed(0)}`);
    const fill = fields[Math.floor(random() * fields.length)];
    drawn.push(`<path d="M ${ridge.join(' L ')} L ${(to + slant).toFixed(0)} 820 L ${(from + slant).toFixed(0)} 820 Z" fill="${fill}" stroke="${hedge}" stroke-width="${4 + index * 3}" stroke-linejoin="round"/>`);
  }
  const size = 9 + index * 6;
  for (let x = 0; x < 1_460; x += size * 1.5) {
    if (random() < 0.22) continue;
    drawn.push(`<circle cx="${x.toFixed(0)}" cy="${(top(x) - size * 0.35).toFixed(0)}" r="${(size * (0.7 + random() * 0.6)).toFixed(1)}" fill="${random() < 0.5 ? hedge : '#3c7a3f'}"/>`);
  }
  return `<g>${drawn.join('')}</g>`;
}

/** A hedge at the foot of the picture. */
export function bushes(random: Random, y: number, count: number): string {
  return Array.from({ length: count }, (_, n) => {
    const x = ((n + random() * 0.7) * 1_440) / count;
    return `<circle cx="${x.toFixed(0)}" cy="${(y + random() * 20).toFixed(0)}" r="${(44 + random() * 34).toFixed(0)}" fill="${random() < 0.5 ? hedge : '#3c7a3f'}"/>`;
  }).join('');
}

export function tree(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M -10 0 L -6 -90 H 6 L 10 0 Z" fill="#6b4a2f"/><circle cx="0" cy="-140" r="66" fill="#3c7a3f"/><circle cx="-46" cy="-108" r="42" fill="${hedge}"/><circle cx="48" cy="-112" r="44" fill="#5b9440"/></g>`;
}

export function wheel(x: number, y: number, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#22302a"/><circle cx="${x}" cy="${y}" r="${radius * 0.45}" fill="#d5dccf"/>`;
}

interface Looks {
  skin: string;
  hair: string;
  coat: string;
  scale: number;
  hat?: string;
  isBack?: boolean;
}

/** Somebody drawn to the waist, head at (x, y - 130). */
export function person(x: number, y: number, { skin, hair, coat, scale, hat, isBack = false }: Looks): string {
  const face = isBack ? '' : `<circle cx="-20" cy="-128" r="5" fill="#22302a"/><circle cx="20" cy="-128" r="5" fill="#22302a"/><path d="M -16 -104 Q 0 -90 16 -104" fill="none" stroke="#22302a" stroke-width="5" stroke-linecap="round"/>`;
  const top = hat
    ? `<ellipse cx="0" cy="-162" rx="96" ry="20" fill="${hat}"/><path d="M -52 -164 Q -48 -222 0 -222 Q 48 -222 52 -164 Z" fill="${hat}"/>`
    : `<path d="M -62 -120 Q -70 -200 0 -204 Q 70 -200 62 -120 Q 46 -164 0 -162 Q -46 -164 -62 -120 Z" fill="${hair}"/>`;
  const nape = isBack ? `<circle cx="0" cy="-130" r="60" fill="${hair}"/>` : `<circle cx="0" cy="-130" r="58" fill="${skin}"/>`;
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M -130 140 Q -130 -30 -44 -50 H 44 Q 130 -30 130 140 Z" fill="${coat}"/><rect x="-24" y="-90" width="48" height="52" fill="${skin}"/>${nape}${face}${top}</g>`;
}
