'use client';

import { Field, type FieldProps } from '@/components/form/field.tsx';
import { useField, useFormWords } from '@/components/form/form-context.ts';
import { MarkdownHelp } from './markdown-help.tsx';

type Props = FieldProps & {
  /** Markdown */
  defaultValue?: string | undefined;
  rows?: number;
  /** in characters of the Markdown text; said in words, never cut */
  limit?: number;
  /** of the text */
  lang?: string;
};

/** A text with headings, lists, links and pictures, sent as Markdown. A plain text area where no script runs. */
export function RichTextField({ name, label, help, required, defaultValue, rows = 16, limit, lang }: Props) {
  const words = useFormWords();
  const { id, error, typed, key, aria } = useField(name, Boolean(help));
  const described = [aria['aria-describedby'], limit ? `${id}-limit` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <Field id={id} label={label} help={help} required={required} error={error}>
      <textarea
        key={key}
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        required={required}
        defaultValue={typed ?? defaultValue}
        className="input"
        {...aria}
        aria-describedby={described}
      />
      {limit ? (
        <p id={`${id}-limit`} className="field-note">
          {words.atMost(limit)}
        </p>
      ) : null}
      <MarkdownHelp />
    </Field>
  );
}
