'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/form/field.tsx';
import { buttonClass } from '@/components/ui/button.ts';
import { addressKind } from '@/lib/content/rules/addresses.ts';
import { EditorDialog } from './editor-dialog.tsx';

type Props = { editor: Editor; onClose: () => void };

/** « exemple.fr/page » is meant as an address of the web, « nom@exemple.fr » as one of a mailbox. */
function completed(typed: string): string {
  if (addressKind(typed) !== null) return typed;
  const meant = [`mailto:${typed}`, `https://${typed}`].find((address) => addressKind(address) !== null);
  return /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : (meant ?? typed);
}

/** Puts a link on the words chosen, changes the one that is there, or writes words that bear one. */
export function LinkDialog({ editor, onClose }: Props) {
  const current = editor.getAttributes('link')['href'] as string | undefined;
  const [needsWords] = useState(editor.state.selection.empty && current === undefined);
  const [faults, setFaults] = useState<{ address?: string; words?: string }>({});

  function place(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const address = completed(String(data.get('address')).trim());
    const words = String(data.get('words') ?? '').trim();
    const found = {
      ...(addressKind(address) === null ? { address: 'Donnez une page du portail (/labs), une adresse complète (https://…), un courriel ou un téléphone (tel:…).' } : {}),
      ...(needsWords && words === '' ? { words: 'Écrivez les mots qui porteront le lien.' } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) {
      event.currentTarget.querySelector<HTMLElement>(found.words ? '[name="words"]' : '[name="address"]')?.focus();
      return;
    }
    const mark = { type: 'link', attrs: { href: address } };
    const chain = editor.chain();
    if (needsWords) chain.insertContent([{ type: 'text', text: words, marks: [mark] }]);
    else chain.extendMarkRange('link').setLink({ href: address });
    chain.run();
    onClose();
  }

  function remove() {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  }

  return (
    <EditorDialog title={current === undefined ? 'Poser un lien' : 'Modifier le lien'} onClose={onClose}>
      <form noValidate onSubmit={place} className="grid gap-5">
        {needsWords ? (
          <Field id="editor-link-words" label="Mots du lien" help="Ils disent où il mène." required error={faults.words}>
            <input id="editor-link-words" name="words" className="input" aria-describedby={`editor-link-words-help${faults.words ? ' editor-link-words-error' : ''}`} aria-invalid={faults.words ? true : undefined} />
          </Field>
        ) : null}
        <Field id="editor-link-address" label="Adresse" help="Par exemple /labs, https://exemple.fr ou contact@exemple.fr" required error={faults.address}>
          <input
            id="editor-link-address"
            name="address"
            className="input"
            defaultValue={current}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`editor-link-address-help${faults.address ? ' editor-link-address-error' : ''}`}
            aria-invalid={faults.address ? true : undefined}
          />
        </Field>
        <p className="flex flex-wrap gap-3">
          <button type="submit" className={buttonClass('primary', true)}>
            Poser le lien
          </button>
          {current === undefined ? null : (
            <button type="button" className={buttonClass('danger', true)} onClick={remove}>
              Retirer le lien
            </button>
          )}
          <button type="button" className={buttonClass('quiet', true)} onClick={onClose}>
            Renoncer
          </button>
        </p>
      </form>
    </EditorDialog>
  );
}
