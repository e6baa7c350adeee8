import type { Metadata } from 'next';
import { conformityNames, conformityTones, percent } from '@/components/accessibility/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { declaredAudit } from '@/lib/accessibility/loaders.ts';
import { conformityOf, declaredConformity, hasLapsed, shownRate } from '@/lib/accessibility/rules/conformity.ts';
import type { Count } from '@/lib/accessibility/rules/sheet.ts';
import { criterionCount } from '@/lib/accessibility/rules/standard.ts';
import type { AuditSummary } from '@/lib/accessibility/types.ts';
import { listAudits } from '@/lib/accessibility/use-cases/list-audits.ts';
import { dateInParis, dayInWords } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Accessibilité' };

const path = '/gestion/accessibilite';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccessibilityAuditsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const [read, declared] = await Promise.all([listAudits(context), declaredAudit()]);
  if (!read.ok) return <NotFoundPage />;
  const audits = read.value;
  const conformity = declaredConformity(declared, context.now);
  const { fait } = await searchParams;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Accessibilité"
      lead={`La déclaration d’accessibilité repose sur un audit humain des ${criterionCount} critères du RGAA. Saisissez-le ici : le publier change aussitôt la page publique et le pied de chaque page.`}
      actions={<LinkButton href={`${path}/nouveau`} variant="primary">Saisir un audit</LinkButton>}
    >
      <div className="grid gap-10">
        {fait === 'suppression' ? <Notice tone="success" live title="L’audit est supprimé" /> : null}
        {declared && hasLapsed(declared, context.now) ? (
          <Notice tone="warning" title="L’audit publié a plus de trois ans">
            <p>Le portail est redevenu « non conforme » : menez un nouvel audit et publiez-le.</p>
          </Notice>
        ) : null}
        <p>
          Le portail se déclare aujourd’hui <Badge tone={conformityTones[conformity]}>{conformityNames[conformity].toLowerCase()}</Badge>{' '}
          {declared ? '' : '(aucun audit n’est publié) '}· <a href="/accessibilite">lire la déclaration</a>
        </p>
        {audits.length === 0 ? (
          <EmptyState title="Aucun audit pour l’instant" action={<LinkButton href={`${path}/nouveau`}>Saisir le premier</LinkButton>}>
            Il se saisit en treize écrans, un par thème, en plusieurs fois si besoin : tout est gardé au fur et à mesure.
          </EmptyState>
        ) : (
          <Table
            caption="Audits"
            captionHidden
            rows={audits}
            rowKey={({ id }) => id}
            columns={[
              { key: 'audit', label: 'Audit', isRowHeader: true, cell: ({ id, auditor, auditedOn }) => <a href={`${path}/${id}`}>{`${auditor}, ${dayInWords(auditedOn)}`}</a> },
              { key: 'standard', label: 'RGAA', cell: ({ standard }) => standard },
              { key: 'state', label: 'État', cell: (audit) => <AuditState audit={audit} isDeclared={audit.id === declared?.id} /> },
              { key: 'result', label: 'Résultat', cell: result },
            ]}
          />
        )}
      </div>
    </AreaPage>
  );
}

function AuditState({ audit: { publishedAt }, isDeclared }: { audit: AuditSummary; isDeclared: boolean }) {
  if (!publishedAt) return <Badge>En cours de saisie</Badge>;
  return (
    <>
      <Badge tone={isDeclared ? 'success' : 'neutral'}>{isDeclared ? 'Déclaré' : 'Remplacé'}</Badge> le {dateInParis(publishedAt)}
    </>
  );
}

function result({ conforming, notConforming, count }: AuditSummary & { count: Count }): string {
  if (conforming === null || notConforming === null) return `${criterionCount - count.unanswered} critères sur ${criterionCount}`;
  return `${percent(shownRate({ conforming, notConforming }))} · ${conformityNames[conformityOf({ conforming, notConforming })].toLowerCase()}`;
}
