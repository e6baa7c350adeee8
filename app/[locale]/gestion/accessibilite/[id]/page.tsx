import type { Metadata } from 'next';
import { AuditFindings } from '@/components/accessibility/audit-findings.tsx';
import { ObstacleList } from '@/components/accessibility/obstacle-list.tsx';
import { ThemeNav } from '@/components/accessibility/theme-nav.tsx';
import { conformityNames, percent } from '@/components/accessibility/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { canPublishAudit } from '@/lib/accessibility/permissions.ts';
import { conformityOf, lapsesOn, shownRate } from '@/lib/accessibility/rules/conformity.ts';
import { obstacles } from '@/lib/accessibility/rules/publication.ts';
import { count } from '@/lib/accessibility/rules/sheet.ts';
import { criterionCount, standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditRecord } from '@/lib/accessibility/types.ts';
import { readAudit } from '@/lib/accessibility/use-cases/read-audit.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { dateInParis, dayInWords } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { publishAuditForm, removeAuditForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Audit d’accessibilité' };

const path = '/gestion/accessibilite';

const feedback: Readonly<Record<string, string>> = {
  presentation: 'La présentation de l’audit est enregistrée',
  publication: 'L’audit est publié : la déclaration et le pied de chaque page disent son résultat',
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}`);
  const read = await readAudit(context, { auditId: id });
  if (!read.ok) return <NotFoundPage />;
  const audit = read.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(feedback, fait) ? feedback[fait] : undefined;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`Audit du ${dayInWords(audit.auditedOn)}`}
      crumbs={[{ label: 'Accessibilité', path }, { label: audit.auditor }]}
      lead={`${audit.auditor}, ${audit.kind === 'internal' ? 'en interne' : 'organisme extérieur'}, RGAA ${audit.standard}.`}
      side={audit.publishedAt ? undefined : <ThemeNav audit={audit} current={0} />}
    >
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <Result audit={audit} />
        {audit.publishedAt ? null : <Publication audit={audit} viewer={context.viewer} now={context.now} />}
        <Progression audit={audit} />
        <AuditFindings audit={audit} />
        {audit.publishedAt ? null : <Removal auditId={audit.id} />}
      </div>
    </AreaPage>
  );
}

function Result({ audit }: { audit: AuditRecord }) {
  const { conforming, not_conforming: notConforming, not_applicable: notApplicable, unanswered } = count(audit.sheets);
  const counted = { conforming, notConforming };
  const isWhole = unanswered === 0 && conforming + notConforming > 0;
  return (
    <section aria-labelledby="resultat">
      <h2 id="resultat">Résultat</h2>
      <p className="text-lead">
        {isWhole ? (
          <>
            <strong>{conformityNames[conformityOf(counted)]}</strong> : {percent(shownRate(counted))} des critères applicables sont respectés.
          </>
        ) : (
          `${criterionCount - unanswered} critères sur ${criterionCount} ont une réponse. Le taux sera calculé quand tous en auront une.`
        )}
      </p>
      <p className="text-ink-soft">
        {conforming} conformes, {notConforming} non conformes, {notApplicable} non applicables. Taux = conformes ÷ (conformes + non conformes).
        {audit.publishedAt ? ` Publié le ${dateInParis(audit.publishedAt)}, cet audit vaut jusqu’au ${dayInWords(lapsesOn(audit.auditedOn))}.` : ''}
      </p>
    </section>
  );
}

function Publication({ audit, viewer, now }: { audit: AuditRecord; viewer: Viewer; now: Date }) {
  const left = obstacles(audit, now);
  return (
    <section aria-labelledby="publier">
      <h2 id="publier">Publier</h2>
      {left.length > 0 ? (
        <Notice tone="info" title="Avant de publier">
          <ObstacleList auditId={audit.id} obstacles={left} />
        </Notice>
      ) : canPublishAudit(viewer) ? (
        <FormShell action={publishAuditForm} id="publication" label="Publier l’audit">
          <p>La déclaration d’accessibilité et le pied de chaque page diront aussitôt ce résultat. Un audit publié ne change plus : pour corriger, on en saisit un nouveau.</p>
          <input type="hidden" name="auditId" value={audit.id} />
          <SubmitButton>Publier cet audit</SubmitButton>
        </FormShell>
      ) : (
        <Notice tone="info" title="L’audit est complet">
          <p>Le publier engage l’éditeur du portail : un administrateur s’en charge.</p>
        </Notice>
      )}
    </section>
  );
}

function Progression({ audit }: { audit: AuditRecord }) {
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">Par thème</h2>
      <Table
        caption="Réponses par thème"
        captionHidden
        rows={standard.themes.map((theme) => ({ ...theme, counted: count(audit.sheets.filter((sheet) => sheet.theme === theme.number)) }))}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'theme',
            label: 'Thème',
            isRowHeader: true,
            cell: ({ number, name }) => (audit.publishedAt ? `${number}. ${name}` : <a href={`${path}/${audit.id}/themes/${number}`}>{`${number}. ${name}`}</a>),
          },
          { key: 'conforming', label: 'Conformes', numeric: true, cell: ({ counted }) => counted.conforming },
          { key: 'not', label: 'Non conformes', numeric: true, cell: ({ counted }) => counted.not_conforming },
          { key: 'none', label: 'Non applicables', numeric: true, cell: ({ counted }) => counted.not_applicable },
          { key: 'left', label: 'Sans réponse', numeric: true, cell: ({ counted }) => counted.unanswered },
        ]}
      />
    </section>
  );
}

function Removal({ auditId }: { auditId: string }) {
  return (
    <Disclosure summary="Supprimer cet audit">
      <FormShell action={removeAuditForm} id="suppression" label="Supprimer cet audit">
        <p>Toutes ses réponses seront perdues. Un audit publié, lui, ne se supprime pas.</p>
        <input type="hidden" name="auditId" value={auditId} />
        <SubmitButton variant="danger">Supprimer définitivement</SubmitButton>
      </FormShell>
    </Disclosure>
  );
}
