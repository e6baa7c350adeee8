'use client';

import { useContext } from 'react';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormStateContext } from '@/components/form/form-context.ts';
import { errorOf } from '@/components/form/form-state.ts';

/** Shown once somebody else's version came in between: nothing of theirs is written over unasked. */
export function OverwriteChoice() {
  const { state } = useContext(FormStateContext);
  return errorOf(state, 'overwrite') ? <Checkbox name="overwrite" label="Remplacer ce qui a été enregistré entre-temps par ce que montre cette page" /> : null;
}
