import { PictureChoice } from '@/components/content/picture-choice.tsx';
import { FileInput } from '@/components/form/file-input.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { longestCredit } from '@/lib/content/schema/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { PictureUse } from '@/lib/content/types/territory-page.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';

type Props = {
  /** how the names of its fields begin */
  name: string;
  label: string;
  /** where a picture that is sent goes: the logo, or a block by its id; null where one is only chosen again */
  target: string | null;
  chosen: PictureUse | null;
  pictures: readonly LibraryPicture[];
  /** on the button that sends one; null where another button of the part does */
  send?: string | null;
  isLogo?: boolean;
};

const kinds = {
  picture: { words: 'Photo ou dessin en JPEG, PNG ou WebP', accept: 'image/jpeg,image/png,image/webp' },
  logo: { words: 'PNG, WebP, JPEG, ou SVG sans script ni lien vers l’extérieur', accept: 'image/jpeg,image/png,image/webp,image/svg+xml' },
};

/** A picture of the territory: chosen among those it has sent already, or sent with the form. */
export function PictureField({ name, label, target, chosen, pictures, send = 'Envoyer cette image', isLogo = false }: Props) {
  const { words, accept } = isLogo ? kinds.logo : kinds.picture;
  return (
    <PictureChoice name={name} label={label} help="Parmi les images que votre territoire a déjà envoyées." chosen={chosen} pictures={pictures}>
      {target === null ? null : (
        <FormDisclosure summary="Envoyer une nouvelle image" part={`uploads.${target}.`} open={pictures.length === 0 && !chosen}>
          <FileInput
            name={`uploads.${target}.file`}
            label="Fichier"
            help={`${words}, 10 Mo au plus. Le lieu et la date notés par l’appareil sont effacés.`}
            accept={accept}
            maxBytes={largestFile}
            maxText="10 Mo"
          />
          <TextInput
            name={`uploads.${target}.credit`}
            label="Crédit"
            help={`Qui l’a faite et à quelles conditions elle est utilisée, comme le public doit le lire. ${longestCredit} caractères au plus.`}
          />
          {send === null ? null : (
            <p>
              <SubmitButton variant="secondary" small name="act" value="save">
                {send}
              </SubmitButton>
            </p>
          )}
        </FormDisclosure>
      )}
    </PictureChoice>
  );
}
