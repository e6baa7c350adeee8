import { describe, expect, it } from 'vitest';
import { routingSpreadsheet, spreadsheetOf } from '@/components/committee/export-tables.ts';
import type { ExportedTable } from '@/lib/committee/types/exports.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { exportCommission, type ExportCommission } from '@/lib/committee/use-cases/progress/export-commission.ts';
import { exportRouting } from '@/lib/committee/use-cases/routing/export-routing.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { spreadsheetToCsv, spreadsheetToXlsx } from '@/lib/platform/spreadsheet.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { readXlsx } from '@/tests/factories/xlsx.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const tables: readonly ExportedTable[] = ['proposals', 'scores', 'progress'];

/** What the portal sends, in both formats. */
async function files(context: Context, table: ExportedTable, change: Partial<ExportCommission> = {}) {
  const made = done(await exportCommission(context, { slug: 'monde', callSlug: null, table, filter: 'all', format: 'xlsx', ...change }));
  const sheet = spreadsheetOf(made);
  return { csv: spreadsheetToCsv(sheet), xlsx: readXlsx(await spreadsheetToXlsx(sheet)) };
}

/** Another examination, of another actor, that the world's expert has scored. */
async function otherExamination(world: World, title?: string): Promise<string> {
  const { proposalId } = await examinedProposal(world, title === undefined ? {} : { title });
  await score(world, proposalId, world.people.expert.id, 2);
  return proposalId;
}

async function score(world: World, proposalId: string, personId: string, value: number, reason = 'Une raison assez longue.') {
  await db().assignment.createMany({ data: [{ proposalId, personId, assignedAt: world.now, acceptedAt: world.now }], skipDuplicates: true });
  await submittedEvaluation(world, proposalId, personId, value, { reason });
}

describe('an export', () => {
  it('names the scores for the chair and the secretary, numbers and dates typed, the header in sight', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 4);
      for (const role of ['chair', 'secretary'] as const) {
        const { csv, xlsx } = await files(world.context(role), 'scores');
        const [header, row] = xlsx.rows;
        expect(header?.slice(0, 8)).toEqual(['Cahier', 'Rang dans le cahier', 'Proposition', 'Acteur', 'Expert', 'Soumise le', 'Grille', 'Utile']);
        expect(row?.slice(0, 5)).toEqual(['CA-2026-9002', 1, 'Proposition du monde', 'Acteur monde', 'expert']);
        // 12 May 2026, noon in Paris, as days since 1900.
        expect([row?.[5], row?.[7]]).toEqual([46154.5, 4]);
        expect(xlsx.xml).toContain('state="frozen"');
        expect(csv.split('\r\n')[1]?.startsWith('CA-2026-9002;1;Proposition du monde;Acteur monde;expert;2026-05-12 12:00:00;')).toBe(true);
        expect(xlsx.rows).toHaveLength(2);
      }
    }));

  it('tells the proposals with their medians and their rank, and the progress of each expert', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 4);
      await otherExamination(world);
      const proposals = (await files(world.context('secretary'), 'proposals')).xlsx.rows;
      const column = (name: string) => proposals[0]!.indexOf(name);
      expect(proposals.slice(1).map((row) => [row[0], row[column('Médiane : Utile')], row[column('Lecture')], row[column('Rang parmi celles qui passent')]])).toEqual([
        ['CA-2026-9002', 4, 'Passe', 1],
        ['CA-2026-9050', 2, 'Sous le seuil', undefined],
      ]);
      expect(proposals[1]?.[column('Coût total (€)')]).toBe(1000);
      const progress = (await files(world.context('chair'), 'progress')).xlsx.rows;
      expect(progress.slice(1).map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
        ['CA-2026-9002', 'expert', 'Évaluation soumise', 'non'],
        ['CA-2026-9050', 'expert', 'Évaluation soumise', 'non'],
      ]);
    }));

  it('keeps the rows that the filter of the page keeps', () =>
    inWorld(async (world) => {
      await otherExamination(world);
      const rows = (await files(world.context('chair'), 'proposals', { filter: 'ready' })).xlsx.rows;
      expect(rows.slice(1).map(([number]) => number)).toEqual(['CA-2026-9050']);
    }));

  it('leaves out of the scores the proposals that the officer still owes, and gives them back after their own', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      await otherExamination(world);
      const { secretary } = world.people;
      await db().assignment.create({ data: { proposalId: world.proposalId, personId: secretary.id, assignedAt: world.now, acceptedAt: world.now }, select: { id: true } });
      const numbers = async () => (await files(world.context('secretary'), 'scores')).xlsx.rows.slice(1).map(([number, , , , name]) => [number, name]);
      expect(await numbers()).toEqual([['CA-2026-9050', 'expert']]);
      const proposals = (await files(world.context('secretary'), 'proposals')).xlsx.rows;
      expect(proposals[1]?.[proposals[0]!.indexOf('Lecture')]).toBe('après votre évaluation');
      expect(proposals[1]?.[proposals[0]!.indexOf('Médiane : Utile')]).toBeNull();
      await score(world, world.proposalId, secretary.id, 3);
      expect(await numbers()).toEqual([
        ['CA-2026-9002', 'expert'],
        ['CA-2026-9002', 'secretary'],
        ['CA-2026-9050', 'expert'],
      ]);
    }));

  it('holds no formula in either format', () =>
    inWorld(async (world) => {
      const formula = '=HYPERLINK("http://ailleurs.example";"ici")';
      const proposalId = await otherExamination(world, formula);
      await score(world, proposalId, world.people.unassignedExpert.id, 3, '+33\u0001 et @SOMME(A1)');
      const { csv, xlsx } = await files(world.context('chair'), 'scores');
      expect(xlsx.rows[1]?.[2]).toBe(`'${formula}`);
      expect(xlsx.rows[2]?.[11]).toBe("'+33 et @SOMME(A1)");
      expect(xlsx.xml).not.toContain('<f>');
      expect(csv).toContain(`"'=HYPERLINK(""http://ailleurs.example"";""ici"")"`);
    }));

  it('is an act, and stops when it is asked too often', () =>
    inWorld(async (world) => {
      await files(world.context('chair'), 'scores');
      const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'commission.export' }, select: { objectId: true, personId: true, after: true } });
      expect(line).toEqual({ objectId: world.commissionId, personId: world.people.chair.id, after: { table: 'scores', format: 'xlsx', call: 'monde', filter: 'all' } });
      const ask = () => exportCommission(world.context('chair'), { slug: 'monde', callSlug: null, table: 'proposals', filter: 'all', format: 'csv' });
      for (let count = 1; count < 120; count += 1) await ask();
      expect(await ask()).toMatchObject({ ok: false, code: 'too-many-requests' });
    }));
});

describe('an export by a conflicted chair', () => {
  it('is byte for byte what it would be if the veiled examination did not exist', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      await stage.ask(world, 'expert');
      await otherExamination(world);
      const chair = world.context('chair');
      done(await declareRecusal(chair, { proposalId: world.proposalId, personId: null, tie: 'employer', note: '' }));
      const veiled = new Map<ExportedTable, Awaited<ReturnType<typeof files>>>();
      for (const table of tables) veiled.set(table, await files(chair, table));
      for (const { csv, xlsx } of veiled.values()) {
        for (const secret of [world.proposalId, 'CA-2026-9002', 'Proposition du monde', 'Acteur monde']) {
          expect(csv).not.toContain(secret);
          expect(xlsx.all).not.toContain(secret);
        }
      }
      await db().proposal.delete({ where: { id: world.proposalId }, select: { id: true } });
      for (const table of tables) {
        const { csv, xlsx } = await files(chair, table);
        expect(veiled.get(table)?.csv).toBe(csv);
        expect(veiled.get(table)?.xlsx.all).toBe(xlsx.all);
        expect(xlsx.rows).toHaveLength(2);
      }
    }));

  it('answers as for a commission without any call when everything in it is veiled', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      done(await declareRecusal(chair, { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      for (const table of tables) {
        const asked = await exportCommission(chair, { slug: 'monde', callSlug: null, table, filter: 'all', format: 'csv' });
        expect(asked).toEqual({ ok: false, code: 'commission-not-found', fields: [] });
      }
    }));

  it('has no score of a recused expert, whoever asks', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      done(await declareRecusal(world.context('expert'), { proposalId: world.proposalId, personId: null, tie: 'other', note: '' }));
      expect((await files(world.context('secretary'), 'scores')).xlsx.rows).toHaveLength(1);
      expect((await files(world.context('secretary'), 'progress')).xlsx.rows).toHaveLength(1);
    }));
});

describe('an export by who routes a call', () => {
  it('says where each proposal is examined, with no score and no name of expert', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      const made = done(await exportRouting(world.context('callManager')));
      const { rows, all } = readXlsx(await spreadsheetToXlsx(routingSpreadsheet(made)));
      expect(rows[0]).toEqual(['Appel', 'Cahier', 'Rang dans le cahier', 'Proposition', 'Acteur', 'Thème', 'État', 'Commission', 'Examen ouvert le']);
      expect(rows.slice(1).map((row) => [row[1], row[6], row[7]])).toEqual([
        ['CA-2026-9002', 'En cours d’examen', 'Commission monde'],
        ['CA-2026-9003', 'Retenue', undefined],
      ]);
      expect(all).not.toContain('expert');
    }));

  it('has nothing of what a manager who is recused may not know', () =>
    inWorld(async (world) => {
      const { callManager } = world.people;
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: callManager.id, tie: 'other', declaredAt: world.now, declaredById: callManager.id },
        select: { id: true },
      });
      expect(done(await exportRouting(world.context('callManager'))).map(({ receiptNumber }) => receiptNumber)).toEqual(['CA-2026-9003']);
    }));
});
