import { Badge } from '@/components/ui/badge.tsx';
import type { EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';
import { saidBy } from './entry-shape.ts';

/** What an entry says, to be read: French and English side by side. */
export function EntryText({ kind, id, content }: { kind: EntryKind; id: string; content: EntryContent }) {
  return (
    <dl className="grid gap-5">
      {saidBy(kind, id, content)
        .filter(({ fr }) => fr !== '')
        .map(({ label, fr, en }) => (
          <div key={label}>
            <dt className="text-small text-ink-soft">{label}</dt>
            {fr === en ? (
              <dd>{fr}</dd>
            ) : (
              <dd className="grid gap-x-6 gap-y-2 md:grid-cols-2">
                <p className="whitespace-pre-line">{fr}</p>
                {en === '' ? (
                  <p>
                    <Badge tone="warning">Manque en anglais</Badge>
                  </p>
                ) : (
                  <p className="whitespace-pre-line" lang="en">
                    {en}
                  </p>
                )}
              </dd>
            )}
          </div>
        ))}
    </dl>
  );
}
