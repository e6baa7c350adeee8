/** Draws the brand from the centres of the communes: `npm run draw:mesh`. Same centres, same bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cellsOf } from '@/lib/territories/rules/shapes/mesh.ts';
import { drawCardGround } from './mesh/cards.ts';
import { drawEmblem, drawMark, drawMesh, drawPattern } from './mesh/drawings.ts';
import { drawIdea } from './mesh/idea.ts';
import { drawIcons } from './mesh/icons.ts';
import { readCentres } from './mesh/mayenne.ts';
import { drawRiverAcross, drawRiverDown } from './mesh/river.ts';

const CENTRES = 'prisma/reference/territories/centres.csv';
const FOLDER = 'public/brand';

const cells = cellsOf(readCentres(readFileSync(CENTRES, 'utf8')));
const drawings = {
  'mesh.svg': drawMesh(cells),
  'river-across.svg': drawRiverAcross(),
  'river-down.svg': drawRiverDown(),
  'mark.svg': drawMark(),
  'idea.svg': drawIdea(cells),
  'pattern.svg': drawPattern(),
  'terre-entrepreneurs-savoir-faire.svg': drawEmblem(cells, '53097', 'tile'),
  'terre-equilibre-bien-vivre.svg': drawEmblem(cells, '53107', 'hedge'),
  'terre-solidaire-valeurs.svg': drawEmblem(cells, '53130', 'river'),
  'card.svg': drawCardGround(cells, '#10271c'),
  'card-entrepreneurs-savoir-faire.svg': drawCardGround(cells, '#f1935c', 'tile'),
  'card-equilibre-bien-vivre.svg': drawCardGround(cells, '#9fc766', 'hedge'),
  'card-solidaire-valeurs.svg': drawCardGround(cells, '#84c0e3', 'river'),
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, drawing] of Object.entries(drawings)) {
  writeFileSync(`${FOLDER}/${name}`, drawing);
  console.log(`${FOLDER}/${name}  ${(drawing.length / 1000).toFixed(1)} kB`);
}

mkdirSync('public/icons', { recursive: true });
for (const [name, icon] of Object.entries(await drawIcons(drawings['mark.svg']))) {
  writeFileSync(`public/${name}`, icon);
  console.log(`public/${name}  ${(icon.length / 1000).toFixed(1)} kB`);
}
