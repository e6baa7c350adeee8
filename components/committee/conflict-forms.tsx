import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import type { ConflictOutlook } from '@/lib/committee/types/conflicts.ts';
import { RecusalFields } from './recusal-fields.tsx';

export interface ConflictActions {
  recuse: FormServerAction;
  clear: FormServerAction;
  lift: FormServerAction;
}

type About = {
  slug: string;
  cahier: { cahierId: string; proposalId: string };
  person: { personId: string; name: string };
  /** address without the form */
  back: string;
  /** the page to come back to once it is done */
  from: 'list' | 'proposal';
};

/** What every form about somebody and a cahier sends. */
function Subject({ slug, cahier, person, from }: About) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="proposalId" value={cahier.proposalId} />
      <input type="hidden" name="personId" value={person.personId} />
    </>
  );
}

function Cancel({ back }: { back: string }) {
  return (
    <p>
      <a href={back}>Revenir sans rien changer</a>
    </p>
  );
}

/** The chair records a recusal for somebody. */
export function RecuseForm({ action, ...about }: About & { action: FormServerAction }) {
  return (
    <FormShell action={action} id="recuse" label={`Enregistrer le déport de ${about.person.name}`}>
      <Subject {...about} />
      <p>Ses notes sur ce cahier ne compteront plus, ses saisines lui sont retirées, et la personne est prévenue par courriel.</p>
      <RecusalFields another />
      <SubmitButton variant="danger">Enregistrer le déport de {about.person.name}</SubmitButton>
      <Cancel back={about.back} />
    </FormShell>
  );
}

/** Hints are no conflict: why. */
export function ClearForm({ action, outlook, ...about }: About & { action: FormServerAction; outlook: ConflictOutlook }) {
  return (
    <FormShell action={action} id="clear" label={`Écarter les indices sur ${about.person.name}`}>
      <Subject {...about} />
      {hintMarks([{ cahierId: about.cahier.cahierId, outlook }]).map((mark) => (
        <input key={mark} type="hidden" name="seen[]" value={mark} />
      ))}
      <TextArea
        name="reason"
        label="Pourquoi ce n’est pas un conflit"
        help="Une phrase, conservée au dossier. Elle vaut pour les indices lus ici : un nouvel indice se relira."
        required
        rows={2}
        limit={1000}
      />
      <SubmitButton>Écarter ces indices</SubmitButton>
      <Cancel back={about.back} />
    </FormShell>
  );
}

/** A recusal recorded by mistake is taken back: why. */
export function LiftForm({ action, ...about }: About & { action: FormServerAction }) {
  return (
    <FormShell action={action} id="lift" label={`Lever le déport de ${about.person.name}`}>
      <Subject {...about} />
      <p>Seulement pour un déport enregistré par erreur. Les notes déjà données compteront de nouveau ; le journal garde les deux actes.</p>
      <TextArea name="reason" label="Quelle était l’erreur" help="Une phrase, envoyée à la personne et conservée au dossier." required rows={2} limit={1000} />
      <SubmitButton variant="danger">Lever le déport de {about.person.name}</SubmitButton>
      <Cancel back={about.back} />
    </FormShell>
  );
}
