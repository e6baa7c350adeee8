'use client';

import { useContext } from 'react';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valuesOf } from '@/components/form/form-state.ts';

/**
 * Blocks that the person had on screen and that somebody else has removed meanwhile: what was typed in them goes on with
 * the form until the person chooses between the two texts.
 */
export function LostBlocks({ known }: { known: readonly string[] }) {
  const { state } = useContext(FormStateContext);
  const lost = (valuesOf(state, 'order') ?? []).filter((id) => !known.includes(id));
  return lost.flatMap((id) => [
    <input key={id} type="hidden" name="order[]" value={id} />,
    ...Object.entries(state.values).flatMap(([name, value]) =>
      name.startsWith(`blocks.${id}.`) && typeof value === 'string' ? <input key={name} type="hidden" name={name} value={value} /> : [],
    ),
  ]);
}
