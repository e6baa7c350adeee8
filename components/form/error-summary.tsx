'use client';

import { useContext, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon.tsx';
import { FormStateContext, useFormWords } from './form-context.ts';
import { fieldId } from './form-state.ts';

/** Says at the top of the form what is to be corrected, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary() {
  const { state, form } = useContext(FormStateContext);
  const words = useFormWords();
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(state);
  useEffect(() => {
    // A person who followed a link to one field is already where they asked to be.
    const cameForOneField = state === first.current && window.location.hash !== '';
    if (state.status === 'refused' && !cameForOneField) box.current?.focus();
  }, [state]);
  if (state.status !== 'refused') return null;
  const count = state.errors.length;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice tone-error" id={`${form}-errors`}>
      <Icon name="error" size={24} />
      <p className="font-bold">{count > 0 ? words.summaryTitle(count) : words.refusedTitle}</p>
      {state.message ? <p>{state.message}</p> : null}
      {count > 0 ? (
        <ul className="list-disc ps-5">
          {state.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field ? <a href={`#${fieldId(form, field)}`}>{message}</a> : message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
