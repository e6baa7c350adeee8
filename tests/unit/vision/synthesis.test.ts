import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { synthesisData, synthesisTemplate, type SynthesisDocument } from '@/lib/vision/documents/synthesis-document.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import type { Language } from '@/lib/vision/types/pages.ts';

const reference = readVisionReference(path.resolve('prisma/reference/vision'));

function documentIn(language: Language): SynthesisDocument {
  const say = (text: { fr: string; en: string }) => text[language];
  const messages = JSON.parse(readFileSync(path.resolve(`lib/web/messages/${language}/vision.json`), 'utf8'));
  const { approach: words, synthesis, way } = messages;
  return {
    language,
    portal: 'Marque Mayenne',
    date: [2026, 11, 20],
    words: {
      ...synthesis,
      lead: words.lead,
      way: way.title,
      steps: ['call', 'cahier', 'examination', 'decision', 'lab', 'maylab'].map((step) => way[step]),
      principles: words.principles,
      challenges: words.challenges,
      terres: words.terres,
      bodies: words.bodies,
      values: words.values,
      valuesNote: words.valuesLead,
      planning: words.planning,
      brand: words.brand,
    },
    approach: {
      principles: reference.principles.map(({ slug, name, text }) => ({ slug, name: say(name), subtitle: null, body: text.map(say) })),
      challenges: reference.challenges.map(({ slug, name, statement }) => ({ slug, name: say(name), text: say(statement) })),
      values: reference.values.map(({ slug, name, portalGloss }) => ({ slug, name: say(name), text: say(portalGloss) })),
      bodies: reference.governance.map(({ slug, name, composition, mission }) => ({ slug, name: say(name), composition: say(composition), mission: say(mission) })),
      milestones: reference.milestones.map(({ position, startsOn, endsOn, title }) => ({ id: String(position), startsOn, endsOn, title: say(title) })),
      brand: { definition: reference.brand.definition.map(say) },
      untranslated: [],
    },
    terres: reference.terres.map(({ slug, name, tagline, objective }) => ({
      slug,
      name: say(name),
      tagline: say(tagline),
      objective: say(objective),
      themes: reference.themes
        .filter(({ terre }) => terre === slug)
        .map((theme) => ({ slug: theme.slug, name: say(theme.name), objective: say(theme.objective) })),
    })),
  };
}

/** In a single-byte reading: what is written in two bytes is compared as such. */
const set = (document: SynthesisDocument) => renderPdf(synthesisTemplate, synthesisData(document)).toString('latin1');
const pages = (pdf: string) => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const title = { fr: 'La démarche en quatre pages', en: 'Our approach in four pages' };

describe.each(['fr', 'en'] as const)('the synthesis of the approach in %s', (language) => {
  const pdf = set(documentIn(language));

  it('has exactly four pages', () => {
    expect(pages(pdf)).toBe(4);
  });

  it('is a tagged PDF/UA-1 with its title and its language', () => {
    expect({
      marked: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(pdf),
      tree: pdf.includes('/StructTreeRoot'),
      standard: /pdfuaid:part[^0-9]*1/.test(pdf),
      language: /\/Lang\s*\((\w+)\)/.exec(pdf)?.[1],
      title: pdf.includes(`<rdf:li xml:lang="x-default">${Buffer.from(title[language]).toString('latin1')}</rdf:li>`),
    }).toEqual({ marked: true, tree: true, standard: true, language, title: true });
  });

  it('has one first heading, and gives the drawing of the way an alternative text', () => {
    expect({ first: pdf.match(/\/S \/H1\b/g)?.length, figures: pdf.match(/\/S \/Figure\b/g)?.length, alternatives: pdf.match(/\/Alt\s*[(<]/g)?.length }).toEqual({
      first: 1,
      figures: 1,
      alternatives: 1,
    });
  });
});

describe('the synthesis once its texts were edited', () => {
  it('still has four pages when every text is twice as long', () => {
    const document = documentIn('fr');
    const twice = (text: string) => `${text} ${text}`;
    const { approach } = document;
    const longer = {
      ...approach,
      principles: approach.principles.map((one) => ({ ...one, body: [...one.body, ...one.body] })),
      challenges: approach.challenges.map((one) => ({ ...one, text: twice(one.text) })),
      values: approach.values.map((one) => ({ ...one, text: twice(one.text) })),
      bodies: approach.bodies.map((one) => ({ ...one, mission: twice(one.mission) })),
      milestones: approach.milestones.map((one) => ({ ...one, title: twice(one.title) })),
    };
    expect(pages(set({ ...document, approach: longer }))).toBe(4);
  });

  it('says what has no English in French, marked as such, with a sentence that tells it', () => {
    const document = documentIn('en');
    const [first] = document.approach.principles;
    const french = 'Un texte qui attend son anglais';
    const approach = { ...document.approach, principles: [{ ...first!, body: [french] }], untranslated: [french] };
    const data = synthesisData({ ...document, approach });
    expect(data.principles[0]![0]!.body).toEqual([{ text: french, french: true }]);
    expect(data.words.untranslated).toBe('Some texts have no English version yet: they are given in French.');
    expect(/\/Lang\s*\(fr\)/.test(set({ ...document, approach }))).toBe(true);
    expect(synthesisData(document).words.untranslated).toBe('');
  });
});
