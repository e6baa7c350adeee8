/** Pictures of the demonstration, drawn by code: a bocage of hills and hedges, and something that happens there. */
import sharp from 'sharp';

import { bushes, hills, person, type Random, seeded, sun, tree, wheel } from './scene-parts.ts';

/** Drawn on 1440 by 810; larger pictures would only make the demonstration longer to load. */
const size = { width: 1_200, height: 675 };

const night = '#10271c';
const [broom, orange, green, blue, cream, brown] = ['#f4c430', '#f1935c', '#9fc766', '#84c0e3', '#fdf6e3', '#8a5a3b'];

const road = `<path d="M -20 742 C 380 690 760 700 1460 640 L 1460 740 C 800 790 400 780 -20 822 Z" fill="#d9cbb2"/>
  <path d="M -20 782 C 400 735 780 745 1460 690" fill="none" stroke="${cream}" stroke-width="5" stroke-dasharray="46 34"/>`;

function minibus(x: number, y: number): string {
  const windows = [0, 1, 2].map((n) => `<rect x="${40 + n * 118}" y="36" width="100" height="84" rx="14" fill="#d8eef9"/>`).join('');
  return `<g transform="translate(${x} ${y})"><path d="M 0 40 Q 0 0 40 0 L 400 0 Q 452 0 478 56 L 500 130 Q 506 150 506 172 L 506 214 Q 506 232 488 232 L 20 232 Q 0 232 0 212 Z" fill="${broom}"/>
    ${windows}<path d="M 394 36 L 416 36 Q 436 36 446 58 L 474 120 L 394 120 Z" fill="#d8eef9"/><rect y="148" width="506" height="16" fill="#e0a91d"/>
    <circle cx="494" cy="190" r="12" fill="${cream}"/>${wheel(110, 232, 46)}${wheel(400, 232, 46)}</g>`;
}

function wagon(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})"><rect x="10" y="60" width="420" height="220" rx="18" fill="${blue}"/><path d="M -16 70 Q 220 -50 456 70 Z" fill="#15567f"/>
    <rect x="60" y="110" width="110" height="90" rx="10" fill="${cream}"/><path d="M 115 110 V 200 M 60 155 H 170" stroke="#15567f" stroke-width="8"/>
    <rect x="270" y="104" width="104" height="176" rx="8" fill="${cream}"/><circle cx="356" cy="196" r="8" fill="#15567f"/>
    <path d="M 262 280 H 384 V 306 H 262 Z M 248 306 H 398 V 332 H 248 Z" fill="${brown}"/>
    <path d="M 208 136 h 18 v -18 h 20 v 18 h 18 v 20 h -18 v 18 h -20 v -18 h -18 z" fill="${cream}"/>${wheel(110, 290, 44)}<path d="M 430 260 L 520 282" stroke="${night}" stroke-width="12"/></g>`;
}

function village(): string {
  const house = (x: number, width: number, height: number, wall: string) =>
    `<path d="M ${x} 560 V ${560 - height} L ${x + width / 2} ${500 - height} L ${x + width} ${560 - height} V 560 Z" fill="${wall}"/><path d="M ${x - 12} ${564 - height} L ${x + width / 2} ${496 - height} L ${x + width + 12} ${564 - height}" fill="none" stroke="#4c5a66" stroke-width="16" stroke-linejoin="round"/><rect x="${x + width / 2 - 16}" y="${590 - height}" width="32" height="40" fill="#5b6b5f"/>`;
  return `${house(120, 150, 120, cream)}${house(290, 170, 90, '#f3dcc3')}<path d="M 960 560 V 300 L 1010 140 L 1060 300 V 560 Z" fill="#f3dcc3"/><path d="M 952 304 L 1010 120 L 1068 304 Z" fill="#4c5a66"/>${house(1060, 240, 150, cream)}`;
}

const vegetables = [orange, '#d4483b', '#7fae4a', broom, '#8b5fa8', '#28602f'];

function lockers(random: Random): string {
  const boxes = Array.from({ length: 12 }, (_, n) => {
    const [x, y] = [430 + (n % 4) * 150, 330 + Math.floor(n / 4) * 130];
    const colour = vegetables[Math.floor(random() * vegetables.length)];
    const heap = [0, 1, 2, 3, 4].map((k) => `<circle cx="${x + 26 + k * 22}" cy="${y + 92 - (k % 2) * 22}" r="19" fill="${colour}"/>`).join('');
    return `<rect x="${x}" y="${y}" width="138" height="118" rx="6" fill="#5d3b25"/>${heap}`;
  });
  return `<path d="M 350 290 L 400 230 H 1060 L 1120 290 Z" fill="#a3512f"/><rect x="396" y="288" width="660" height="452" fill="${brown}"/>${boxes.join('')}<path d="M 396 740 V 288 M 1056 740 V 288" stroke="#5d3b25" stroke-width="18"/>`;
}

function table(): string {
  const sheets = [[330, 300, -8, broom], [560, 360, 6, cream], [780, 300, -3, blue], [1000, 370, 9, orange], [440, 470, 10, green], [690, 480, -7, '#fff'], [930, 490, 4, cream]] as const;
  const drawn = sheets.map(([x, y, turn, fill]) => `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-60" y="-42" width="120" height="84" rx="4" fill="${fill}"/><path d="M -40 -18 H 40 M -40 2 H 40 M -40 22 H 10" stroke="${night}" stroke-opacity=".45" stroke-width="6"/></g>`);
  const chairs = [300, 560, 820, 1080].flatMap((x) => [[x, 150], [x, 660]]).map(([x, y], n) => `<rect x="${x! - 62}" y="${y! - 46}" width="124" height="92" rx="30" fill="${[green, blue, orange, broom][n % 4]}"/>`);
  return `<rect width="1440" height="810" fill="#e9f3da"/>${chairs.join('')}<rect x="190" y="196" width="1060" height="418" rx="70" fill="${brown}"/><rect x="210" y="210" width="1020" height="384" rx="60" fill="#b98354"/>${drawn.join('')}`;
}

const water = (d: string, width: number) => `<path d="${d}" fill="none" stroke="${cream}" stroke-width="${width + 22}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="#3f8fc0" stroke-width="${width}" stroke-linecap="round"/>`;
const paperBoat = `<g transform="translate(800 396) rotate(-4)"><path d="M 0 60 L 220 60 L 176 124 H 44 Z" fill="#fff"/><path d="M 60 60 L 110 -40 L 160 60 Z" fill="#eef4f7"/><path d="M 110 -40 L 160 60 H 110 Z" fill="#cfdfe8"/><path d="M 44 124 L 110 60 L 176 124 Z" fill="#dbe7ee"/></g>`;

const box = (() => {
  const cards = [[-34, orange], [-18, broom], [-3, cream], [12, green], [27, blue]] as const;
  const fan = cards.map(([turn, fill]) => `<g transform="rotate(${turn} 720 620)"><rect x="650" y="240" width="140" height="260" rx="12" fill="${fill}"/><path d="M 676 290 H 764 M 676 322 H 764 M 676 354 H 730" stroke="${night}" stroke-opacity=".5" stroke-width="9"/></g>`);
  return `<rect width="1440" height="810" fill="#e0f0f9"/><circle cx="1180" cy="190" r="110" fill="${broom}" opacity=".8"/><rect y="640" width="1440" height="170" fill="#b98354"/><rect y="640" width="1440" height="18" fill="${brown}"/>${fan.join('')}
    <path d="M 470 450 H 970 L 930 680 H 510 Z" fill="#c9784a"/><path d="M 470 450 L 380 400 L 520 392 L 600 450 Z M 970 450 L 1060 400 L 920 392 L 840 450 Z" fill="#a85f36"/><rect x="640" y="520" width="160" height="84" rx="8" fill="${cream}"/><path d="M 664 550 H 776 M 664 574 H 740" stroke="${night}" stroke-width="8"/>`;
})();

const bicycle = (x: number, colour: string) => `<g transform="translate(${x} 640)" fill="none" stroke-width="9" stroke-linejoin="round"><circle cx="0" cy="0" r="46" stroke="${night}"/><circle cx="150" cy="0" r="46" stroke="${night}"/><path d="M 0 0 L 44 -70 H 120 L 70 0 Z M 44 -70 L 70 0 M 120 -70 L 150 0 M 112 -96 H 140 M 30 -84 H 60" stroke="${colour}"/></g>`;
const shelter = `<path d="M 300 690 V 420 M 760 690 V 420" stroke="#5d3b25" stroke-width="26"/><path d="M 240 430 L 520 310 L 820 430 Z" fill="#a3512f"/><rect x="340" y="570" width="380" height="24" fill="${brown}"/><path d="M 370 594 V 690 M 690 594 V 690" stroke="${brown}" stroke-width="18"/><rect x="316" y="440" width="430" height="110" fill="#c99a6b" opacity=".55"/>`;

const flag = (x: number, y: number, colour: string) => `<path d="M ${x} ${y} V ${y - 190}" stroke="#5d3b25" stroke-width="10" stroke-linecap="round"/><path d="M ${x + 4} ${y - 188} L ${x + 110} ${y - 160} L ${x + 4} ${y - 116} Z" fill="${colour}"/>`;
const path = `<path d="M 560 830 C 640 700 980 690 900 600 S 620 540 720 470 S 860 420 820 372 L 850 372 C 900 430 790 470 800 500 S 1010 540 1030 620 S 860 760 860 830 Z" fill="${cream}"/>${flag(700, 380, orange)}${flag(835, 362, green)}${flag(970, 384, '#3f8fc0')}`;

const cardboard = `<path d="M 400 690 V 400 H 960 V 690 H 880 V 470 H 480 V 690 Z" fill="#c99a6b"/><path d="M 340 410 L 680 270 L 1020 410 Z" fill="#b98354"/><path d="M 400 400 V 690 M 960 400 V 690 M 480 470 H 880" stroke="${brown}" stroke-width="6" stroke-dasharray="18 12"/><rect x="500" y="580" width="240" height="28" fill="#b98354"/><path d="M 520 608 V 690 M 716 608 V 690" stroke="#b98354" stroke-width="16"/>
  <path d="M 400 722 H 960" stroke="${broom}" stroke-width="22"/><path d="M 428 722 V 712 M 484 722 V 712 M 540 722 V 712 M 596 722 V 712 M 652 722 V 712 M 708 722 V 712 M 764 722 V 712 M 820 722 V 712 M 876 722 V 712 M 932 722 V 712" stroke="${night}" stroke-width="4"/><circle cx="1000" cy="716" r="36" fill="${orange}"/><circle cx="1000" cy="716" r="13" fill="${night}"/>`;

const windscreen = `<rect x="250" y="150" width="940" height="640" rx="90" fill="${broom}"/><path d="M 340 240 Q 350 210 390 210 H 1050 Q 1090 210 1100 240 L 1130 500 H 310 Z" fill="#d8eef9"/>${person(720, 470, { skin: '#c98d63', hair: '#e8e4da', coat: '#a33a12', scale: 1.35 })}
  <path d="M 250 516 H 1190 V 700 Q 1190 790 1100 790 H 340 Q 250 790 250 700 Z" fill="${broom}"/><rect x="250" y="500" width="940" height="34" fill="#e0a91d"/><path d="M 610 500 a 116 70 0 0 1 220 0" fill="none" stroke="${night}" stroke-width="20"/><circle cx="360" cy="640" r="52" fill="${cream}"/><circle cx="1080" cy="640" r="52" fill="${cream}"/><rect x="520" y="640" width="400" height="70" rx="14" fill="#c8951a"/>`;

const crate = `<path d="M 880 640 H 1150 L 1130 770 H 900 Z" fill="${brown}"/>${[0, 1, 2, 3, 4, 5].map((n) => `<circle cx="${910 + n * 42}" cy="${628 - (n % 2) * 14}" r="30" fill="${vegetables[n]}"/>`).join('')}<path d="M 886 690 H 1142" stroke="#5d3b25" stroke-width="8"/>`;

const hands = (() => {
  const arm = (turn: number, sleeve: string, skin: string) => `<g transform="rotate(${turn} 720 430)"><rect x="660" y="640" width="120" height="420" rx="50" fill="${sleeve}"/><path d="M 672 660 V 560 Q 672 530 700 530 H 742 Q 768 530 768 560 V 660 Z" fill="${skin}"/><path d="M 690 540 V 492 M 716 534 V 482 M 742 540 V 492" stroke="${skin}" stroke-width="24" stroke-linecap="round"/></g>`;
  return `<g><rect x="520" y="260" width="400" height="300" rx="10" fill="#fff" transform="rotate(-3 720 410)"/><g transform="rotate(-3 720 410)" stroke="${night}" stroke-opacity=".5" stroke-width="10"><path d="M 570 320 H 870 M 570 366 H 870 M 570 412 H 800"/></g>${arm(-74, orange, '#8d5a3c')}${arm(0, broom, '#e2b08c')}${arm(74, blue, '#c98d63')}</g>`;
})();

/** What is drawn over the hills, or in their place. */
const scenes: Readonly<Record<string, (random: Random) => string>> = {
  minibus: (random) => `${hills(random)}${road}${minibus(520, 440)}${bushes(random, 800, 14)}`,
  wagon: (random) => `${hills(random)}${village()}<path d="M 0 560 H 1440 V 810 H 0 Z" fill="#d9cbb2"/>${wagon(500, 400)}${tree(1240, 640, 1.5)}`,
  lockers: (random) => `${hills(random)}${lockers(random)}${bushes(random, 806, 18)}`,
  table: () => table(),
  river: (random) => `${hills(random)}${water('M 1500 380 C 1120 360 1240 500 860 500 S 420 560 560 660 S 900 760 640 900', 120)}${paperBoat}${tree(240, 640, 1.4)}`,
  box: () => box,
  towpath: (random) => `${hills(random)}<path d="M 0 600 H 1440 V 720 H 0 Z" fill="#d9cbb2"/><path d="M 0 712 H 1440 V 810 H 0 Z" fill="#3f8fc0"/><path d="M 60 750 H 380 M 560 776 H 900 M 1040 746 H 1360" stroke="${cream}" stroke-width="7" stroke-linecap="round"/>${shelter}${bicycle(860, orange)}${bicycle(1090, '#15567f')}${tree(130, 620, 1.3)}`,
  path: (random) => `${hills(random)}${path}${tree(250, 640, 1.4)}`,
  cardboard: (random) => `${hills(random)}<path d="M 0 640 H 1440 V 760 H 0 Z" fill="#d9cbb2"/><path d="M 0 752 H 1440 V 810 H 0 Z" fill="#3f8fc0"/>${cardboard}${tree(1230, 650, 1.5)}`,
  driver: (random) => `${hills(random)}${windscreen}`,
  farmer: (random) => `${hills(random)}${person(640, 560, { skin: '#e2b08c', hair: '#6b4a2f', coat: '#28602f', scale: 2, hat: broom, isBack: true })}${crate}`,
  nurse: (random) => `${hills(random)}<g transform="translate(90 -150) scale(2.1)">${wagon(120, 160)}</g>${person(1080, 560, { skin: '#8d5a3c', hair: night, coat: '#3f8fc0', scale: 1.8 })}<rect x="1150" y="640" width="110" height="140" rx="8" fill="${cream}" transform="rotate(8 1200 700)"/>`,
  hands: (random) => `${hills(random)}${hands}`,
};

export const sceneNames = Object.keys(scenes) as [string, ...string[]];

/** A scene as PNG; the same name always gives the same picture. */
export async function drawnScene(name: string): Promise<Uint8Array> {
  const scene = scenes[name];
  if (!scene) throw new Error(`The demonstration has no scene "${name}".`);
  const random = seeded(name);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1440 810" width="${size.width}" height="${size.height}">${sun(random)}${scene(random)}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
