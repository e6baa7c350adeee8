import type { LocalText } from '@/lib/content/types/document.ts';
import type { BlockText, HomeBlock, HomeBlockKind, TitledText } from '@/lib/content/types/home.ts';

/** What editors call each kind of block. */
export const blockNames: Readonly<Record<HomeBlockKind, string>> = {
  opening: 'Ouverture',
  'take-part': 'Prendre part',
  calls: 'Appels',
  terres: 'Trois terres',
  figures: 'Chiffres',
  labs: 'LABs',
  coming: 'À venir',
  news: 'Actualités',
  words: 'Paroles',
  territories: 'Territoires',
  text: 'Texte libre',
};

const required = { isRequired: true, isLong: false };

const titleOf = ({ title }: { title: LocalText }, limit = 60): BlockText => ({ key: 'title', label: 'Titre', text: title, limit, ...required });
const leadOf = ({ lead }: { lead: LocalText }, isRequired = false): BlockText => ({
  key: 'lead',
  label: 'Introduction',
  text: lead,
  limit: 300,
  isRequired,
  isLong: true,
});

function numbered(list: string, name: string, items: readonly TitledText[], isLong: boolean): BlockText[] {
  return items.flatMap(({ title, text }, index) => [
    { key: `${list}.${index}.title`, label: `${name} ${index + 1}, titre`, text: title, limit: 40, ...required },
    { key: `${list}.${index}.text`, label: `${name} ${index + 1}, texte`, text, limit: isLong ? 260 : 120, isRequired: true, isLong },
  ]);
}

/** Every text of a block, in the order read. */
export function blockTexts(block: HomeBlock): BlockText[] {
  switch (block.kind) {
    case 'opening':
      return [
        titleOf(block, 50),
        leadOf(block, true),
        ...numbered('points', 'Ligne', block.points, false),
        { key: 'callLabel', label: 'Bouton vers l’appel ouvert', text: block.callLabel, limit: 40, ...required },
        { key: 'buttonLabel', label: 'Autre bouton', text: block.buttonLabel, limit: 40, ...required },
      ];
    case 'take-part':
      return [titleOf(block), leadOf(block), ...numbered('steps', 'Étape', block.steps, true)];
    case 'terres':
    case 'territories':
      return [titleOf(block), leadOf(block)];
    case 'text':
      return [titleOf(block), { key: 'body', label: 'Texte', text: block.body, limit: 5000, isRequired: true, isLong: true }];
    default:
      return [titleOf(block)];
  }
}

/** How editors tell a block from the others: a free text goes by its title. */
export function blockName(block: HomeBlock): string {
  return block.kind === 'text' && block.title.fr !== '' ? `${blockNames.text}, « ${block.title.fr} »` : blockNames[block.kind];
}
