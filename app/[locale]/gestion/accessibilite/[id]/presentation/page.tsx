import type { Metadata } from 'next';
import { AuditFields } from '@/components/accessibility/audit-fields.tsx';
import { OverwriteChoice } from '@/components/accessibility/overwrite-choice.tsx';
import { ThemeNav } from '@/components/accessibility/theme-nav.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { readAudit } from '@/lib/accessibility/use-cases/read-audit.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { updateAuditForm } from '../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Présentation de l’audit d’accessibilité' };

const path = '/gestion/accessibilite';

type Props = { params: Promise<{ id: string }> };

export default async function AuditDetailsPage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}/presentation`);
  const read = await readAudit(context, { auditId: id });
  // A published audit is read on its own page.
  if (!read.ok || read.value.publishedAt) return <NotFoundPage />;
  const audit = read.value;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Présentation"
      crumbs={[{ label: 'Accessibilité', path }, { label: audit.auditor, path: `${path}/${audit.id}` }, { label: 'Présentation' }]}
      side={<ThemeNav audit={audit} current="presentation" />}
    >
      <FormShell action={updateAuditForm} id="audit" label="Présentation de l’audit" wide revision={audit.revision}>
        <input type="hidden" name="auditId" value={audit.id} />
        <input type="hidden" name="revision" value={audit.revision} />
        <OverwriteChoice />
        <AuditFields audit={audit} today={parisClock(context.now).day} />
        <SubmitButton>Enregistrer</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
