import type { Metadata } from 'next';
import { Fragment } from 'react';
import { CriterionFields } from '@/components/accessibility/criterion-fields.tsx';
import { OverwriteChoice } from '@/components/accessibility/overwrite-choice.tsx';
import { ThemeNav } from '@/components/accessibility/theme-nav.tsx';
import { Autosave } from '@/components/form/autosave.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { answerOf, count } from '@/lib/accessibility/rules/sheet.ts';
import { criterionCount, standard, themeOf } from '@/lib/accessibility/rules/standard.ts';
import { readAudit } from '@/lib/accessibility/use-cases/read-audit.ts';
import { timeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { saveSheetAsTyped, saveSheetForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';

const path = '/gestion/accessibilite';

type Props = { params: Promise<{ id: string; theme: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const theme = themeOf(Number((await params).theme));
  return { title: theme ? `${theme.name}, audit d’accessibilité` : 'Audit d’accessibilité' };
}

/** One theme of the RGAA: the thirteen screens of an audit are this one. */
export default async function AuditThemePage({ params, searchParams }: Props) {
  const { id, theme: asked } = await params;
  const context = await requireContext(`${path}/${id}/themes/${asked}`);
  const theme = /^\d{1,2}$/.test(asked) ? themeOf(Number(asked)) : undefined;
  const read = await readAudit(context, { auditId: id });
  if (!read.ok || read.value.publishedAt || !theme) return <NotFoundPage />;
  const audit = read.value;
  const sheet = audit.sheets[theme.number - 1]!;
  const { unanswered } = count(audit.sheets);
  const isLast = theme.number === standard.themes.length;
  const { fait } = await searchParams;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`${theme.number}. ${theme.name}`}
      crumbs={[{ label: 'Accessibilité', path }, { label: audit.auditor, path: `${path}/${audit.id}` }, { label: theme.name }]}
      side={<ThemeNav audit={audit} current={theme.number} />}
    >
      <div className="grid gap-6">
        {fait === 'enregistrement' && sheet.savedAt ? <Notice tone="success" live title={`Enregistré à ${timeInParis(sheet.savedAt)}`} /> : null}
        <Progress label="Tout l’audit" value={criterionCount - unanswered} max={criterionCount} text={`${criterionCount - unanswered} critères sur ${criterionCount}`} />
        <FormShell action={saveSheetForm} id="theme" label={`Critères du thème ${theme.name}`} wide revision={sheet.version}>
          {/* A new version is new fields: what they showed before is not what they stand on. */}
          <Fragment key={sheet.version}>
            {/* The Enter key presses the first button of a form: it must save. */}
            <button type="submit" name="then" value="stay" className="sr-only" tabIndex={-1} aria-hidden="true">
              Enregistrer
            </button>
            <input type="hidden" name="auditId" value={audit.id} />
            <input type="hidden" name="theme" value={theme.number} />
            <OverwriteChoice />
            <Autosave
              save={saveSheetAsTyped}
              version={sheet.version}
              conflict={
                <p>
                  <SubmitButton variant="secondary" small name="then" value="stay">
                    Choisir quelles réponses garder
                  </SubmitButton>
                </p>
              }
            />
            <p>Un critère non conforme demande un constat : la déclaration le reprend tel quel. Dites ce qui manque, où, et ce qui est prévu.</p>
            <ol className="grid gap-10">
              {theme.criteria.map((criterion) => (
                <CriterionFields key={criterion.number} theme={theme.number} criterion={criterion} answer={answerOf(sheet.answers, criterion.number)} pages={audit.pages} />
              ))}
            </ol>
            <div className="flex flex-wrap gap-3 border-t-2 border-line pt-6">
              <SubmitButton name="then" value="next">
                {isLast ? 'Enregistrer et revoir l’audit' : 'Enregistrer et continuer'}
              </SubmitButton>
              <SubmitButton variant="secondary" name="then" value="stay">
                Enregistrer
              </SubmitButton>
              <SubmitButton variant="quiet" name="then" value="not-applicable">
                Dire non applicables les critères sans réponse
              </SubmitButton>
            </div>
          </Fragment>
        </FormShell>
      </div>
    </AreaPage>
  );
}
