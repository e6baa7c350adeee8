'use client';

import { useContext } from 'react';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf, valuesOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';

/**
 * The state that the fields were typed from, sent with them; and, once somebody else saved in between, what their home
 * says otherwise, with the choice.
 */
export function CompositionConflict({ revision }: { revision: number }) {
  const { state } = useContext(FormStateContext);
  const { id, typed } = useField('revision', false);
  const theirs = valueOf(state, 'theirs.revision');
  return (
    <>
      <input type="hidden" name="revision" value={typed ?? revision} />
      {theirs === undefined ? null : (
        <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="notice tone-warning">
          <Icon name="warning" size={24} />
          <h2 id={`${id}-title`} className="text-h3">
            Deux compositions de l’accueil
          </h2>
          <div className="grid gap-4">
            <p>Pendant que vous composiez, l’accueil a été enregistré{valueOf(state, 'theirs.saved')}. Voici ce que l’autre composition dit autrement :</p>
            <div className="grid max-h-96 gap-3 overflow-auto rounded-md border border-line bg-surface-raised p-4" tabIndex={0} role="group" aria-label="L’autre composition">
              {(valuesOf(state, 'theirs.parts') ?? []).map((part) => {
                const end = part.indexOf('\n');
                return (
                  <div key={part.slice(0, end)}>
                    <p className="font-bold">{part.slice(0, end)}</p>
                    <p className="whitespace-pre-line">{part.slice(end + 1) || '(vide)'}</p>
                  </div>
                );
              })}
            </div>
            <p>La vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions.</p>
            <p className="flex flex-wrap gap-3">
              <SubmitButton name="act" value={`mine:${theirs}`}>
                Garder la mienne
              </SubmitButton>
              <SubmitButton variant="secondary" name="act" value={`theirs:${theirs}`}>
                Prendre l’autre
              </SubmitButton>
            </p>
          </div>
        </section>
      )}
    </>
  );
}
