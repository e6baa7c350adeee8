import type { ReactNode } from 'react';

/** Nothing to show, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="bocage grid justify-items-start gap-3 rounded-[1.5rem_0.5rem_1.25rem_0.375rem] border-2 border-dashed border-line-strong p-6 sm:p-10">
      <p className="font-display text-h3 font-bold">{title}</p>
      {children ? <div className="max-w-2xl text-ink-soft">{children}</div> : null}
      {action}
    </div>
  );
}
