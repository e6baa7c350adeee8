'use client';

import { useContext } from 'react';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf, valuesOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';

/**
 * The state that the fields were typed from, sent with them; and, once another person saved in between, their text to
 * be read here, with the way to put one's own in its place.
 */
export function EntryConflict({ revision }: { revision: number }) {
  const { state } = useContext(FormStateContext);
  const { id, typed } = useField('revision', false);
  const theirs = valueOf(state, 'theirs.revision');
  return (
    <>
      <input type="hidden" name="revision" value={typed ?? revision} />
      {theirs === undefined ? null : (
        <section id={id} aria-labelledby={`${id}-title`} className="notice tone-warning">
          <Icon name="warning" size={24} />
          <h2 id={`${id}-title`} className="text-h3">
            Deux versions de ce texte
          </h2>
          <div className="grid gap-4">
            <p>Pendant que vous écriviez, ce texte a été enregistré{valueOf(state, 'theirs.saved')}. Voici ce qu’il dit maintenant :</p>
            <div className="grid max-h-96 gap-3 overflow-auto rounded-md border border-line bg-surface-raised p-4" tabIndex={0} role="group" aria-label="Le texte enregistré">
              {(valuesOf(state, 'theirs.parts') ?? []).map((part) => {
                const end = part.indexOf('\n');
                return (
                  <div key={part.slice(0, end)}>
                    <p className="font-bold">{part.slice(0, end)}</p>
                    <p className="whitespace-pre-line">{part.slice(end + 1)}</p>
                  </div>
                );
              })}
            </div>
            <p>Le vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions.</p>
            <p>
              <SubmitButton name="replaces" value={theirs}>
                Enregistrer le mien à la place
              </SubmitButton>
            </p>
          </div>
        </section>
      )}
    </>
  );
}
