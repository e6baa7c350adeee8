import type { ReactNode } from 'react';

type Props = { children: ReactNode; narrow?: boolean; as?: 'div' | 'section' | 'article'; labelledBy?: string };

/** The page's measure: 78 rem, or 50 for what is read or filled in. */
export function Container({ children, narrow = false, as: Tag = 'div', labelledBy }: Props) {
  return (
    <Tag className={narrow ? 'container container-narrow' : 'container'} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}
