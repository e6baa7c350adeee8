import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function MaylabLayout({ children }: { children: ReactNode }) {
  return <main id="contenu">{children}</main>;
}
