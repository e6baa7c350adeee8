import type { ReactNode } from 'react';
import { brand } from '@/lib/web/brand.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { SkipLinks } from './skip-links.tsx';

/** What every page has around it. Used by the layout of each area; pages give the content of `main`. */
export function Frame({ children }: { children: ReactNode }) {
  const configured = brand();
  return (
    <>
      <SkipLinks />
      <Header brand={configured} />
      <main id="contenu">{children}</main>
      <Footer brand={configured} />
    </>
  );
}
