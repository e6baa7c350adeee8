import type { PublishedPicture } from '@/lib/content/types/published.ts';

type Props = {
  picture: Omit<PublishedPicture, 'credit'>;
  /** As the attribute of that name; the whole width of a reading column without it. */
  sizes?: string;
  /** False for the picture that the page opens on. */
  lazy?: boolean;
  className?: string;
};

const readingColumn = '(min-width: 46rem) 42rem, 100vw';

/** A picture of the library in the size that fits the screen, AVIF where the browser reads it. Its credit is for who shows it. */
export function ContentPicture({ picture: { id, alt, width, height, widths }, sizes = readingColumn, lazy = true, className }: Props) {
  const widest = Math.max(...widths);
  const sources = (format: 'avif' | 'webp') => widths.map((kept) => `/api/images/${id}/${kept}.${format} ${kept}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={sources('avif')} sizes={sizes} />
      <img
        src={`/api/images/${id}/${widest}.webp`}
        srcSet={sources('webp')}
        sizes={sizes}
        width={widest}
        height={Math.round((height * widest) / width)}
        alt={alt}
        loading={lazy ? 'lazy' : undefined}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
