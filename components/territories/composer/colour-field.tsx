'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { FieldGroup } from '@/components/form/field.tsx';
import { useField } from '@/components/form/form-context.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { colourFault, contrastWithWhite, isColour, isReadable } from '@/lib/content/rules/territory-colour.ts';

type Props = {
  /** as kept; empty: that of the portal */
  colour: string;
  /** what the picker proposes before a colour is chosen */
  proposed: string;
};

const twoDecimals = (contrast: number) => (Math.floor(contrast * 100) / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 });

/** White words on the colour: an attribute of the drawing, which the policy allows where it refuses styles. */
function Sample({ colour }: { colour: string }) {
  return (
    <svg viewBox="0 0 240 56" width="240" height="56" role="img" aria-label={`Texte blanc sur la couleur ${colour}`} className="composer-sample">
      <rect width="240" height="56" rx="10" fill={colour} />
      <text x="20" y="36" fill="#ffffff" fontSize="22" fontWeight="700">
        Votre territoire
      </text>
    </svg>
  );
}

/**
 * The colour of the page, by a picker or by its code, which scripts keep alike. Without them, what the page came with
 * is sent too, so that the one that was changed is known.
 */
export function ColourField({ colour, proposed }: Props) {
  const { id, error } = useField('colour', true);
  const typedCode = useField('colour.code', false).typed;
  const typedPick = useField('colour.picked', false).typed;
  const [shown, setShown] = useState(typedCode ?? colour);
  const picked = isColour(shown.trim().toLowerCase()) ? shown.trim().toLowerCase() : (typedPick ?? proposed);
  const sample = shown.trim().toLowerCase();
  return (
    <FieldGroup
      id={id}
      label="Couleur"
      help="Elle colore le haut de votre page et ses filets, sous du texte blanc. Trop claire, elle serait refusée : il faut un contraste d’au moins 4,5."
      error={error}
    >
      <div className="grid gap-4">
        <Checkbox name="colour.own" label="Donner à la page une couleur du territoire" help="Sans cela, elle garde celles du portail." defaultChecked={colour !== ''} />
        <div className="flex flex-wrap items-end gap-4">
          <label className="grid gap-1">
            <span className="field-note">Choisir</span>
            <input type="color" name="colour.picked" className="composer-colour" value={picked} onChange={(event) => setShown(event.currentTarget.value)} />
          </label>
          <label className="grid gap-1">
            <span className="field-note">Ou écrire son code</span>
            <input
              name="colour.code"
              className="input input-short"
              value={shown}
              placeholder="#2f6b4f"
              spellCheck={false}
              autoComplete="off"
              aria-invalid={error ? true : undefined}
              onChange={(event) => setShown(event.currentTarget.value)}
            />
          </label>
        </div>
        <input type="hidden" name="colour.was.picked" value={isColour(colour) ? colour : proposed} />
        <input type="hidden" name="colour.was.code" value={colour} />
        <div role="status" className="grid gap-2 empty:hidden">
          {isColour(sample) ? (
            <>
              <Sample colour={sample} />
              <p className={isReadable(sample) ? 'flex items-center gap-2' : 'field-error'}>
                <Icon name={isReadable(sample) ? 'check' : 'warning'} size={18} />
                <span>
                  {isReadable(sample) ? `Contraste de ${twoDecimals(contrastWithWhite(sample))} avec du texte blanc : lisible.` : colourFault(sample)}
                </span>
              </p>
            </>
          ) : null}
        </div>
      </div>
    </FieldGroup>
  );
}
