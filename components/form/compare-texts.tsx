'use client';

import { useContext } from 'react';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';

/** Sends the form for both texts to be shown; gone once they are. */
export function CompareTexts() {
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
