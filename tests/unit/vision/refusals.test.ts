import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVisionReference } from '../../../lib/vision/reference.ts';

const folder = join(import.meta.dirname, '../../../prisma/reference/vision');

describe('what a wrong file gets', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'vision-'));
    cpSync(folder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  function edit(file: string, change: (content: any) => void): void {
    const content = JSON.parse(readFileSync(join(copy, file), 'utf8'));
    change(content);
    writeFileSync(join(copy, file), JSON.stringify(content));
  }
  const reading = () => readVisionReference(copy);

  it.each<[string, string, (content: any) => void, string]>([
    ['a terre that does not exist', 'swot.json', (rows) => (rows[3].terre = 'ailleurs'), 'swot.json [3].terre: unknown terre "ailleurs"'],
    ['a theme that does not exist', 'figures.json', (rows) => (rows[3].theme = 'ailleurs'), 'figures.json [3].theme: unknown theme "ailleurs"'],
    ['an unknown terre in the brand', 'brand.json', (brand) => (brand.positions[0].terre = 'ailleurs'), 'brand.json .positions[0].terre: unknown terre "ailleurs"'],
    ['a position given twice', 'leads.json', (rows) => (rows[11].position = 1), 'leads.json [11].position: expected 2, found 1'],
    ['a slug given twice', 'themes.json', (rows) => (rows[1].slug = rows[0].slug), 'themes.json [1].slug: "entreprises-confiance" is given twice'],
    ['a missing translation', 'terres.json', (rows) => delete rows[2].name.en, 'terres.json: [2].name.en: '],
    ['an empty text', 'leads.json', (rows) => (rows[0].text.fr = ''), 'leads.json: [0].text.fr: must not be empty'],
    ['a misspelt key', 'values.json', (rows) => (rows[0].glos = 'x'), 'values.json: [0]: Unrecognized key: "glos"'],
    ['a month that does not exist', 'milestones.json', (rows) => (rows[0].startsOn = '2018-13'), 'milestones.json: [0].startsOn: must be a month'],
    ['an end before its start', 'milestones.json', (rows) => (rows[0].endsOn = '2018-02'), 'milestones.json: [0].endsOn: must not be before startsOn'],
    ['milestones out of order', 'milestones.json', (rows) => (rows[4].startsOn = '2018-01'), 'milestones.json [4].startsOn: comes before the milestone above it'],
    ['a level left out', 'criteria.json', (rows) => rows[0].anchors.splice(2, 1, { ...rows[0].anchors[1] }), 'criteria.json: [0].anchors: must go from level 0 to level 5'],
    ['a figure of a theme and of a terre', 'figures.json', (rows) => (rows[3].terre = 'solidaire-valeurs'), 'figures.json: [3]: belongs to a theme or to a terre, not to both'],
  ])('refuses %s and says where', (_, file, change, message) => {
    edit(file, change);
    expect(reading).toThrow(message);
  });

  it('refuses a file that is absent', () => {
    rmSync(join(copy, 'themes.json'));
    expect(reading).toThrow('themes.json: not found in');
  });

  it('refuses a file that is not JSON', () => {
    writeFileSync(join(copy, 'values.json'), '[{');
    expect(reading).toThrow('values.json: not JSON');
  });
});
