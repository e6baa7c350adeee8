'use client';

import { type ReactNode, useContext } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

type Props = {
  /** of the hidden field that holds the state typed from; the state of the other text comes as `theirs.<name>` */
  name: string;
  /** the state that the fields show at first */
  from: number;
  title: string;
  /** names the other text, which scrolls by itself */
  other: string;
  /** where both texts remain */
  after: string;
  /** the buttons that settle it, given the state of the other text */
  choice: (theirs: string) => ReactNode;
  /** what happened, given by whom and when the other text was saved */
  children: (saved: string | undefined) => ReactNode;
};

/**
 * The state that the fields were typed from, sent with them; and, once somebody else saved in between, what theirs says,
 * with the choice.
 */
export function SavedSince({ name, from, choice, children, ...notice }: Props) {
  const { state } = useContext(FormStateContext);
  const { typed } = useField(name, false);
  const theirs = valueOf(state, `theirs.${name}`);
  return (
    <>
      <input type="hidden" name={name} value={typed ?? from} />
      {theirs === undefined ? null : (
        <ConflictNotice name={name} {...notice} choice={choice(theirs)}>
          {children(valueOf(state, 'theirs.saved'))}
        </ConflictNotice>
      )}
    </>
  );
}
