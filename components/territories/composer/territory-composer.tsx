import { Fragment } from 'react';
import { DraftAutosave, DraftConflict } from '@/components/content/draft-conflict.tsx';
import { OrderedBlocks } from '@/components/content/ordered-blocks.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { canAddBlock } from '@/lib/content/rules/territory-composition.ts';
import { territoryBlockName } from '@/lib/content/rules/territory-texts.ts';
import { longestWord } from '@/lib/content/schema/readings.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { AddBlock } from './add-block.tsx';
import { BlockBadges, BlockFields, type Surroundings } from './block-fields.tsx';
import { ColourField } from './colour-field.tsx';
import { LostBlocks } from './lost-blocks.tsx';
import { PictureField } from './picture-field.tsx';

type Props = {
  publication: OpenPublication<TerritoryPageDocument>;
  surroundings: Surroundings;
  compose: FormServerAction;
  /** the block that the last button was about, unfolded */
  opened: string;
};

/** What the picker proposes before a territory has a colour of its own. */
const proposedColour = '#2f6b4f';

/** The page of a territory in one form: its blocks in their order, what is added, its looks, and what becomes of it. */
export function TerritoryComposer({ publication, surroundings, compose, opened }: Props) {
  const { id, revision, document, needsSecondReader } = publication;
  const { now, choices } = surroundings;
  return (
    <FormShell action={compose} id="page" label="Composer la page" wide revision={revision}>
      {/* A new revision is new fields: what they showed before is not what they stand on. */}
      <Fragment key={revision}>
        {/* What the Enter key presses: it must save, not publish. */}
        <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          Enregistrer
        </button>
        <input type="hidden" name="publicationId" value={id} />
        <DraftConflict />
        <LostBlocks known={document.blocks.map((block) => block.id)} />
        <section aria-labelledby="blocs" className="grid gap-4">
          <h2 id="blocs">Les blocs, dans l’ordre de la page</h2>
          <OrderedBlocks
            blocks={document.blocks.map((block) => ({
              id: block.id,
              name: territoryBlockName(block),
              badges: <BlockBadges block={block} surroundings={surroundings} />,
              children: <BlockFields block={block} surroundings={surroundings} isOpen={opened === block.id} />,
            }))}
          />
          <AddBlock isFull={!canAddBlock(document)} isOpen={document.blocks.length === 1} />
        </section>
        <section aria-labelledby="allure" className="form-part">
          <h2 id="allure">Couleur et logo</h2>
          <ColourField colour={document.colour} proposed={proposedColour} />
          <FormDisclosure summary={document.logo ? 'Logo du territoire' : 'Ajouter le logo du territoire'} part={['logo', 'uploads.logo.']}>
            <p className="field-note">Il se tient à côté du nom de votre territoire ; celui de la marque reste à sa place.</p>
            <PictureField name="logo" label="Logo" target="logo" chosen={document.logo} pictures={choices.pictures} send="Envoyer ce logo" isLogo />
          </FormDisclosure>
        </section>
        <section aria-labelledby="suite" className="form-part">
          <h2 id="suite">Mettre en ligne</h2>
          {needsSecondReader ? (
            <>
              <p>
                Ce territoire veut un second lecteur : la page est mise en ligne une fois qu’une autre personne l’a approuvée, telle que vous l’aurez
                envoyée.
              </p>
              <TextArea name="message" label="Un mot à la personne qui relira" help="Ce qui a changé, ce sur quoi vous hésitez. Facultatif." rows={3} limit={longestWord} />
              <FormDisclosure summary="Choisir le moment de la mise en ligne" part="at">
                <DateTimeInput name="at" label="Mise en ligne, une fois approuvée" help="À l’heure de Paris. Laissez vide pour une mise en ligne dès l’approbation." />
              </FormDisclosure>
            </>
          ) : (
            <FormDisclosure summary="Publier plus tard" part="at">
              <DateTimeInput name="at" label="Mise en ligne" help="À l’heure de Paris. C’est la page telle qu’elle est à présent qui sera publiée." defaultTime={parisClock(now).time} />
              <p>
                <SubmitButton variant="secondary" name="act" value="schedule">
                  Programmer
                </SubmitButton>
              </p>
            </FormDisclosure>
          )}
        </section>
        <div className="composer-acts">
          <SubmitButton name="act" value={needsSecondReader ? 'ask' : 'publish'}>
            {needsSecondReader ? 'Demander une relecture' : 'Publier'}
          </SubmitButton>
          <SubmitButton variant="secondary" name="act" value="save">
            Enregistrer
          </SubmitButton>
          <SubmitButton variant="quiet" name="act" value="preview">
            <span className="sr-only">Enregistrer et voir l’aperçu</span>
            <span aria-hidden="true">Aperçu</span>
          </SubmitButton>
          <DraftAutosave save={`/api/contenus/${id}/territoire`} revision={revision} />
        </div>
      </Fragment>
    </FormShell>
  );
}
