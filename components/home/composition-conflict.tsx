'use client';

import { useContext } from 'react';
import { ConflictNotice, SettleButtons } from '@/components/form/conflict-notice.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

/**
 * The state that the fields were typed from, sent with them; and, once somebody else saved in between, what their home
 * says otherwise, with the choice.
 */
export function CompositionConflict({ revision }: { revision: number }) {
  const { state } = useContext(FormStateContext);
  const { typed } = useField('revision', false);
  const theirs = valueOf(state, 'theirs.revision');
  return (
    <>
      <input type="hidden" name="revision" value={typed ?? revision} />
      {theirs === undefined ? null : (
        <ConflictNotice
          name="revision"
          title="Deux compositions de l’accueil"
          other="L’autre composition"
          after="La vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions."
          choice={<SettleButtons name="act" state={theirs} mine="Garder la mienne" theirs="Prendre l’autre" />}
        >
          Pendant que vous composiez, l’accueil a été enregistré{valueOf(state, 'theirs.saved')}. Voici ce que l’autre composition dit autrement :
        </ConflictNotice>
      )}
    </>
  );
}
