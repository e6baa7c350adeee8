'use client';

import { useContext } from 'react';
import { Autosave } from '@/components/form/autosave.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf, valuesOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';

/** Two texts of one publication: what the other one says differently, to be read here, and the choice. */
export function DraftConflict() {
  const { state } = useContext(FormStateContext);
  const { id } = useField('version', false);
  const version = valueOf(state, 'theirs.version');
  if (version === undefined) return null;
  const parts = valuesOf(state, 'theirs.parts') ?? [];
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="notice tone-warning">
      <Icon name="warning" size={24} />
      <h2 id={`${id}-title`} className="text-h3">
        Deux textes en présence
      </h2>
      <div className="grid gap-4">
        <p>
          Pendant que vous écriviez, ce contenu a été enregistré par {valueOf(state, 'theirs.saved')}. Votre texte est dans les champs
          ci-dessous, pas encore enregistré. Voici ce que l’autre dit autrement :
        </p>
        <div className="grid max-h-96 gap-3 overflow-auto rounded-md border border-line bg-surface-raised p-4" tabIndex={0} role="group" aria-label="L’autre texte">
          {parts.map((part) => {
            const end = part.indexOf('\n');
            return (
              <div key={part.slice(0, end)}>
                <p className="font-bold">{part.slice(0, end)}</p>
                <p className="whitespace-pre-line">{part.slice(end + 1) || '(vide)'}</p>
              </div>
            );
          })}
        </div>
        <p>Quel que soit votre choix, les deux restent dans les versions.</p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="settle" value={`mine:${version}`}>
            Garder mon texte
          </SubmitButton>
          <SubmitButton variant="secondary" name="settle" value={`theirs:${version}`}>
            Prendre l’autre texte
          </SubmitButton>
        </div>
      </div>
    </section>
  );
}

/** Sends the form for both texts to be shown; gone once they are. */
function CompareTexts() {
  const { state } = useContext(FormStateContext);
  if (valueOf(state, 'theirs.version') !== undefined) return null;
  return (
    <p>
      <SubmitButton variant="secondary" small name="then" value="stay">
        Comparer les deux textes
      </SubmitButton>
    </p>
  );
}

/** Saves the text as it is typed. A refused publication has saved it too: typing goes on from that revision. */
export function DraftAutosave({ publicationId, revision }: { publicationId: string; revision: number }) {
  const { state } = useContext(FormStateContext);
  return (
    <Autosave key={valueOf(state, 'version') ?? revision} save={`/api/contenus/${publicationId}`} version={revision} conflict={<CompareTexts />} />
  );
}
