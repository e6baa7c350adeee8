import { RichTextField } from '@/components/editor/rich-text-field.tsx';
import { TextPair } from '@/components/content/text-pair.tsx';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { type ChoiceGroup, Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { territoryBlockField } from '@/lib/content/rules/territory-page.ts';
import { isListed } from '@/lib/content/rules/territory-composition.ts';
import { territoryBlockName, territoryBlockPictures, territoryBlockTexts } from '@/lib/content/rules/territory-texts.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import type { TerritoryBlock, TerritoryTextBlock } from '@/lib/content/types/territory-page.ts';
import { BlockParts, TextFields } from './block-parts.tsx';
import { PictureField } from './picture-field.tsx';
import { heldConsent, TestimonyConsent } from './testimony-consent.tsx';
import { blockAdvice } from './words.ts';

/** What exists and may be put forward; that of the territory first. */
export interface ComposerChoices {
  /** LABs and actors, as « lab:<slug> » and « actor:<slug> ». */
  featured: readonly ChoiceGroup[];
  places: readonly ChoiceGroup[];
  pictures: readonly LibraryPicture[];
}

/** What a block needs to be edited, beside itself. */
export interface Surroundings {
  choices: ComposerChoices;
  consents: readonly ConsentRecord[];
  now: Date;
}

const isEmpty = (text: string) => text.trim() === '';

/** What is to be known of a block before it is unfolded. */
export function BlockBadges({ block, surroundings: { consents, now } }: { block: TerritoryBlock; surroundings: Surroundings }) {
  const texts = [...territoryBlockTexts(block).map(({ text }) => text), ...territoryBlockPictures(block).map(({ picture }) => picture.alt)];
  const missing = texts.filter(({ fr, en }) => !isEmpty(fr) && isEmpty(en)).length;
  return (
    <>
      {block.hidden ? <Badge>Masqué</Badge> : null}
      {missing > 0 ? <Badge tone="warning">{missing > 1 ? `${missing} textes manquent en anglais` : '1 texte manque en anglais'}</Badge> : null}
      {block.kind === 'testimony' && !heldConsent(block.personName, consents, now) ? <Badge tone="warning">Sans consentement</Badge> : null}
    </>
  );
}

/** The body of a text, written with its looks in sight; pictures have fields of their own. */
function BodyFields({ block }: { block: TerritoryTextBlock }) {
  const [title, body] = territoryBlockTexts(block);
  return (
    <>
      {title ? <TextPair name={territoryBlockField(block, 'title')} text={title} /> : null}
      <div className="side-by-side">
        {(['fr', 'en'] as const).map((language) => (
          <RichTextField
            key={language}
            name={territoryBlockField(block, `body.${language}`)}
            label={language === 'fr' ? 'Texte, en français' : 'Texte, en anglais'}
            required={language === 'fr'}
            rows={10}
            limit={body?.limit ?? 5000}
            lang={language}
            pictures={false}
            defaultValue={block.body[language]}
          />
        ))}
      </div>
    </>
  );
}

function Choice({ block, choices }: { block: Extract<TerritoryBlock, { kind: 'featured' | 'place' }>; choices: ComposerChoices }) {
  const isPlace = block.kind === 'place';
  const offered = isPlace ? choices.places : choices.featured;
  if (offered.every((group) => group.choices.length === 0)) {
    return (
      <p>
        {isPlace
          ? 'Aucun lieu n’est encore publié sur le portail. Ajoutez les vôtres depuis « Lieux », puis revenez le choisir ici.'
          : 'Aucun LAB ni acteur n’est encore public sur le portail.'}
      </p>
    );
  }
  return (
    <Select
      name={territoryBlockField(block, 'slug')}
      label={isPlace ? 'Lieu' : 'LAB ou acteur'}
      help="Parmi ce qui est public. S’il cesse de l’être, le bloc disparaît de lui-même."
      required
      choices={offered.filter((group) => group.choices.length > 0)}
      defaultValue={block.kind === 'featured' && block.slug !== '' ? `${block.subject}:${block.slug}` : block.slug}
    />
  );
}

type Props = {
  block: TerritoryBlock;
  surroundings: Surroundings;
  /** Unfolded at first: the block just added, one with something to mend. */
  isOpen: boolean;
};

/** The fields of a block of a territory's page, to unfold. */
export function BlockFields({ block, surroundings, isOpen }: Props) {
  const { choices, consents, now } = surroundings;
  const name = territoryBlockName(block);
  const advice = blockAdvice[block.kind];
  return (
    <FormDisclosure
      summary={
        <span>
          Modifier<span className="sr-only"> « {name} »</span>
        </span>
      }
      part={[`blocks.${block.id}.`, `consents.${block.id}.`, `uploads.${block.id}.`]}
      open={isOpen}
    >
      {advice ? <p className="field-note">{advice}</p> : null}
      {block.kind === 'opening' ? null : (
        <Checkbox
          name={territoryBlockField(block, 'shown')}
          label="Montrer ce bloc"
          help="Décoché, il reste ici et ne paraît pas sur la page."
          defaultChecked={!block.hidden}
        />
      )}
      {block.kind === 'text' ? <BodyFields block={block} /> : <TextFields block={block} />}
      {block.kind === 'testimony' ? <TestimonyConsent block={block} consents={consents} now={now} /> : null}
      {block.kind === 'featured' || block.kind === 'place' ? <Choice block={block} choices={choices} /> : null}
      {isListed(block) ? <BlockParts block={block} pictures={choices.pictures} /> : null}
      {'picture' in block ? (
        <PictureField name={territoryBlockField(block, 'picture')} label="Image" target={block.id} chosen={block.picture} pictures={choices.pictures} />
      ) : null}
      {block.kind === 'opening' ? null : (
        <FormDisclosure summary={`Retirer ce bloc`} part={`retrait.${block.id}`}>
          <p>Il quitte le brouillon. La page telle qu’elle est maintenant reste parmi les versions : vous pourrez le reprendre.</p>
          <p>
            <SubmitButton variant="danger" small name="act" value={`remove:${block.id}`}>
              Retirer<span className="sr-only">{` : ${name}`}</span>
            </SubmitButton>
          </p>
        </FormDisclosure>
      )}
    </FormDisclosure>
  );
}
