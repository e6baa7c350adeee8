import type { ReactNode } from 'react';

export default function VitrineLayout({ children }: { children: ReactNode }) {
  return <main id="contenu">{children}</main>;
}
