import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Frame } from '@/components/layout/frame.tsx';
import { framedHeader } from '@/lib/web/framed-page.ts';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function GestionLayout({ children }: { children: ReactNode }) {
  const isFramed = (await headers()).has(framedHeader);
  return isFramed ? children : <Frame>{children}</Frame>;
}
