import type { ReactNode } from 'react';

type Props = {
  /** anchor of the section, and of its heading with `-titre` */
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
};

/** A part of a public page, under its h2. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} className="container section" aria-labelledby={`${id}-titre`}>
      <h2 id={`${id}-titre`}>{title}</h2>
      {lead ? <p className="section-lead">{lead}</p> : null}
      {children}
    </section>
  );
}
