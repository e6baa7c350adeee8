import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { CahierConflicts } from '@/lib/committee/types/conflicts.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { CahierConflictsView, type OpenForm } from './cahier-conflicts.tsx';
import type { ConflictActions } from './conflict-forms.tsx';
import { RecusalFields } from './recusal-fields.tsx';
import { tieWords } from './words.ts';

type Props = {
  desk: ChairDesk;
  /** null once the examination is over */
  conflicts: CahierConflicts | null;
  path: string;
  /** name of the form that is open, by its address */
  form: string;
  /** the one about somebody in particular */
  about: OpenForm | null;
  actions: ConflictActions & { recuseAnybody: FormServerAction };
};

/** Recusals from the cahier of a proposal and what may call for another, on the chair's page. */
export function RecusalSection({ desk, conflicts, path, form, about, actions }: Props) {
  return (
    <section aria-labelledby="deports">
      <h2 id="deports" className="mb-4">Déports et liens d’intérêts</h2>
      {conflicts ? (
        <CahierConflictsView
          slug={desk.heading.commission.slug}
          cahier={conflicts}
          presides={desk.presides}
          form={about}
          path={path}
          from="proposal"
          actions={actions}
          heading="h3"
        />
      ) : (
        <PastRecusals desk={desk} />
      )}
      {conflicts && desk.presides ? <Declaration desk={desk} path={path} isOpen={form === 'deport' && about === null} action={actions.recuseAnybody} /> : null}
    </section>
  );
}

function PastRecusals({ desk }: { desk: ChairDesk }) {
  if (desk.recusals.length === 0) return <p>Personne ne s’est déporté de ce cahier.</p>;
  return (
    <ul className="prose">
      {desk.recusals.map(({ personId, name, tie, note, declaredAt }) => (
        <li key={personId}>
          {name}, le {dateInParis(declaredAt)} : {tieWords[tie].name.toLowerCase()}
          {note ? ` (${note})` : ''}
        </li>
      ))}
    </ul>
  );
}

function Declaration({ desk, path, isOpen, action }: { desk: ChairDesk; path: string; isOpen: boolean; action: FormServerAction }) {
  const recused = new Set(desk.recusals.map(({ personId }) => personId));
  const others = desk.candidates.filter(({ personId }) => !recused.has(personId));
  if (others.length === 0) return null;
  if (!isOpen) {
    return (
      <p className="mt-6">
        <LinkButton href={`${path}?formulaire=deport#declaration`} variant="secondary">Enregistrer un déport</LinkButton>
      </p>
    );
  }
  return (
    <div id="declaration" className="mt-6">
      <h3>Enregistrer un déport</h3>
      <FormShell action={action} id="recusal" key={`recusal-${desk.recusals.length}`} label="Enregistrer un déport">
        <input type="hidden" name="proposalId" value={desk.proposalId} />
        <Select name="personId" label="Qui se déporte" required choices={others.map(({ personId, name }) => ({ value: personId, label: name }))} />
        <RecusalFields another />
        <SubmitButton variant="danger">Enregistrer le déport</SubmitButton>
      </FormShell>
    </div>
  );
}
