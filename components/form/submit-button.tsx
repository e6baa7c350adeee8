'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonVariant, buttonClass } from '@/components/ui/button.ts';
import { useFormWords } from './form-context.ts';

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  small?: boolean;
  /** tells the action which button was pressed */
  name?: string;
  value?: string;
  /** another form of the page, by its id */
  form?: string;
};

/** Sends the form once: a second press while it is on its way does nothing. It keeps the focus, hence never `disabled`. */
export function SubmitButton({ children, variant = 'primary', small = false, ...native }: Props) {
  const words = useFormWords();
  const { pending, data } = useFormStatus();
  const isMine = pending && (!native.name || data?.get(native.name) === native.value);
  const holdBack = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button type="submit" className={buttonClass(variant, small)} aria-disabled={pending || undefined} onClick={holdBack} {...native}>
      {isMine ? words.sending : children}
    </button>
  );
}
