import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { saveRubricDraft } from '@/lib/calls/use-cases/save-rubric-draft.ts';
import { startRubricDraft } from '@/lib/calls/use-cases/start-rubric-draft.ts';
import { rubricOptions } from '@/lib/calls/loaders.ts';
import { declareExpertise } from '@/lib/committee/use-cases/commissions/declare-expertise.ts';
import { endMandate } from '@/lib/committee/use-cases/commissions/end-mandate.ts';
import { inviteToCommission } from '@/lib/committee/use-cases/commissions/invite-to-commission.ts';

import { commissionSlug, mandateOf } from './lookups.ts';
import { administrator, done, type Stage } from './stage.ts';

const expertiseDay = -440;

/** What the experts declare to know, a mandate about to end, an invitation that waits, and the next version of the rubric being written. */
export function planComposition(stage: Stage): void {
  const { timeline, content } = stage;
  const { expertise, invitation, ending, rubric } = content.composition;
  for (const { person, levels, capacity } of expertise) {
    timeline.on(expertiseDay, async (at) => {
      done(await declareExpertise(await stage.as(person, at), { levels, capacity }), `expertise of ${person}`);
    });
  }
  timeline.on(ending.saidOn, async (at) => {
    const mandateId = await mandateOf(stage.id('person', ending.person));
    done(await endMandate(await stage.as(ending.by, at), { mandateId, at: timeline.instant(ending.endsOn + 1, '00:00') }), `end of the mandate of ${ending.person}`);
  });
  timeline.on(invitation.sentOn, async (at) => {
    const { email, name, title, message } = invitation;
    const slug = await commissionSlug(stage.id('commission', invitation.commission));
    const dates = { startsAt: timeline.instant(invitation.startsOn, '00:00'), endsAt: timeline.instant(invitation.endsOn + 1, '00:00') };
    done(await inviteToCommission(await stage.as(invitation.by, at), { slug, email, name, title, message, kind: 'commission_member', ...dates }), `invitation of ${email}`);
  });
  timeline.on(rubric.begunOn, async (at) => {
    const context = await stage.as(administrator, at);
    const from = (await rubricOptions())[0]?.versionId ?? '';
    const { rubricId } = done(await readRubricVersion(context, { versionId: from }), 'the published rubric');
    const { versionId } = done(await startRubricDraft(context, { rubricId, from }), 'the draft of the rubric');
    const { text, edition } = done(await readRubricVersion(context, { versionId }), 'reading the draft of the rubric');
    const { criterion, level, changes } = rubric;
    const anchors = text.criteria[criterion].anchors.map((anchor, index) => (index === level ? { fr: rubric.text, en: '' } : anchor));
    const criteria = { ...text.criteria, [criterion]: { ...text.criteria[criterion], anchors } };
    done(await saveRubricDraft(context, { versionId, edition, text: { changes, criteria } }), 'writing the draft of the rubric');
  });
}
