import type { ReactNode } from 'react';

/** Something to unfold, without script. `group` closes its siblings of the same name. */
export function Disclosure({ summary, children, open, group }: { summary: ReactNode; children: ReactNode; open?: boolean; group?: string }) {
  return (
    <details className="disclosure" open={open} name={group}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
