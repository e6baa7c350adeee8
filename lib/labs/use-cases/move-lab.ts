import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { appendTransition, findLabForUpdate, listMilestones, setStatus, type LabState } from '@/lib/labs/repository/changes.ts';
import { extensionAllowed, labStatusAfter, latestEnd, plannedEnd } from '@/lib/labs/rules/life.ts';
import { planMonths } from '@/lib/labs/rules/plan.ts';
import type { LabMoveInput } from '@/lib/labs/schema.ts';
import type { LabStatus } from '@/lib/labs/types.ts';
import { ok, refuse, type Refusal, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

interface Consequences {
  startsOn?: Date;
  endsOn?: Date;
  planFrozenAt?: Date;
  lessons?: string;
}

/** What an act changes beside the status; a refusal when it lacks something. */
async function consequences(lab: LabState, input: LabMoveInput, now: Date): Promise<Consequences | Refusal<LabRefusal>> {
  switch (input.act) {
    case 'start': {
      if (!input.startsOn) return refuse('start-needed', [{ field: 'startsOn', message: 'Indiquez le premier jour.' }]);
      const months = planMonths(await listMilestones(lab.id));
      if (months === 0) return refuse('plan-needed');
      return { startsOn: input.startsOn, endsOn: plannedEnd(input.startsOn, months), planFrozenAt: now };
    }
    case 'extend': {
      const { startsOn, endsOn } = lab;
      if (!startsOn || !endsOn || !input.endsOn || !extensionAllowed({ startsOn, endsOn }, input.endsOn)) {
        const latest = startsOn ? ` Au plus tard le ${latestEnd(startsOn).toLocaleDateString('fr-FR', { timeZone: 'UTC' })}.` : '';
        return refuse('end-refused', [{ field: 'endsOn', message: `Choisissez une date plus lointaine.${latest}` }]);
      }
      return { endsOn: input.endsOn };
    }
    case 'stop':
    case 'generalise':
      if (input.lessons === '') return refuse('lessons-needed', [{ field: 'lessons', message: 'Écrivez les enseignements.' }]);
      return { lessons: input.lessons };
    case 'pause':
      return input.note === '' ? refuse('note-needed', [{ field: 'note', message: 'Dites pourquoi.' }]) : {};
    case 'resume':
      return {};
  }
}

/**
 * Moves a LAB along its life. Starting freezes its plan and sets its end from the plan's last month; an extension
 * stays within 36 months of the start; stopping or generalising needs what was learnt.
 */
export async function moveLab(context: Context, input: LabMoveInput): Promise<Result<{ slug: string; status: LabStatus }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    const status = labStatusAfter(lab.status, input.act);
    if (!status) return refuse('transition-refused');
    const changes = await consequences(lab, input, context.now);
    if ('code' in changes) return changes;
    await setStatus(lab.id, { status, ...changes });
    await appendTransition({ labId: lab.id, from: lab.status, to: status, at: context.now, note: input.note });
    await recordAct(context, {
      verb: `lab.${input.act}`,
      objectKind: 'lab',
      objectId: lab.id,
      before: { status: lab.status },
      after: { status, note: input.note, startsOn: changes.startsOn?.toISOString() ?? null, endsOn: changes.endsOn?.toISOString() ?? null },
    });
    return ok({ slug: lab.slug, status });
  });
}
