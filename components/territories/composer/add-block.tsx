import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { territoryBlockNames } from '@/lib/content/rules/territory-texts.ts';
import { mostBlocks, territoryBlockKinds } from '@/lib/content/schema/territory-page.ts';
import { blockPurposes } from './words.ts';

/** Every kind of block, with what it is for and the button that adds one. */
export function AddBlock({ isFull, isOpen }: { isFull: boolean; isOpen: boolean }) {
  if (isFull) return <p className="field-note">La page est pleine : {mostBlocks} blocs au plus. Retirez-en un pour en ajouter un autre.</p>;
  return (
    <FormDisclosure summary="Ajouter un bloc" part="add." open={isOpen}>
      <ul className="composer-kinds">
        {territoryBlockKinds.flatMap((kind) =>
          kind === 'opening' ? (
            []
          ) : (
            <li key={kind}>
              <SubmitButton variant="secondary" small name="act" value={`add:${kind}`}>
                <span className="sr-only">Ajouter : </span>
                {territoryBlockNames[kind]}
              </SubmitButton>
              <span className="field-note">{blockPurposes[kind]}</span>
            </li>
          ),
        )}
      </ul>
    </FormDisclosure>
  );
}
