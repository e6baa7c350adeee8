import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { createPublication } from '@/lib/content/use-cases/create-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import type { Context } from '@/lib/identity/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';

import type { SamplePublication } from './content.ts';
import { drawnScene } from './scenes.ts';
import { done, type Stage } from './stage.ts';

const editor = 'editor';
const credit = 'Dessin du portail, licence ouverte 2.0';

/** Writes the news, the portraits and the page as their editor does: picture, text, consent, then its publication. */
export function planPublications(stage: Stage): void {
  for (const sample of stage.content.publications) {
    const { key, picture, publishedOn } = sample;
    if (picture) {
      stage.timeline.onItsOwn(sample.writtenOn, async (at) => {
        const context = await stage.as(editor, at);
        const added = done(await addPicture(context, { name: `${key}.png`, bytes: await drawnScene(picture.scene), credit }), `picture of ${key}`);
        stage.remember('picture', key, added.id);
      });
    }
    stage.timeline.on(sample.writtenOn, async (at) => write(stage, sample, await stage.as(editor, at)));
    if (publishedOn === undefined) continue;
    stage.timeline.on(publishedOn, async (at) => {
      const context = await stage.as(editor, at);
      done(await publishPublication(context, { publicationId: stage.id('publication', key), revision: 2 }), `publishing ${key}`);
    });
  }
}

async function write(stage: Stage, sample: SamplePublication, context: Context): Promise<void> {
  const { key, kind, picture, portrait, consent, scheduledOn } = sample;
  const { publicationId } = done(await createPublication(context, { kind, title: sample.fr.title }), `beginning ${key}`);
  stage.remember('publication', key, publicationId);
  const territories = (await allTerritories()).filter(({ slug }) => sample.territories.includes(slug));
  const body = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
  const document = {
    fr: { ...sample.fr, body: body(sample.fr.body) },
    en: sample.en ? { ...sample.en, body: body(sample.en.body) } : undefined,
    picture: picture && { id: stage.id('picture', key), alt: picture.alt },
    terreId: sample.terre ?? undefined,
    themeIds: sample.themes,
    territorySirens: territories.map(({ siren }) => siren),
    portrait: portrait && { ...portrait, backing: 'consent', source: '' },
  };
  done(await saveDraft(context, { publicationId, revision: 1, document }), `writing ${key}`);
  if (consent && portrait) {
    const givenOn = new Date(`${parisClock(context.now).day}T00:00:00Z`);
    const given = { publicationId, personName: portrait.personName, scope: consent.scope, givenOn, endsOn: null, evidence: null };
    done(await recordConsent(context, given), `consent of ${key}`);
  }
  if (scheduledOn !== undefined) {
    const at = stage.timeline.instant(scheduledOn, '09:00');
    done(await schedulePublication(context, { publicationId, revision: 2, at }), `scheduling ${key}`);
  }
}
