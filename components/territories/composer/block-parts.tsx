import type { ReactNode } from 'react';
import { TextPair } from '@/components/content/text-pair.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { territoryBlockField } from '@/lib/content/rules/territory-page.ts';
import { canAddPart, listKey, partsOf, type ListedBlock } from '@/lib/content/rules/territory-composition.ts';
import { territoryBlockPlainTexts, territoryBlockTexts } from '@/lib/content/rules/territory-texts.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { TerritoryBlock } from '@/lib/content/types/territory-page.ts';
import { PictureField } from './picture-field.tsx';
import { helpOf, partOrder, partWords } from './words.ts';

/** « Chiffre 2, légende » → « Légende » */
function ownLabel(label: string): string {
  const own = label.slice(label.indexOf(', ') + 2);
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** The fields of a block whose path begins so, texts in two languages and others, in the order asked. */
export function TextFields({ block, under = null }: { block: TerritoryBlock; under?: string | null }) {
  const isHere = ({ key }: { key: string }) => (under === null ? !/\.\d+\./.test(key) : key.startsWith(under));
  const label = (given: string) => (under === null ? given : ownLabel(given));
  const rank = (key: string) => (under === null ? 0 : partOrder.indexOf(key.slice(under.length)));
  const pairs = territoryBlockTexts(block)
    .filter(isHere)
    .map((text) => ({
      key: text.key,
      field: <TextPair name={territoryBlockField(block, text.key)} text={{ ...text, label: label(text.label) }} help={helpOf(block.kind, text.key)} />,
    }));
  const lines = territoryBlockPlainTexts(block)
    .filter(isHere)
    .map((text) => ({
      key: text.key,
      field: (
        <TextInput
          name={territoryBlockField(block, text.key)}
          label={label(text.label)}
          help={helpOf(block.kind, text.key)}
          defaultValue={text.text}
          required={text.isRequired}
          autoComplete="off"
        />
      ),
    }));
  // A name comes before what is said of it.
  const fields = under === null ? [...lines, ...pairs] : [...pairs, ...lines].toSorted((a, b) => rank(a.key) - rank(b.key));
  return fields.map(({ key, field }) => <div key={key}>{field}</div>);
}

function Part({ block, number, children }: { block: ListedBlock; number: number; children: ReactNode }) {
  const { one } = partWords[block.kind];
  const name = `${one} ${number + 1}`;
  return (
    <li>
      <fieldset className="composer-part">
        <legend>{name}</legend>
        {children}
        <p className="flex flex-wrap gap-2">
          {number > 0 ? (
            <SubmitButton variant="quiet" small name="act" value={`part-up:${block.id}:${number}`}>
              Monter<span className="sr-only"> « {name} »</span>
            </SubmitButton>
          ) : null}
          <SubmitButton variant="quiet" small name="act" value={`remove-part:${block.id}:${number}`}>
            Retirer<span className="sr-only"> « {name} »</span>
          </SubmitButton>
        </p>
      </fieldset>
    </li>
  );
}

type Props = { block: ListedBlock; pictures: readonly LibraryPicture[] };

/** The parts of a block: figures, distinctions, pictures, lines, brands; each with its fields, one more to add. */
export function BlockParts({ block, pictures }: Props) {
  const list = listKey(block.kind);
  const { one, add, none } = partWords[block.kind];
  const count = partsOf(block).length;
  return (
    // The list itself is what a refusal about it leads to.
    <div id={`page-blocks-${block.id}-${list}`} tabIndex={-1} className="grid gap-5">
      {count === 0 ? <p className="field-note">{none}</p> : null}
      <ol className="grid gap-5 empty:hidden">
        {block.kind === 'gallery'
          ? block.pictures.map((picture, number) => (
              <Part key={`${picture.id} ${number}`} block={block} number={number}>
                <PictureField name={territoryBlockField(block, `${list}.${number}`)} label={one} target={null} chosen={picture} pictures={pictures} />
              </Part>
            ))
          : partsOf(block).map((_, number) => (
              <Part key={number} block={block} number={number}>
                <TextFields block={block} under={`${list}.${number}.`} />
              </Part>
            ))}
      </ol>
      {!canAddPart(block) ? <p className="field-note">Ce bloc est plein. Ajoutez-en un autre de la même sorte si besoin.</p> : null}
      {canAddPart(block) && block.kind === 'gallery' ? (
        <fieldset className="composer-part">
          <legend>Une image de plus</legend>
          <PictureField name={territoryBlockField(block, `${list}.${count}`)} label="Image" target={block.id} chosen={null} pictures={pictures} send={null} />
          <p>
            <SubmitButton variant="secondary" small name="act" value="save">
              {add}
            </SubmitButton>
          </p>
        </fieldset>
      ) : null}
      {canAddPart(block) && block.kind !== 'gallery' ? (
        <p>
          <SubmitButton variant="secondary" small name="act" value={`add-part:${block.id}`}>
            {add}
          </SubmitButton>
        </p>
      ) : null}
    </div>
  );
}
