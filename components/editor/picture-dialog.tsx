'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useState } from 'react';
import { Field } from '@/components/form/field.tsx';
import { buttonClass } from '@/components/ui/button.ts';
import { pictureIdOf } from '@/lib/content/rules/addresses.ts';
import { EditorDialog } from './editor-dialog.tsx';
import { away, fetchLibrary, type LibraryEntry, sendPicture } from './picture-library.ts';

type Props = { editor: Editor; onClose: () => void };

/** Chooses a picture in the library, or adds one to it, and says what it shows; changes the one that is selected. */
export function PictureDialog({ editor, onClose }: Props) {
  const [selected] = useState(() => (editor.isActive('picture') ? (editor.getAttributes('picture') as { address: string; alternative: string }) : null));
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(selected ? (pictureIdOf(selected.address) ?? '') : '');
  const [faults, setFaults] = useState<{ choice?: string; alternative?: string; upload?: string }>({});
  const [told, setTold] = useState('Chargement de la bibliothèque…');

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      () =>
        void fetchLibrary(search).then((found) => {
          if (!isCurrent) return;
          setEntries(found ?? []);
          setTold(found === null ? away : found.length === 0 ? 'Aucune image trouvée.' : `${found.length} image${found.length > 1 ? 's' : ''}.`);
        }),
      search === '' ? 0 : 250,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search]);

  function place(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const alternative = String(new FormData(event.currentTarget).get('alternative')).replaceAll(/\s+/g, ' ').trim();
    const found = {
      ...(chosen === '' ? { choice: 'Choisissez une image.' } : {}),
      ...(alternative === '' ? { alternative: 'Dites ce que montre l’image, pour celles et ceux qui ne la voient pas.' } : {}),
    };
    setFaults(found);
    if (found.choice) return event.currentTarget.querySelector<HTMLElement>('[name="chosen"], [type="search"]')?.focus();
    if (found.alternative) return event.currentTarget.querySelector<HTMLElement>('[name="alternative"]')?.focus();
    const attrs = { address: `picture:${chosen}`, alternative };
    if (selected) editor.chain().updateAttributes('picture', attrs).run();
    else editor.chain().insertContent({ type: 'picture', attrs }).run();
    onClose();
  }

  async function upload(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setTold('Envoi de l’image…');
    const answer = await sendPicture(new FormData(form));
    if (!answer.ok) {
      setTold('');
      setFaults({ upload: answer.message });
      return;
    }
    form.reset();
    setFaults({});
    setEntries((former) => [answer.picture, ...former]);
    setChosen(answer.picture.id);
    setTold(`« ${answer.picture.name} » est dans la bibliothèque et choisie.`);
  }

  return (
    <EditorDialog title={selected ? 'Modifier l’image' : 'Placer une image'} onClose={onClose}>
      <p role="status" className="field-note">
        {told}
      </p>
      <form noValidate onSubmit={place} className="grid gap-5" id="editor-picture">
        <label className="grid gap-1">
          <span className="field-label">Chercher dans la bibliothèque</span>
          <input type="search" className="input" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <fieldset className="field" aria-describedby={faults.choice ? 'editor-picture-choice' : undefined}>
          <legend className="field-label">Image</legend>
          {faults.choice ? (
            <p className="field-error" id="editor-picture-choice">
              {faults.choice}
            </p>
          ) : null}
          <div className="editor-library">
            {entries.map(({ id, name, credit }) => (
              <label key={id} className="editor-library-entry">
                <input type="radio" name="chosen" value={id} checked={chosen === id} onChange={() => setChosen(id)} />
                <img src={`/api/images/${id}/480.webp`} alt="" width="120" height="80" loading="lazy" />
                <span>
                  {name}
                  <span className="field-note"> · {credit}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field id="editor-picture-alternative" label="Ce que montre l’image" help="Une phrase, pour celles et ceux qui ne la voient pas." required error={faults.alternative}>
          <input
            id="editor-picture-alternative"
            name="alternative"
            className="input"
            defaultValue={selected?.alternative}
            aria-invalid={faults.alternative ? true : undefined}
            aria-describedby={`editor-picture-alternative-help${faults.alternative ? ' editor-picture-alternative-error' : ''}`}
          />
        </Field>
      </form>
      <details className="disclosure">
        <summary>Ajouter une image à la bibliothèque</summary>
        <form noValidate onSubmit={(event) => void upload(event)} className="grid gap-5">
          <Field id="editor-upload-file" label="Fichier" help="Photo ou dessin fixe en JPEG, PNG ou WebP, 10 Mo au plus." required error={faults.upload}>
            <input id="editor-upload-file" name="picture" type="file" accept="image/jpeg,image/png,image/webp" className="input input-file" aria-describedby={`editor-upload-file-help${faults.upload ? ' editor-upload-file-error' : ''}`} />
          </Field>
          <Field id="editor-upload-credit" label="Crédit" help="Qui l’a faite et à quelles conditions elle est utilisée." required error={undefined}>
            <input id="editor-upload-credit" name="credit" className="input" aria-describedby="editor-upload-credit-help" />
          </Field>
          <button type="submit" className={`${buttonClass('secondary', true)} justify-self-start`}>
            Ajouter à la bibliothèque
          </button>
        </form>
      </details>
      <p className="flex flex-wrap gap-3">
        <button type="submit" form="editor-picture" className={buttonClass('primary', true)}>
          {selected ? 'Enregistrer' : 'Placer l’image'}
        </button>
        {selected ? (
          <button
            type="button"
            className={buttonClass('danger', true)}
            onClick={() => {
              editor.commands.deleteSelection();
              onClose();
            }}
          >
            Retirer du texte
          </button>
        ) : null}
        <button type="button" className={buttonClass('quiet', true)} onClick={onClose}>
          Renoncer
        </button>
      </p>
    </EditorDialog>
  );
}
