import 'server-only';
import { subDays, subMinutes, subMonths } from 'date-fns';
import { declaredAudit } from '@/lib/accessibility/loaders.ts';
import { lapsesOn } from '@/lib/accessibility/rules/conformity.ts';
import { callsChangingPhase } from '@/lib/calls/loaders.ts';
import { publicationsScheduledBetween, testimoniesEndingBetween } from '@/lib/content/loaders.ts';
import { eraseOldRequests } from '@/lib/actors/use-cases/erase-old-requests.ts';
import { forgetCoSignatories } from '@/lib/cahiers/use-cases/forget-co-signatories.ts';
import { eraseEndedConsents } from '@/lib/content/use-cases/erase-ended-consents.ts';
import { eraseRemovedPortraits } from '@/lib/content/use-cases/erase-removed-portraits.ts';
import { eraseRemovedTestimonies } from '@/lib/content/use-cases/erase-removed-testimonies.ts';
import { eraseUnbackedTestimonies } from '@/lib/content/use-cases/erase-unbacked-testimonies.ts';
import { hideUnbackedTestimonies } from '@/lib/content/use-cases/hide-unbacked-testimonies.ts';
import { publishScheduled } from '@/lib/content/use-cases/publish-scheduled.ts';
import { removeUnbackedPortraits } from '@/lib/content/use-cases/remove-unbacked-portraits.ts';
import { publishWaitingFiles } from '@/lib/committee/use-cases/decisions/publish-waiting-files.ts';
import { forgetInterests } from '@/lib/committee/use-cases/conflicts/forget-interests.ts';
import { eraseExpertise } from '@/lib/committee/use-cases/commissions/erase-expertise.ts';
import { eraseOldInvitations } from '@/lib/committee/use-cases/commissions/erase-old-invitations.ts';
import { releaseEndedMandates } from '@/lib/committee/use-cases/commissions/release-ended-mandates.ts';
import { lapseProposals } from '@/lib/cahiers/use-cases/lapse-proposals.ts';
import { sendReminders } from '@/lib/committee/use-cases/assignment/send-reminders.ts';
import { eraseDormantPeople } from '@/lib/identity/use-cases/erase-dormant-people.ts';
import { decisionsPublishedBetween } from '@/lib/committee/loaders/batches.ts';
import { forgetExpired } from '@/lib/identity/use-cases/forget-expired.ts';
import { publishDueBatches } from '@/lib/labs/use-cases/publish-due-batches.ts';
import { deliverJob, mailKeptMonths } from '@/lib/notifications/rules.ts';
import { deliverOutbox } from '@/lib/notifications/use-cases/deliver-outbox.ts';
import { eraseOldMails } from '@/lib/notifications/use-cases/erase-old-mails.ts';
import { env } from '@/lib/platform/env.ts';
import type { Job } from '@/lib/platform/jobs.ts';
import { forgetAnswers } from '@/lib/platform/next-cache/kept-answers.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { forgetRates } from '@/lib/platform/rate-limit.ts';
import { searchJob } from '@/lib/search/rules/changes.ts';
import { eraseOldTerritoryInvitations } from '@/lib/territories/use-cases/editors/erase-old-territory-invitations.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';

/** Asks the portal to build its cached pages again: a worker cannot, only a request may. */
async function refreshPages(): Promise<void> {
  const { PORT, INTERNAL_SECRET } = env();
  const answer = await fetch(`http://localhost:${PORT}/api/internal/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INTERNAL_SECRET}` },
  });
  if (!answer.ok) throw new Error(`The portal refused to refresh its pages: ${answer.status}.`);
}

/** Everything that happens by itself, in Paris time. Each is safe to repeat. */
export const portalJobs: readonly Job[] = [
  { name: deliverJob, schedule: '* * * * *', run: async (now) => void (await deliverOutbox(now)) },
  {
    // A cached page says whether a call is open: it is built again in the minute of an opening or a closing.
    name: 'refresh-calls',
    schedule: '* * * * *',
    async run(now) {
      if (await callsChangingPhase(subMinutes(now, 3), now)) await refreshPages();
    },
  },
  {
    // What is scheduled goes online in its minute; a portrait or a testimony whose consent ends leaves in the minute of its end.
    name: 'publish-scheduled',
    schedule: '* * * * *',
    async run(now) {
      const changed = (await publishScheduled(now)) + (await removeUnbackedPortraits(now)) + (await hideUnbackedTestimonies(now));
      const since = subMinutes(now, 3);
      // Looked at again for three minutes: a refresh that failed is made up for.
      if (changed > 0 || (await publicationsScheduledBetween(since, now)) || (await testimoniesEndingBetween(since, now))) await refreshPages();
    },
  },
  {
    // Decisions leave together in the minute that was chosen, with their LABs and their mails.
    name: 'publish-decisions',
    schedule: '* * * * *',
    async run(now) {
      const published = await publishDueBatches(now);
      if (published > 0 || (await decisionsPublishedBetween(subMinutes(now, 3), now))) await refreshPages();
    },
  },
  {
    // A contributor who withdraws the last undecided proposal of a call leaves its file to be published.
    name: 'publish-decision-files',
    schedule: '*/10 * * * *',
    async run(now) {
      if ((await publishWaitingFiles(now)) > 0) await refreshPages();
    },
  },
  {
    // What the home announces for a day is past on the next.
    name: 'refresh-home',
    schedule: '1 0 * * *',
    run: refreshPages,
  },
  {
    name: 'lapse-proposals',
    schedule: '*/10 * * * *',
    async run(now) {
      if ((await lapseProposals(now)) > 0) await refreshPages();
    },
  },
  {
    // A mandate may end by its date, from the back-office or with an account: what it held is given back in ten minutes.
    name: 'release-ended-mandates',
    schedule: '*/10 * * * *',
    run: async (now) => void (await releaseEndedMandates({ viewer: null, now, requestId: '' }, null)),
  },
  {
    // Woken each time the public pages are refreshed; several wakes in a row make one run.
    name: searchJob,
    schedule: '7 * * * *',
    async run() {
      const { written, removed } = await syncPortalSearch();
      if (written + removed > 0) forgetAnswers();
    },
  },
  {
    // Whatever a version of a row may not have told.
    name: 'copy-search-again',
    schedule: '40 4 * * *',
    run: async () => void (await syncPortalSearch(true)),
  },
  {
    // Several times a day, so that a portal that was off in the morning reminds in the afternoon; never twice a day.
    name: 'remind-experts',
    schedule: '15 8-18 * * *',
    run: async (now) => void (await sendReminders(now)),
  },
  {
    // An audit holds three years: on the day it lapses, the foot of each page says so.
    name: 'refresh-accessibility',
    schedule: '5 * * * *',
    async run(now) {
      const audit = await declaredAudit();
      if (audit && lapsesOn(audit.auditedOn) === parisClock(now).day) await refreshPages();
    },
  },
  {
    name: 'forget',
    schedule: '30 3 * * *',
    async run(now) {
      await forgetExpired(now);
      await eraseDormantPeople(now);
      await eraseOldRequests(now);
      await forgetCoSignatories(now);
      await eraseExpertise();
      await eraseOldInvitations(now);
      await eraseOldTerritoryInvitations(now);
      await forgetInterests(now);
      await eraseEndedConsents(now);
      await eraseRemovedPortraits(now);
      await eraseRemovedTestimonies(now);
      await eraseUnbackedTestimonies(now);
      await forgetRates(subDays(now, 2));
      await eraseOldMails(subMonths(now, mailKeptMonths));
    },
  },
];
