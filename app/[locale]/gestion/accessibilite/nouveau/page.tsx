import type { Metadata } from 'next';
import { AuditFields } from '@/components/accessibility/audit-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { criterionCount, standard } from '@/lib/accessibility/rules/standard.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createAuditForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Saisir un audit d’accessibilité' };

const path = '/gestion/accessibilite';

export default async function NewAuditPage() {
  const { viewer, now } = await requireContext(`${path}/nouveau`);
  if (!canEnterAudit(viewer)) return <NotFoundPage />;
  return (
    <AreaPage
      area="gestion"
      viewer={viewer}
      path={path}
      title="Saisir un audit"
      crumbs={[{ label: 'Accessibilité', path }, { label: 'Saisir un audit' }]}
      lead={`D’abord ce qui présente l’audit ; puis les ${criterionCount} critères du RGAA ${standard.version}, thème par thème.`}
    >
      <FormShell action={createAuditForm} id="audit" label="Présentation de l’audit" wide>
        <AuditFields today={parisClock(now).day} />
        <SubmitButton>Continuer vers les critères</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
