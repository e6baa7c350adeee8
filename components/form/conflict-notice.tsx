'use client';

import { type ReactNode, useContext } from 'react';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valuesOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';

type Props = {
  /** name of the hidden field that holds the state typed from: the summary of errors leads here */
  name: string;
  title: string;
  /** what happened; the other text follows */
  children: ReactNode;
  /** names the other text, which scrolls by itself */
  other: string;
  /** where both texts remain */
  after: string;
  /** the buttons that settle it */
  choice: ReactNode;
};

/** Two texts where one was expected: what the other person wrote, each part under its name, and the choice. */
export function ConflictNotice({ name, title, children, other, after, choice }: Props) {
  const { state } = useContext(FormStateContext);
  const { id } = useField(name, false);
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="notice tone-warning">
      <Icon name="warning" size={24} />
      <h2 id={`${id}-title`} className="text-h3">
        {title}
      </h2>
      <div className="grid gap-4">
        <p>{children}</p>
        <div className="grid max-h-96 gap-3 overflow-auto rounded-md border border-line bg-surface-raised p-4" tabIndex={0} role="group" aria-label={other}>
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
        <p>{after}</p>
        <div className="flex flex-wrap gap-3">{choice}</div>
      </div>
    </section>
  );
}

/** Keep one's own text, or take the other: sent as « mine:<state> » or « theirs:<state> ». */
export function SettleButtons({ name, state, mine, theirs }: { name: string; state: string; mine: string; theirs: string }) {
  return (
    <>
      <SubmitButton name={name} value={`mine:${state}`}>
        {mine}
      </SubmitButton>
      <SubmitButton variant="secondary" name={name} value={`theirs:${state}`}>
        {theirs}
      </SubmitButton>
    </>
  );
}
