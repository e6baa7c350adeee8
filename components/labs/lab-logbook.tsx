import { useLocale, useTranslations } from 'next-intl';
import type { LabNote } from '@/lib/labs/types.ts';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { dateInParis } from '@/lib/web/dates.ts';

const parts = ['tried', 'saw', 'learnt'] as const;

/** The progress notes of a LAB, newest first: tried, seen, learnt. */
export function LabLogbook({ notes }: { notes: readonly LabNote[] }) {
  const t = useTranslations('labs');
  const locale = useLocale();
  if (notes.length === 0) return <p>{t('noNotes')}</p>;
  return notes.map((note) => (
    <article key={note.id} id={`note-${note.id}`} className="mb-8">
      <h3 lang="fr">{note.title}</h3>
      <p className="mb-3 text-small text-ink-soft">
        <time dateTime={note.publishedAt.toISOString()}>{dateInParis(note.publishedAt, locale)}</time>
      </p>
      {parts
        .filter((part) => note[part] !== '')
        .map((part) => (
          <div key={part} className="mb-3">
            <h4>{t(part)}</h4>
            <Paragraphs text={note[part]} lang="fr" />
          </div>
        ))}
    </article>
  ));
}
