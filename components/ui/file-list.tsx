import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type FileItem = {
  id: string;
  name: string;
  href: string;
  /** kind and weight in words: « PDF, 1,2 Mo » */
  details: string;
  /** who may see it, in words */
  note?: string | undefined;
  action?: ReactNode;
};

/** Files to open or download; the kind and the weight are part of the link. */
export function FileList({ files }: { files: readonly FileItem[] }) {
  return (
    <ul className="grid gap-2">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line pb-2">
          <Icon name="file" />
          <a href={file.href} className="min-w-0 text-link underline underline-offset-4 hover:text-link-hover" download>
            {file.name} <span className="text-small">({file.details})</span>
          </a>
          {file.note ? <span className="text-small text-ink-soft">{file.note}</span> : null}
          {file.action ? <span className="ms-auto">{file.action}</span> : null}
        </li>
      ))}
    </ul>
  );
}
