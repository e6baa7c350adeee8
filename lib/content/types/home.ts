import type { LocalText } from '@/lib/content/types/document.ts';

export interface TitledText {
  title: LocalText;
  text: LocalText;
}

interface Block<Kind extends string> {
  /** Its kind, but for free texts, of which there may be several. */
  id: string;
  kind: Kind;
  hidden: boolean;
  title: LocalText;
}

/** What the page says first. It holds the first heading, hence always comes first. */
interface OpeningBlock extends Block<'opening'> {
  lead: LocalText;
  /** What the Mayenne offers, in three short lines, one for each terre. */
  points: TitledText[];
  /** Words of the button that leads to the open call; the button is absent when none is open. */
  callLabel: LocalText;
  buttonLabel: LocalText;
  /** Address of the portal that the other button leads to: `/demarche`. */
  buttonPath: string;
}

/** How to take part, in three steps. */
interface TakePartBlock extends Block<'take-part'> {
  lead: LocalText;
  steps: TitledText[];
}

interface TerresBlock extends Block<'terres'> {
  lead: LocalText;
}

interface FiguresBlock extends Block<'figures'> {
  /** Slugs of key figures, in the order shown. */
  figures: string[];
  /** Shows the population first. */
  population: boolean;
}

interface LabsBlock extends Block<'labs'> {
  /** Slugs of those shown first; the newest follow. */
  labs: string[];
}

interface TerritoriesBlock extends Block<'territories'> {
  lead: LocalText;
}

interface WordsBlock extends Block<'words'> {
  /** Slugs of the portraits shown; the newest when there is none. */
  portraits: string[];
}

interface TextBlock extends Block<'text'> {
  /** Markdown, as in a page. */
  body: LocalText;
}

/** Blocks that fill themselves with what is alive; each is absent when it has nothing to show. */
type LivingBlock = Block<'calls'> | Block<'news'> | Block<'coming'>;

/** One block of the home; what else it holds depends on its kind. */
export type HomeBlock =
  | OpeningBlock
  | TakePartBlock
  | TerresBlock
  | FiguresBlock
  | LabsBlock
  | TerritoriesBlock
  | WordsBlock
  | TextBlock
  | LivingBlock;

export type HomeBlockKind = HomeBlock['kind'];

/** The home as it is composed, its blocks in the order shown: each kind once, free texts as many as one likes. */
export interface HomeDocument {
  blocks: HomeBlock[];
}

/** A text of a block, as it is asked, checked and compared. */
export interface BlockText {
  /** Path in the block: `steps.0.title`. */
  key: string;
  label: string;
  text: LocalText;
  /** Most characters it may hold once published. */
  limit: number;
  /** A block that is shown must have it in French. */
  isRequired: boolean;
  isLong: boolean;
}
