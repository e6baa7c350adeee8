import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { LabNote } from '@/lib/labs/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';

const parts = ['tried', 'saw', 'learnt'] as const;

type Props = {
  notes: readonly LabNote[];
  /** level of the heading of each note */
  heading?: 'h2' | 'h3';
};

/** Progress notes of a LAB, newest first: tried, seen, learnt. */
export function LabLogbook({ notes, heading: Heading = 'h3' }: Props) {
  const t = useTranslations('labs');
  const locale = useLocale();
  if (notes.length === 0) return <p>{t('noNotes')}</p>;
  return notes.map((note) => (
    <article key={note.id} id={`note-${note.id}`} className="mb-8">
      <Heading className="text-h3" lang="fr">
        {note.title}
      </Heading>
      <time className="block text-small text-ink-soft" dateTime={note.publishedAt.toISOString()}>
        {dateInParis(note.publishedAt, locale)}
      </time>
      <dl className="logbook" lang="fr">
        {parts
          .filter((part) => note[part] !== '')
          .map((part) => (
            <Fragment key={part}>
              <dt lang={locale}>{t(part)}</dt>
              <dd>{note[part].trim()}</dd>
            </Fragment>
          ))}
      </dl>
    </article>
  ));
}
