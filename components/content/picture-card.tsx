import type { ReactNode } from 'react';
import { ContentPicture } from '@/components/content/picture.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';

type Props = { picture: LibraryPicture; action: ReactNode };

/** A picture of the library for those who write: what it is, where it is shown, how to show it. */
export function PictureCard({ picture, action }: Props) {
  const { id, name, credit, width, height, publishedAt, uses } = picture;
  return (
    <li className="picture-card">
      <ContentPicture picture={{ ...picture, alt: '' }} sizes="(min-width: 40rem) 20rem, 100vw" />
      <div className="grid content-start gap-2">
        <h3 className="text-h4 break-words">{name}</h3>
        <p>
          <Badge tone={publishedAt ? 'success' : 'neutral'}>{publishedAt ? 'En ligne' : 'Pas encore en ligne'}</Badge>
        </p>
        <p className="text-ink-soft">
          Crédit{'\u202f'}: {credit} · {width} × {height} points
        </p>
        {uses.length === 0 ? (
          <p className="text-ink-soft">Montrée nulle part.</p>
        ) : (
          <>
            <p>Montrée dans{'\u202f'}:</p>
            <ul className="list-disc ps-5">
              {uses.map(({ publicationId, title }) => (
                <li key={publicationId}>
                  <a href={title === 'Accueil' ? '/gestion/accueil' : `/gestion/contenus/${publicationId}`}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <label className="grid gap-1">
          <span className="field-note">Adresse à donner dans un texte</span>
          <input className="input" readOnly value={`picture:${id}`} />
        </label>
        {action}
      </div>
    </li>
  );
}
