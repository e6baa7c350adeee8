import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { CommissionExport, ExportedAssignment, ExportedEvaluation, ExportedProposal, ExportedRouting } from '@/lib/committee/types/exports.ts';
import type { Spreadsheet, SpreadsheetCell, SpreadsheetColumn } from '@/lib/platform/spreadsheet.ts';
import { criterionWords, outcomeWords, stageWords, standingWords } from './words.ts';

interface Column<Row> extends SpreadsheetColumn {
  of: (row: Row) => SpreadsheetCell;
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Spreadsheet {
  return { name, columns: columns.map(({ title, width }) => ({ title, width })), rows: rows.map((row) => columns.map(({ of }) => of(row))) };
}

/** A score is a number; what is none is said in words. */
function scoreCell(answer: Answer | undefined): SpreadsheetCell {
  if (answer === undefined || answer === null) return null;
  return answer === 'insufficient' ? 'pas assez d’information' : answer;
}

const heading: Column<{ receiptNumber: string; position: number; title: string; actorName: string }>[] = [
  { title: 'Cahier', width: 15, of: ({ receiptNumber }) => receiptNumber },
  { title: 'Rang dans le cahier', width: 10, of: ({ position }) => position },
  { title: 'Proposition', width: 48, of: ({ title }) => title },
  { title: 'Acteur', width: 32, of: ({ actorName }) => actorName },
];

const proposalColumns: Column<ExportedProposal>[] = [
  ...heading,
  { title: 'Thème', width: 30, of: ({ themeName }) => themeName },
  { title: 'État', width: 18, of: ({ status }) => proposalStatusWords[status].name },
  { title: 'Coût total (€)', width: 14, of: ({ costCents }) => costCents / 100 },
  { title: 'Experts saisis', width: 10, of: ({ marks }) => marks.length },
  { title: 'Saisines acceptées', width: 11, of: ({ marks }) => marks.filter(({ stage }) => stage !== 'asked').length },
  { title: 'Évaluations soumises', width: 12, of: ({ submitted }) => submitted },
  { title: 'Quorum', width: 9, of: ({ quorum }) => quorum },
  ...criterionKeys.map((key): Column<ExportedProposal> => ({ title: `Médiane : ${criterionWords[key]}`, width: 13, of: ({ reading }) => reading?.criteria[key].median ?? null })),
  { title: 'Lecture', width: 22, of: ({ reading, heldBack }) => (reading ? standingWords[reading.standing].name : heldBack ? 'après votre évaluation' : null) },
  { title: 'Moyenne pondérée des médianes', width: 14, of: ({ reading }) => reading?.mean ?? null },
  { title: 'Rang parmi celles qui passent', width: 12, of: ({ rank }) => rank },
  { title: 'Décision en attente', width: 16, of: ({ heldOutcome }) => (heldOutcome ? outcomeWords[heldOutcome].name : null) },
];

const evaluationColumns: Column<ExportedEvaluation>[] = [
  ...heading,
  { title: 'Expert', width: 26, of: ({ name }) => name },
  { title: 'Soumise le', width: 17, of: ({ submittedAt }) => submittedAt },
  { title: 'Grille', width: 26, of: ({ rubric }) => `${rubric.name}, version ${rubric.number}` },
  ...criterionKeys.map((key): Column<ExportedEvaluation> => ({ title: criterionWords[key], width: 13, of: ({ answers }) => scoreCell(answers[key].answer) })),
  ...criterionKeys.map((key): Column<ExportedEvaluation> => ({ title: `${criterionWords[key]} : raison`, width: 50, of: ({ answers }) => answers[key].reason })),
  { title: 'Remarque d’ensemble', width: 50, of: ({ comment }) => comment },
  ...criterionKeys.map((key): Column<ExportedEvaluation> => ({ title: `${criterionWords[key]} : avant la séance`, width: 13, of: ({ before }) => scoreCell(before[key]) })),
];

const assignmentColumns: Column<ExportedAssignment>[] = [
  ...heading,
  { title: 'Expert', width: 26, of: ({ name }) => name },
  { title: 'Avancement', width: 22, of: ({ stage }) => stageWords[stage].name },
  { title: 'En retard', width: 10, of: ({ late }) => (late ? 'oui' : 'non') },
  { title: 'Saisine du', width: 17, of: ({ assignedAt }) => assignedAt },
  { title: 'Acceptée le', width: 17, of: ({ acceptedAt }) => acceptedAt },
  { title: 'Attendue avant le', width: 17, of: ({ dueAt }) => dueAt },
  { title: 'Soumise le', width: 17, of: ({ submittedAt }) => submittedAt },
];

const routingColumns: Column<ExportedRouting>[] = [
  { title: 'Appel', width: 36, of: ({ callTitle }) => callTitle },
  ...heading,
  { title: 'Thème', width: 30, of: ({ themeName }) => themeName },
  { title: 'État', width: 18, of: ({ status }) => proposalStatusWords[status].name },
  { title: 'Commission', width: 36, of: ({ commissionName }) => commissionName },
  { title: 'Examen ouvert le', width: 17, of: ({ openedAt }) => openedAt },
];

/** The proposals of those who route their call. */
export function routingSpreadsheet(rows: readonly ExportedRouting[]): Spreadsheet {
  return sheet('Orientation', routingColumns, rows);
}

/** An export as a table to be opened in a spreadsheet. */
export function spreadsheetOf(made: CommissionExport): Spreadsheet {
  if (made.table === 'proposals') return sheet('Propositions', proposalColumns, made.rows);
  if (made.table === 'scores') return sheet('Notes', evaluationColumns, made.rows);
  return sheet('Avancement', assignmentColumns, made.rows);
}
