'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { ToolbarIcon, type ToolbarIconName } from './toolbar-icon.tsx';

/** What the toolbar shows of the place where the person writes. */
export interface Here {
  pressed: readonly string[];
  canUndo: boolean;
  canRedo: boolean;
}

export function readHere(editor: Editor): Here {
  const levels = [2, 3, 4].filter((level) => editor.isActive('heading', { level })).map((level) => `heading-${level}`);
  const names = ['bold', 'italic', 'bulletList', 'orderedList', 'blockquote', 'link', 'picture'].filter((name) => editor.isActive(name));
  const isPlain = editor.isActive('paragraph') && names.every((name) => ['bold', 'italic', 'link'].includes(name));
  return { pressed: [...levels, ...names, ...(isPlain ? ['paragraph'] : [])], canUndo: editor.can().undo(), canRedo: editor.can().redo() };
}

type Tool = {
  key: string;
  name: string;
  face: ToolbarIconName | { text: string };
  /** as `aria-keyshortcuts` writes them; shown in French beside the name */
  keys: string;
  isToggle: boolean;
  act: (editor: Editor) => void;
};

const heading = (level: 2 | 3 | 4): Tool => ({
  key: `heading-${level}`,
  name: `Titre ${level}`,
  face: { text: `Titre ${level}` },
  keys: `Control+Alt+${level}`,
  isToggle: true,
  act: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

type Openings = { openLink: () => void; /** absent where the text holds no picture */ openPicture?: (() => void) | undefined };

const groups = ({ openLink, openPicture }: Openings): readonly (readonly Tool[])[] => [
  [
    { key: 'paragraph', name: 'Texte courant', face: { text: 'Texte courant' }, keys: 'Control+Alt+0', isToggle: true, act: (editor) => editor.chain().focus().clearNodes().run() },
    heading(2),
    heading(3),
    heading(4),
  ],
  [
    { key: 'bold', name: 'Gras', face: 'bold', keys: 'Control+B', isToggle: true, act: (editor) => editor.chain().focus().toggleBold().run() },
    { key: 'italic', name: 'Italique', face: 'italic', keys: 'Control+I', isToggle: true, act: (editor) => editor.chain().focus().toggleItalic().run() },
  ],
  [
    { key: 'bulletList', name: 'Liste à puces', face: 'bullets', keys: 'Control+Shift+8', isToggle: true, act: (editor) => editor.chain().focus().toggleBulletList().run() },
    { key: 'orderedList', name: 'Liste numérotée', face: 'numbers', keys: 'Control+Shift+7', isToggle: true, act: (editor) => editor.chain().focus().toggleOrderedList().run() },
    { key: 'blockquote', name: 'Citation', face: 'quote', keys: 'Control+Shift+B', isToggle: true, act: (editor) => editor.chain().focus().toggleBlockquote().run() },
  ],
  [
    { key: 'link', name: 'Lien', face: 'link', keys: 'Control+K', isToggle: true, act: openLink },
    ...(openPicture ? [{ key: 'picture', name: 'Image', face: 'picture', keys: '', isToggle: true, act: openPicture } satisfies Tool] : []),
  ],
  [
    { key: 'undo', name: 'Annuler', face: 'undo', keys: 'Control+Z', isToggle: false, act: (editor) => editor.chain().focus().undo().run() },
    { key: 'redo', name: 'Rétablir', face: 'redo', keys: 'Control+Shift+Z', isToggle: false, act: (editor) => editor.chain().focus().redo().run() },
  ],
];

const inFrench = (keys: string) => keys.replace('Control', 'Ctrl').replace('Shift', 'Maj');

type Props = Openings & { editor: Editor; here: Here; editorId: string; label: string; ref: Ref<HTMLDivElement> };

/** Buttons of the editor: one stop of the Tab key, arrows inside. */
export function Toolbar({ editor, here, editorId, label, ref, ...openings }: Props) {
  const tools = groups(openings);
  const keys = tools.flat().map(({ key }) => key);
  const [stop, setStop] = useState('paragraph');

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const at = keys.indexOf(stop);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: keys.length - 1 }[event.key];
    if (next === undefined) {
      if (event.key === 'Escape') editor.commands.focus();
      return;
    }
    event.preventDefault();
    const key = keys.at(next % keys.length) ?? stop;
    setStop(key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${key}"]`)?.focus();
  }

  const button = ({ key, name, face, keys: shortcut, isToggle, act }: Tool) => {
    const isOff = (key === 'undo' && !here.canUndo) || (key === 'redo' && !here.canRedo);
    return (
      <button
        key={key}
        type="button"
        data-tool={key}
        className="editor-tool"
        tabIndex={key === stop ? 0 : -1}
        aria-label={typeof face === 'string' ? name : undefined}
        aria-pressed={isToggle ? here.pressed.includes(key) : undefined}
        aria-disabled={isOff || undefined}
        aria-keyshortcuts={shortcut || undefined}
        title={shortcut ? `${name} (${inFrench(shortcut)})` : name}
        onFocus={() => setStop(key)}
        onClick={() => {
          if (!isOff) act(editor);
        }}
      >
        {typeof face === 'string' ? <ToolbarIcon name={face} /> : face.text}
      </button>
    );
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus, one at a time
    <div ref={ref} role="toolbar" aria-label={`Mise en forme\u202f: ${label}`} aria-controls={editorId} className="editor-toolbar" onKeyDown={move}>
      {tools.map((group) => (
        <span key={group[0]?.key} className="editor-group">
          {group.map(button)}
        </span>
      ))}
    </div>
  );
}
