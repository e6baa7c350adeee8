import type { Metadata } from 'next';
import { CallFields } from '@/components/calls/call-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { canCreateCall } from '@/lib/calls/permissions.ts';
import { callFormContent } from '@/lib/web/call-form.ts';
import { requireViewer } from '@/lib/web/viewer.ts';
import { beginCall } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Préparer un appel' };

const path = '/gestion/appels/nouveau';

export default async function NewCallPage() {
  const viewer = await requireViewer(path);
  if (!canCreateCall(viewer)) return <NotFoundPage />;
  const content = await callFormContent();
  return (
    <AreaPage
      area="gestion"
      viewer={viewer}
      path={path}
      title="Préparer un appel"
      crumbs={[{ label: 'Appels', path: '/gestion/appels' }, { label: 'Préparer un appel' }]}
      lead="Enregistré en brouillon : rien n’est public avant que vous le publiiez, et les textes peuvent attendre."
    >
      <FormShell action={beginCall}>
        <CallFields {...content} />
        <SubmitButton>Enregistrer le brouillon</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
