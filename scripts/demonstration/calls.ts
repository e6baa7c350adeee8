import { rubricOptions } from '@/lib/calls/loaders.ts';
import { answerQuestion } from '@/lib/calls/use-cases/answer-question.ts';
import { askQuestion } from '@/lib/calls/use-cases/ask-question.ts';
import { createCall } from '@/lib/calls/use-cases/create-call.ts';
import { publishCall } from '@/lib/calls/use-cases/publish-call.ts';
import { publishQuestion } from '@/lib/calls/use-cases/publish-question.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';

import type { SampleCall } from './content.ts';
import { administrator, done, type Stage } from './stage.ts';

const manager = 'manager';

/** Writes and publishes each call, on every theme, and the questions asked about it. */
export function planCalls(stage: Stage): void {
  for (const call of stage.content.calls) {
    stage.timeline.on(call.writtenOn, (at) => writeCall(stage, call, at));
    stage.timeline.on(call.publishedOn, async (at) => {
      done(await publishCall(await stage.as(manager, at), { callId: stage.id('call', call.key) }), `publishing ${call.key}`);
    });
    for (const question of call.questions) planQuestion(stage, call, question);
  }
}

async function writeCall(stage: Stage, call: SampleCall, at: Date): Promise<void> {
  const { key, writtenOn: _written, publishedOn: _published, opensOn, closesOn, questions: _questions, ...content } = call;
  const context = await stage.as(administrator, at);
  const rubricVersionId = (await rubricOptions()).at(-1)?.versionId;
  if (!rubricVersionId) throw new Error('The reference content has no rubric: it is loaded before the demonstration.');
  const { callId } = done(
    await createCall(context, {
      ...content,
      themeIds: (await themesWithTerres('fr')).map(({ slug }) => slug),
      opensAt: stage.timeline.instant(opensOn, '09:00'),
      closesAt: stage.timeline.instant(closesOn, '18:00'),
      rubricVersionId,
    }),
    `call ${key}`,
  );
  stage.remember('call', key, callId);
  const email = stage.content.people.find((person) => person.key === manager)?.email ?? '';
  const attachment = { email, kind: 'call_manager', objectId: callId, title: 'Gestion de l’appel', startsAt: at, endsAt: null } as const;
  done(await attachPerson(context, attachment), `manager of ${key}`);
  stage.rightsChanged();
}

function planQuestion(stage: Stage, call: SampleCall, sample: SampleCall['questions'][number]): void {
  const key = `${call.key} ${sample.question}`;
  stage.timeline.on(sample.askedOn, async (at) => {
    const asked = await askQuestion(await stage.as(sample.person, at), { callId: stage.id('call', call.key), question: sample.question });
    stage.remember('question', key, done(asked, 'a question about a call').questionId);
  });
  const { answer, answeredOn, published } = sample;
  if (!answer || !answeredOn) return;
  stage.timeline.on(answeredOn, async (at) => {
    const context = await stage.as(manager, at);
    const questionId = stage.id('question', key);
    done(await answerQuestion(context, { questionId, answer }), 'an answer');
    if (published) done(await publishQuestion(context, { questionId }), 'publishing an answer');
  });
}
