import { decideAdmissibility } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import { decideReopening } from '@/lib/cahiers/use-cases/decide-reopening.ts';
import { lapseProposals } from '@/lib/cahiers/use-cases/lapse-proposals.ts';
import { requestReopening } from '@/lib/cahiers/use-cases/request-reopening.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import type { Verdict } from '@/lib/cahiers/types/admissibility.ts';

import { delegateOf } from './actors.ts';
import { planWriting } from './cahiers.ts';
import type { SampleCahier } from './content.ts';
import type { CahierEvent } from './events.ts';
import { done, type Stage } from './stage.ts';

const manager = 'manager';
const endOfDay = '18:00';

/** Plays the life of each cahier up to its admissibility, and what the portal does by itself. */
export function planLives(stage: Stage): void {
  for (const cahier of stage.content.cahiers) {
    for (const event of stage.content.lives[cahier.key] ?? []) {
      if (event.act === 'begin') planWriting(stage, cahier, event.day);
      else stage.timeline.on(event.day, (at) => live(stage, cahier, event, at));
    }
  }
}

/** Lapses, the day after their date, the adjourned proposals that nobody amended. */
export function planLapses(stage: Stage): void {
  const dates = stage.content.examinations.flatMap(({ events }) =>
    events.flatMap((event) => (event.act === 'decide' && event.until !== undefined && event.until < -1 ? [event.until] : [])),
  );
  for (const day of new Set(dates)) stage.timeline.on(day + 1, async (at) => void (await lapseProposals(at)));
}

async function live(stage: Stage, cahier: SampleCahier, event: Exclude<CahierEvent, { act: 'begin' }>, at: Date): Promise<void> {
  const cahierId = stage.id('cahier', cahier.key);
  const what = `${event.act} ${cahier.key}`;
  const decide = async (verdict: Verdict) => done(await decideAdmissibility(await stage.as(manager, at), { cahierId, verdict }), what);
  switch (event.act) {
    case 'submit':
      done(await submitCahier(await stage.as(delegateOf(cahier.actor), at), { cahierId }), what);
      return;
    case 'admit':
      await decide({ act: 'admit' });
      return;
    case 'return':
      await decide({ act: 'return', asked: event.asked, dueAt: stage.timeline.instant(event.until, endOfDay) });
      return;
    case 'reject':
      await decide({ act: 'reject', reason: event.reason });
      return;
    case 'ask-reopening': {
      const asked = await requestReopening(await stage.as(delegateOf(cahier.actor), at), { cahierId, message: event.message });
      stage.remember('question', `reopening ${cahier.key}`, done(asked, what).requestId);
      return;
    }
    case 'reopen': {
      const answer = { until: stage.timeline.instant(event.until, endOfDay), answer: event.answer };
      const requestId = stage.id('question', `reopening ${cahier.key}`);
      done(await decideReopening(await stage.as(manager, at), { requestId, ...answer }), what);
    }
  }
}
