import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { meetNeed, stateNeed } from '../actions.ts';
import { LabFrame, type LabQuery } from '../frame.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Les besoins du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabNeedsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}/besoins`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="besoins" query={searchParams}>
      {lab.needs.length === 0 ? (
        <EmptyState title="Aucun besoin exprimé">Ce que vous écrivez ici se lit sur la page du LAB et dans le MayLAB.</EmptyState>
      ) : (
        <ul className="mb-10 grid gap-4">
          {lab.needs.map(({ id: needId, label, details, createdAt, metAt }) => (
            <li key={needId} className="card">
              <h2 className="text-h4">{label}</h2>
              {details ? <p>{details}</p> : null}
              <p className="text-small text-ink-soft">Exprimé le {dateInParis(createdAt)}</p>
              {metAt ? (
                <p>
                  <Badge tone="success">Trouvé le {dateInParis(metAt)}</Badge>
                </p>
              ) : (
                <FormShell action={meetNeed} id={`met-${needId}`} label={`Besoin : ${label}`}>
                  <input type="hidden" name="labId" value={lab.id} />
                  <input type="hidden" name="needId" value={needId} />
                  <SubmitButton small variant="secondary">
                    C’est trouvé
                  </SubmitButton>
                </FormShell>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2>Exprimer un besoin</h2>
      <FormShell action={stateNeed} id="need" label="Exprimer un besoin">
        <input type="hidden" name="labId" value={lab.id} />
        <TextInput name="label" label="De quoi avez-vous besoin ?" help="Un local, un relais, une compétence, un financement…" required />
        <TextArea name="details" label="Précisions" limit={1_000} rows={3} />
        <SubmitButton>Publier ce besoin</SubmitButton>
      </FormShell>
    </LabFrame>
  );
}
