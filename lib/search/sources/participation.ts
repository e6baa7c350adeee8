import { allPublicActors } from '@/lib/actors/loaders.ts';
import { publicCall, publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { publicLabTexts } from '@/lib/labs/loaders.ts';
import { oneByOne, say, terreOfThemes, wholly, written } from '@/lib/search/sources/reading.ts';

// No table, hence always read: a call opens and closes by its dates alone.
export const calls = wholly('call', [], async () => {
  const now = new Date();
  const terresOf = await terreOfThemes();
  const records = await oneByOne(await publicCalls(), ({ slug }) => publicCall(slug));
  return records.flatMap((call) =>
    call
      ? {
          ...written,
          objectId: call.id,
          path: `/appels/${call.slug}` as const,
          title: call.title,
          summary: call.summary,
          body: say(call.presentation, call.examinationCalendar, call.publicationTerms),
          terreIds: terresOf(call.themeIds),
          themeIds: call.themeIds,
          isLive: callPhase(call, now) === 'open',
          shownAt: call.publishedAt,
        }
      : [],
  );
});

export const labs = wholly('lab', ['Lab', 'LabProposal', 'LabNote', 'LabNeed', 'Proposal', 'ProposalTerritory', 'Theme'], async () => {
  const terresOf = await terreOfThemes();
  return (await publicLabTexts()).map((lab) => ({
    ...written,
    objectId: lab.id,
    path: `/labs/${lab.slug}` as const,
    title: lab.title,
    summary: lab.summary,
    body: say(
      lab.presentation,
      lab.lessons,
      ...lab.notes.flatMap(({ title, tried, saw, learnt }) => [title, tried, saw, learnt]),
      ...lab.needs.flatMap(({ label, details }) => [label, details]),
    ),
    terreIds: terresOf(lab.themeIds),
    themeIds: lab.themeIds,
    territorySirens: lab.territorySirens,
    shownAt: lab.publishedAt,
  }));
});

export const actors = wholly('actor', ['Actor', 'Commune'], async () =>
  (await allPublicActors()).map((actor) => ({
    ...written,
    objectId: actor.id,
    path: `/acteurs/${actor.slug}` as const,
    title: actor.name,
    body: actor.presentation,
    keywords: actor.communeName ?? '',
  })),
);
