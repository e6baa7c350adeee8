import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';

interface Props {
  path: `/${string}`;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of the sign-in pages: those of the showcase, with one narrow column. */
export function SignInFrame({ path, title, lead, children }: Props) {
  return (
    <VitrinePage path={path}>
      <PageHeader title={title} lead={lead} />
      <div className="container pb-16">
        <div className="max-w-2xl">{children}</div>
      </div>
    </VitrinePage>
  );
}
