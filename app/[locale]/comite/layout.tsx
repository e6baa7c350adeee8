import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/layout/frame.tsx';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function ComiteLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
