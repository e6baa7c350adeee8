import type { ReactNode } from 'react';
import { ContentPicture } from '@/components/content/picture.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { LocalText } from '@/lib/content/types/document.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';

type Props = {
  /** sent as `name.id`, `name.alt.fr` and `name.alt.en` */
  name: string;
  label: string;
  help: ReactNode;
  chosen: { id: string; alt: LocalText } | null | undefined;
  /** those that may be chosen */
  pictures: readonly Pick<LibraryPicture, 'id' | 'name' | 'credit' | 'width' | 'height' | 'widths'>[];
  /** another way to give one, before what it shows is said in words */
  children?: ReactNode;
};

/** A picture chosen in a library, in sight once it is kept, and what it shows in words. */
export function PictureChoice({ name, label, help, chosen, pictures, children }: Props) {
  const kept = pictures.find(({ id }) => id === chosen?.id);
  return (
    <>
      {kept ? (
        <div className="chosen-picture">
          <ContentPicture picture={{ ...kept, alt: chosen?.alt.fr ?? '' }} sizes="20rem" />
        </div>
      ) : null}
      {/* A library that holds nothing offers no choice. */}
      {pictures.length === 0 && children ? null : (
        <Select
          name={`${name}.id`}
          label={label}
          help={help}
          empty="Aucune"
          choices={pictures.map((picture) => ({ value: picture.id, label: `${picture.name}, ${picture.credit}` }))}
          defaultValue={chosen?.id ?? ''}
        />
      )}
      {children}
      <div className="side-by-side">
        <TextInput name={`${name}.alt.fr`} label="Ce que montre l’image, en français" help="Une phrase, pour celles et ceux qui ne la voient pas. Nécessaire dès qu’il y a une image." defaultValue={chosen?.alt.fr} />
        <TextInput name={`${name}.alt.en`} label="Ce que montre l’image, en anglais" help="Nécessaire dès que le texte est traduit." defaultValue={chosen?.alt.en} />
      </div>
    </>
  );
}
