import { markdownFaults, markdownPictureIds } from '@/lib/content/rules/markdown.ts';
import type { DocumentRules } from '@/lib/content/types/document-rules.ts';
import type { ArticleDocument, DocumentField, Language, LocalText } from '@/lib/content/types/document.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

export const longestTitle = 140;
export const longestSummary = 400;

const languages: readonly Language[] = ['fr', 'en'];
const inLanguage: Readonly<Record<Language, string>> = { fr: 'en français', en: 'en anglais' };
const isEmpty = (text: string) => text.trim() === '';

/** What is written is checked in both languages. All of it is needed in French; in English, a text half written waits. */
function textFaults(document: ArticleDocument, language: Language): FieldRefusal[] {
  const { title, summary, body } = document[language];
  const faults: FieldRefusal[] = [];
  const say = (part: string, message: string) => faults.push({ field: `${language}.${part}`, message });
  const need = (part: string, text: string, message: string) => language === 'fr' && isEmpty(text) && say(part, message);
  need('title', title, 'Écrivez le titre en français.');
  if (title.length > longestTitle) say('title', `${longestTitle} caractères au plus : il y en a ${title.length}.`);
  need('summary', summary, 'Résumez en une ou deux phrases : les listes et les partages les montrent.');
  if (summary.length > longestSummary) say('summary', `${longestSummary} caractères au plus : il y en a ${summary.length}.`);
  need('body', body, 'Écrivez le texte en français.');
  for (const message of markdownFaults(body)) say('body', message);
  return faults;
}

function pictureFaults(document: ArticleDocument): FieldRefusal[] {
  const { picture } = document;
  if (!picture) return [];
  return languages
    .filter((language) => shownLanguage(document, language) === language)
    .filter((language) => isEmpty(picture.alt[language]))
    .map((language) => ({
      field: `picture.alt.${language}`,
      message: `Décrivez l’image ${inLanguage[language]}, pour celles et ceux qui ne la voient pas.`,
    }));
}

function portraitFaults(document: ArticleDocument): FieldRefusal[] {
  const { portrait } = document;
  if (!portrait) return [];
  const faults: FieldRefusal[] = [];
  if (isEmpty(portrait.personName)) faults.push({ field: 'portrait.personName', message: 'Nommez la personne.' });
  if (isEmpty(portrait.role.fr)) faults.push({ field: 'portrait.role.fr', message: 'Dites en français qui elle est, ou ce qu’elle fait.' });
  if (shownLanguage(document, 'en') === 'en') {
    if (isEmpty(portrait.role.en)) faults.push({ field: 'portrait.role.en', message: 'Dites en anglais qui elle est, ou ce qu’elle fait.' });
    if (!isEmpty(portrait.quote.fr) && isEmpty(portrait.quote.en)) {
      faults.push({ field: 'portrait.quote.en', message: 'Traduisez ses mots en anglais.' });
    }
  }
  if (portrait.backing === 'source' && isEmpty(portrait.source)) {
    faults.push({ field: 'portrait.source', message: 'Citez la source : où, et quand, ces mots ont été publiés.' });
  }
  return faults;
}

function fields(document: ArticleDocument): DocumentField[] {
  const { picture, portrait, terreId, themeIds, territorySirens } = document;
  const found: DocumentField[] = [];
  const add = (key: string, label: string, text: string, language: Language | null = null) => found.push({ key, label, language, text });
  const both = (key: string, label: string, text: LocalText) => languages.forEach((language) => add(`${key}.${language}`, label, text[language], language));
  for (const language of languages) {
    add(`${language}.title`, 'Titre', document[language].title, language);
    add(`${language}.summary`, 'Résumé', document[language].summary, language);
    add(`${language}.body`, 'Texte', document[language].body, language);
  }
  if (portrait) {
    add('portrait.personName', 'Personne', portrait.personName);
    both('portrait.role', 'Qui elle est', portrait.role);
    both('portrait.quote', 'Ses mots', portrait.quote);
    add('portrait.backing', 'Ce qui l’autorise', portrait.backing === 'source' ? 'une source publiée' : 'un consentement');
    add('portrait.source', 'Source', portrait.source);
  }
  add('picture.id', 'Image', picture?.id ?? '');
  both('picture.alt', 'Description de l’image', picture?.alt ?? { fr: '', en: '' });
  add('terreId', 'Terre', terreId ?? '');
  add('themeIds', 'Thèmes', themeIds.join(', '));
  add('territorySirens', 'Territoires', territorySirens.join(', '));
  return found;
}

function missingEnglish({ fr, en, picture, portrait }: ArticleDocument): string[] {
  const pairs: [string, string, string][] = [
    ['titre', fr.title, en.title],
    ['résumé', fr.summary, en.summary],
    ['texte', fr.body, en.body],
    ['description de l’image', picture?.alt.fr ?? '', picture?.alt.en ?? ''],
    ['qui est la personne', portrait?.role.fr ?? '', portrait?.role.en ?? ''],
    ['ses mots', portrait?.quote.fr ?? '', portrait?.quote.en ?? ''],
  ];
  return pairs.filter(([, french, english]) => !isEmpty(french) && isEmpty(english)).map(([what]) => what);
}

function pictureIds({ fr, en, picture }: ArticleDocument): string[] {
  return [...new Set([...(picture ? [picture.id] : []), ...markdownPictureIds(fr.body), ...markdownPictureIds(en.body)])];
}

/** Pages, news and portraits, as the publication use-cases see them. */
export const articleRules: DocumentRules<ArticleDocument> = {
  faults: (document) => [
    ...textFaults(document, 'fr'),
    ...pictureFaults(document),
    ...portraitFaults(document),
    ...textFaults(document, 'en'),
  ],
  pictureIds,
  fields,
  missingEnglish,
  title: ({ fr, en }) => fr.title.trim() || en.title.trim() || 'Sans titre',
};

/** The language in which an article is shown to who asks for one: its own only once everything is written in it. */
export function shownLanguage(document: ArticleDocument, wanted: Language): Language {
  return wanted === 'en' && [document.en.title, document.en.summary, document.en.body].every((text) => !isEmpty(text)) ? 'en' : 'fr';
}
