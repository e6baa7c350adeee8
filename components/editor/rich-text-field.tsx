'use client';

import { type ComponentType, type ComponentProps, useEffect, useState } from 'react';
import { Field, type FieldProps } from '@/components/form/field.tsx';
import { useField, useFormWords } from '@/components/form/form-context.ts';
import { MarkdownHelp } from './markdown-help.tsx';
import type { RichTextEditor } from './rich-text-editor.tsx';

type Props = FieldProps & {
  /** Markdown */
  defaultValue?: string | undefined;
  rows?: number;
  /** in characters of the Markdown text; said in words, never cut */
  limit?: number;
  /** of the text */
  lang?: string;
  /** false where pictures stand beside the text, with fields of their own */
  pictures?: boolean;
};

type EditorComponent = ComponentType<ComponentProps<typeof RichTextEditor>>;

/** A text with headings, lists, links and pictures, sent as Markdown. A plain text area where no script runs. */
export function RichTextField({ name, label, help, required, defaultValue, rows = 16, limit, lang, pictures = true }: Props) {
  const words = useFormWords();
  const { id, error, typed, key, aria } = useField(name, Boolean(help));
  const [Editor, setEditor] = useState<EditorComponent>();
  const [textarea, setTextarea] = useState<HTMLTextAreaElement | null>(null);
  const [counted, setCounted] = useState<{ key: string; length: number }>();
  useEffect(() => {
    let isCurrent = true;
    // Heavy, and only worth it where texts are written. If it does not come, the text area is there.
    import('./rich-text-editor.tsx').then(
      (loaded) => isCurrent && setEditor(() => loaded.RichTextEditor),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const left = limit !== undefined && counted?.key === key ? limit - counted.length : undefined;
  const describedBy = [aria['aria-describedby'], limit ? `${id}-limit` : ''].filter(Boolean).join(' ') || undefined;
  const isRich = Editor !== undefined && textarea !== null;
  return (
    <Field id={id} label={label} help={help} required={required} error={error}>
      {isRich ? (
        <Editor key={key} textarea={textarea} id={id} label={label} lang={lang} describedBy={describedBy} isInvalid={Boolean(error)} isRequired={Boolean(required)} hasPictures={pictures} />
      ) : null}
      <textarea
        key={`text ${key}`}
        ref={setTextarea}
        id={isRich ? `${id}-markdown` : id}
        hidden={isRich}
        name={name}
        rows={rows}
        lang={lang}
        required={required}
        defaultValue={typed ?? defaultValue}
        className="input"
        onInput={limit ? (event) => setCounted({ key, length: event.currentTarget.value.length }) : undefined}
        {...aria}
        aria-describedby={describedBy}
      />
      {limit ? (
        <p id={`${id}-limit`} className={left !== undefined && left < 0 ? 'field-error' : 'field-note'}>
          {left === undefined ? words.atMost(limit) : left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)}
        </p>
      ) : null}
      {isRich ? null : <MarkdownHelp hasPictures={pictures} />}
    </Field>
  );
}
