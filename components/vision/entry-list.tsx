import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { entryTitle, isOpen, missingEnglish, sameGroup } from '@/lib/vision/rules/kinds.ts';
import type { EntryKind, VisionEntry } from '@/lib/vision/types/entries.ts';
import { entryPath, kindWords, shortened } from './words.ts';

interface Props {
  /** Tells the lists of a page apart. */
  id: string;
  kind: EntryKind;
  /** Names the list for screen readers. */
  label: string;
  entries: readonly VisionEntry[];
  move: FormServerAction;
  /** Address of the page that adds one, where they can be added. */
  addHref?: string;
  /** What is said before the title: the months of a milestone, the value of a figure. */
  over?: (entry: VisionEntry) => string;
}

/** Entries of a kind in their order, each to open; buttons of one form move them, where editors order them. */
export function EntryList({ id, kind, label, entries, move, addHref, over }: Props) {
  const shown = entries.filter(({ retiredAt }) => !retiredAt);
  return (
    <div className="grid gap-4">
      {entries.length === 0 ? (
        <p className="text-ink-soft">Rien encore ici.</p>
      ) : (
        <FormShell action={move} id={`list-${id}`} label={label} wide>
          <input type="hidden" name="kind" value={kind} />
          <ol className="grid">
            {entries.map((entry) => {
              const title = entryTitle(entry.content) || kindWords[kind].one;
              const place = shown.indexOf(entry);
              const beside = (offset: number) => {
                const other = place < 0 ? undefined : shown[place + offset];
                return isOpen(kind) && other !== undefined && sameGroup(entry.group, other.group);
              };
              return (
                <li key={entry.id} id={`entree-${entry.id}`} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
                  <div className="min-w-0 basis-64 grow">
                    {over ? <p className="text-small text-ink-soft">{over(entry)}</p> : null}
                    <a href={entryPath(entry)}>{title}</a> <EntryBadges entry={entry} />
                  </div>
                  <div className="flex gap-2">
                    {beside(-1) ? <MoveButton direction="up" id={entry.id} title={title} /> : null}
                    {beside(1) ? <MoveButton direction="down" id={entry.id} title={title} /> : null}
                  </div>
                </li>
              );
            })}
          </ol>
        </FormShell>
      )}
      {addHref ? (
        <p>
          <LinkButton small variant="secondary" href={addHref}>
            Ajouter {kindWords[kind].add}
          </LinkButton>
        </p>
      ) : null}
    </div>
  );
}

function MoveButton({ direction, id, title }: { direction: 'up' | 'down'; id: string; title: string }) {
  return (
    <SubmitButton small variant="quiet" name="move" value={`${direction}:${id}`}>
      {direction === 'up' ? 'Monter' : 'Descendre'} <span className="sr-only">« {shortened(title, 60)} »</span>
    </SubmitButton>
  );
}

/** What there is to know of an entry before it is opened. */
export function EntryBadges({ entry }: { entry: VisionEntry }) {
  const missing = missingEnglish(entry.content);
  return (
    <>
      {entry.retiredAt ? <Badge tone="neutral">Retiré</Badge> : null} {missing > 0 ? <Badge tone="warning">{missing > 1 ? `${missing} manques en anglais` : 'Manque en anglais'}</Badge> : null}
    </>
  );
}
