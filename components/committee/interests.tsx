import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import type { OwnInterest } from '@/lib/committee/types/conflicts.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateInParis, dayInWords } from '@/lib/web/dates.ts';
import { tieWords } from './words.ts';

/** What each tie is, when it is declared once for every cahier. */
const interestHelp: Readonly<Record<ConflictTie, string>> = {
  employer: 'Vous y travaillez, ou y avez travaillé il y a moins de deux ans.',
  mandate: 'Un mandat électif, un siège dans un conseil, une fonction bénévole dirigeante.',
  member: 'Vous en êtes adhérent·e ou bénévole.',
  family: 'Un proche y travaille, la dirige ou la possède.',
  funder: 'Vous la financez, ou elle vous finance.',
  other: 'Tout autre lien qui pourrait faire douter de votre impartialité.',
};

type Props = {
  interests: readonly OwnInterest[];
  now: Date;
  /** address of the page */
  path: string;
  /** the form that is open, by its address: « lien », or an action and the id of an interest */
  form: { name: string; interestId: string };
  actions: { declare: FormServerAction; end: FormServerAction; remove: FormServerAction };
};

/** The interests that an expert declares once for every cahier. */
export function Interests({ interests, now, path, form, actions }: Props) {
  return (
    <section id="liens" aria-labelledby="liens-titre">
      <h2 id="liens-titre" className="mb-4">Mes liens d’intérêts</h2>
      <p className="mb-4 max-w-2xl">
        Nommez une fois les organisations auxquelles vous tenez de près. Quand l’une d’elles signe un cahier ou y est nommée comme partenaire, le
        portail vous le signale, ainsi qu’à la présidence. Avoir des liens est normal : dans un département, on se connaît.
      </p>
      {interests.length === 0 ? <p className="mb-4">Vous n’avez déclaré aucun lien.</p> : null}
      <ul className="mb-6 grid gap-4">
        {interests.map((interest) => (
          <li key={interest.id} id={`lien-${interest.id}`} className="card">
            <p className="flex flex-wrap items-center gap-3">
              <Badge tone={interest.endedOn ? 'neutral' : 'info'}>{tieWords[interest.tie].name}</Badge>
              <strong>{interest.organisation}</strong>
              {interest.siren ? <span>SIREN {interest.siren}</span> : null}
            </p>
            <p className="text-small text-ink-soft">
              Déclaré le {dateInParis(interest.declaredAt)}
              {interest.endedOn ? `, terminé le ${dayInWords(interest.endedOn.toISOString().slice(0, 10))} : signalé encore deux ans` : ''}
            </p>
            <InterestActs interest={interest} now={now} path={path} form={form} actions={actions} />
          </li>
        ))}
      </ul>
      {form.name === 'lien' ? (
        <FormShell action={actions.declare} id="interest" key={`interest-${interests.length}`} label="Déclarer un lien d’intérêts">
          <h3>Déclarer un lien</h3>
          <TextInput name="organisation" label="Organisation" help="Son nom courant : entreprise, association, collectivité…" required />
          <TextInput name="siren" label="SIREN, si vous le connaissez" help="Neuf chiffres. Il évite de confondre deux organisations du même nom." inputMode="numeric" short />
          <RadioGroup
            name="tie"
            label="Ce qui vous y lie"
            required
            choices={(Object.keys(interestHelp) as ConflictTie[]).map((tie) => ({ value: tie, label: tieWords[tie].name, help: interestHelp[tie] }))}
          />
          <SubmitButton>Déclarer ce lien</SubmitButton>
          <p>
            <a href={`${path}#liens`}>Revenir sans rien déclarer</a>
          </p>
        </FormShell>
      ) : (
        <LinkButton href={`${path}?formulaire=lien#interest`}>Déclarer un lien</LinkButton>
      )}
      <p className="mt-6 text-small text-ink-soft">
        Vus de vous seul·e, et de la présidence et du secrétariat quand un cahier est concerné. Effacés un an après votre dernier mandat.
      </p>
    </section>
  );
}

function InterestActs({ interest, now, path, form, actions }: Omit<Props, 'interests'> & { interest: OwnInterest }) {
  const isOpen = (name: string) => form.name === name && form.interestId === interest.id;
  const hrefOf = (name: string) => `${path}?formulaire=${name}&lien=${interest.id}#lien-${interest.id}`;
  if (isOpen('fin')) {
    return (
      <FormShell action={actions.end} id={`end-${interest.id}`} label={`Fin du lien avec ${interest.organisation}`}>
        <input type="hidden" name="interestId" value={interest.id} />
        <TextInput name="endedOn" type="date" label="Dernier jour de ce lien" required max={parisClock(now).day} />
        <SubmitButton>Enregistrer la fin</SubmitButton>
        <p>
          <a href={`${path}#lien-${interest.id}`}>Revenir sans rien changer</a>
        </p>
      </FormShell>
    );
  }
  if (isOpen('retrait')) {
    return (
      <FormShell action={actions.remove} id={`remove-${interest.id}`} label={`Retirer le lien avec ${interest.organisation}`}>
        <input type="hidden" name="interestId" value={interest.id} />
        <p>Seulement pour une erreur : un lien qui a pris fin se termine, il ne se retire pas.</p>
        <SubmitButton variant="danger">Retirer, déclaré par erreur</SubmitButton>
        <p>
          <a href={`${path}#lien-${interest.id}`}>Revenir sans rien changer</a>
        </p>
      </FormShell>
    );
  }
  return (
    <p className="flex flex-wrap gap-4">
      {interest.endedOn ? null : <a href={hrefOf('fin')}>Ce lien a pris fin<span className="sr-only"> : {interest.organisation}</span></a>}
      <a href={hrefOf('retrait')}>Déclaré par erreur<span className="sr-only"> : {interest.organisation}</span></a>
    </p>
  );
}
