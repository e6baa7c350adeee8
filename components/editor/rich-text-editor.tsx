'use client';

import { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { documentOf, markdownOf } from './document.ts';
import { articleExtensions } from './extensions.ts';
import { LinkDialog } from './link-dialog.tsx';
import { cleanPastedHtml } from './paste.ts';
import { withoutLooks } from './paste-sources.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { type Here, readHere, Toolbar } from './toolbar.tsx';

type Props = {
  /** Holds the Markdown that is sent. */
  textarea: HTMLTextAreaElement;
  id: string;
  label: string;
  lang: string | undefined;
  describedBy: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
  hasPictures: boolean;
};

const nothingHere: Here = { pressed: [], canUndo: false, canRedo: false };

function picturesLeft(count: number, hasPictures: boolean): string {
  if (count === 0) return '';
  const how = hasPictures ? 'avec le bouton Image' : 'à côté du texte';
  return count === 1
    ? `L’image du texte collé n’a pas été reprise\u202f: ajoutez-la ${how}, en disant ce qu’elle montre.`
    : `Les ${count} images du texte collé n’ont pas été reprises\u202f: ajoutez-les ${how}, en disant ce qu’elles montrent.`;
}

/** Writes the text of a textarea with its looks in sight. The textarea stays in the form and receives each change. */
export function RichTextEditor({ textarea, id, label, lang, describedBy, isInvalid, isRequired, hasPictures }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [here, setHere] = useState(nothingHere);
  const [open, setOpen] = useState<'link' | 'picture' | null>(null);
  const [told, setTold] = useState('');

  useEffect(() => {
    if (!host.current) return;
    const made = new Editor({
      element: host.current,
      // Styles come from files only: the policy refuses those that a script writes in the page.
      injectCSS: false,
      extensions: articleExtensions({
        openLink: () => setOpen('link'),
        focusToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      }),
      content: documentOf(textarea.value),
      editorProps: {
        // A slice of this editor, or of another, already holds nothing but what it may.
        transformPastedHTML(html) {
          if (html.includes('data-pm-slice')) return withoutLooks(html);
          const { html: clean, droppedPictures } = cleanPastedHtml(html);
          setTold(picturesLeft(droppedPictures, hasPictures));
          return clean;
        },
        handlePaste(_view, event) {
          const isPictureOnly = event.clipboardData?.types.includes('text/html') === false && (event.clipboardData?.files.length ?? 0) > 0;
          if (isPictureOnly) setTold(picturesLeft(event.clipboardData?.files.length ?? 1, hasPictures));
          return isPictureOnly;
        },
        handleDrop(_view, event) {
          const files = event.dataTransfer?.files.length ?? 0;
          if (files === 0) return false;
          event.preventDefault();
          setTold(picturesLeft(files, hasPictures));
          return true;
        },
      },
    });
    // The text is written back once it differs, not because it could be written otherwise.
    let last = markdownOf(made.getJSON());
    made.on('update', () => {
      const markdown = markdownOf(made.getJSON());
      if (markdown === last) return;
      last = markdown;
      textarea.value = markdown;
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    });
    made.on('transaction', () => setHere((former) => {
      const next = readHere(made);
      return JSON.stringify(former) === JSON.stringify(next) ? former : next;
    }));
    setHere(readHere(made));
    setEditor(made);
    // A form that was sent is emptied: what was typed since then is put back.
    const putBack = () => queueMicrotask(() => textarea.isConnected && markdownOf(made.getJSON()) !== markdownOf(documentOf(textarea.value)) && (textarea.value = last));
    textarea.form?.addEventListener('reset', putBack);
    const form = textarea.form;
    return () => {
      form?.removeEventListener('reset', putBack);
      made.destroy();
      setEditor(null);
    };
  }, [textarea, hasPictures]);

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          id,
          role: 'textbox',
          class: 'prose article editor-text',
          'aria-multiline': 'true',
          'aria-labelledby': `${id}-label`,
          ...(describedBy ? { 'aria-describedby': describedBy } : {}),
          ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
          ...(isRequired ? { 'aria-required': 'true' } : {}),
          ...(lang ? { lang } : {}),
        },
      },
    });
    const title = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const focus = () => editor?.commands.focus();
    title?.addEventListener('click', focus);
    return () => title?.removeEventListener('click', focus);
  }, [editor, id, lang, describedBy, isInvalid, isRequired]);

  function close() {
    setOpen(null);
    // The dialog gives the focus back to what opened it; the person goes on writing.
    requestAnimationFrame(() => editor?.commands.focus());
  }

  return (
    <div className="editor" data-ready={editor ? '' : undefined}>
      {editor ? <Toolbar ref={toolbar} editor={editor} here={here} editorId={id} label={label} openLink={() => setOpen('link')} openPicture={hasPictures ? () => setOpen('picture') : undefined} /> : null}
      <div ref={host} className="editor-host" />
      <p role="status" className={told === '' ? 'sr-only' : 'editor-told'}>
        {told}
      </p>
      {editor && open === 'link' ? <LinkDialog editor={editor} onClose={close} /> : null}
      {editor && open === 'picture' ? <PictureDialog editor={editor} onClose={close} /> : null}
    </div>
  );
}
