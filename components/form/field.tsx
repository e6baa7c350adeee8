'use client';

import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon.tsx';
import { useFormWords } from './form-context.ts';

export type FieldProps = {
  name: string;
  label: string;
  /** read before the field */
  help?: ReactNode;
  required?: boolean;
};

type FrameProps = Omit<FieldProps, 'name'> & { id: string; error: string | undefined; children: ReactNode };

function FieldError({ id, error }: { id: string; error: string }) {
  const words = useFormWords();
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="error" />
      <span>
        <span className="sr-only">{words.errorPrefix}</span>
        {error}
      </span>
    </p>
  );
}

function Legend({ label, required }: { label: string; required: boolean | undefined }) {
  const words = useFormWords();
  return (
    <>
      {label}
      {required ? <span className="field-note"> ({words.required})</span> : null}
    </>
  );
}

/** Label, help, error, then the input. */
export function Field({ id, label, help, required, error, children }: FrameProps) {
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <label className="field-label" id={`${id}-label`} htmlFor={id}>
        <Legend label={label} required={required} />
      </label>
      {help ? (
        <div className="field-note" id={`${id}-help`}>
          {help}
        </div>
      ) : null}
      {error ? <FieldError id={id} error={error} /> : null}
      {children}
    </div>
  );
}

/** The same around several inputs that answer one question. */
export function FieldGroup({ id, label, help, required, error, children }: FrameProps) {
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'field field-refused' : 'field'} aria-describedby={described || undefined}>
      <legend className="field-label">
        <Legend label={label} required={required} />
      </legend>
      {help ? (
        <div className="field-note" id={`${id}-help`}>
          {help}
        </div>
      ) : null}
      {error ? <FieldError id={id} error={error} /> : null}
      {children}
    </fieldset>
  );
}
