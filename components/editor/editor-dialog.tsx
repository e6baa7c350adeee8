'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A question of the editor, over the page and out of its form: what is typed here is not part of the article. */
export function EditorDialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return createPortal(
    <dialog ref={dialog} className="editor-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className="text-h3">
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  );
}
