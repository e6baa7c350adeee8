import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { CahierConflicts } from '@/lib/committee/types/conflicts.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { ClearForm, type ConflictActions, LiftForm, RecuseForm } from './conflict-forms.tsx';
import { HintList } from './hint-list.tsx';
import { counted, hintInWords, quorumOutlookWords, tieWords } from './words.ts';

/** The form that is open on the page, by its address: a refusal finds it open without JavaScript. */
export interface OpenForm {
  name: 'deport' | 'ecarter' | 'lever';
  cahierId: string;
  personId: string;
}

/** Reads the open form from the address of the page. */
export function openFormOf({ formulaire, cahier, personne }: Record<string, string | string[] | undefined>): OpenForm | null {
  const name = (['deport', 'ecarter', 'lever'] as const).find((known) => known === formulaire);
  return name && typeof cahier === 'string' && typeof personne === 'string' ? { name, cahierId: cahier, personId: personne } : null;
}

type Props = {
  slug: string;
  cahier: CahierConflicts;
  presides: boolean;
  form: OpenForm | null;
  /** address of the page, on which a form opens */
  path: string;
  /** where the forms lead back */
  from: 'list' | 'proposal';
  actions: ConflictActions;
  heading: 'h3' | 'h4';
};

/** Everything about conflicts around a cahier: hints to read, recusals, who remains and whether the quorum stays possible. */
export function CahierConflictsView({ slug, cahier, presides, form, path, from, actions, heading: Heading }: Props) {
  const { cahierId, open, recusals, tied, cleared } = cahier;
  const anchor = `cahier-${cahierId}`;
  const back = `${path}#${anchor}`;
  const anchorOf = (personId: string) => `personne-${cahierId}-${personId}`;
  const hrefOf = (name: OpenForm['name'], personId: string) =>
    `${path}${path.includes('?') ? '&' : '?'}formulaire=${name}&cahier=${cahierId}&personne=${personId}#${anchorOf(personId)}`;
  const isOpen = (name: OpenForm['name'], personId: string) => form?.name === name && form.cahierId === cahierId && form.personId === personId;
  const subject = (person: { personId: string; name: string }) => ({ slug, cahier, person, back, from });
  return (
    <div id={anchor} className="grid gap-6">
      {open.length > 0 ? (
        <div>
          <Heading className="mb-3">À relire : {counted(open.length, 'lien possible', 'liens possibles')}</Heading>
          <ul className="grid gap-6">
            {open.map(({ outlook, mayClear, ...person }) => (
              <li key={person.personId} id={anchorOf(person.personId)} className="notice tone-warning">
                <div>
                  <p className="font-bold">{person.name}</p>
                  <HintList outlook={outlook} />
                  <div className="mt-4">
                    {isOpen('deport', person.personId) ? <RecuseForm {...subject(person)} action={actions.recuse} /> : null}
                    {isOpen('ecarter', person.personId) ? <ClearForm {...subject(person)} action={actions.clear} outlook={outlook} /> : null}
                  </div>
                  {form?.personId === person.personId && form.cahierId === cahierId ? null : (
                    <p className="flex flex-wrap gap-3">
                      {presides ? (
                        <LinkButton href={hrefOf('deport', person.personId)} variant="secondary" small>
                          C’est un conflit : enregistrer le déport
                        </LinkButton>
                      ) : null}
                      {mayClear ? (
                        <LinkButton href={hrefOf('ecarter', person.personId)} variant="secondary" small>
                          Ce n’en est pas un : écarter
                        </LinkButton>
                      ) : null}
                      {presides || mayClear ? null : <span>La présidence y répond.</span>}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Remaining cahier={cahier} />
      {recusals.length > 0 ? (
        <div>
          <Heading className="mb-3">{counted(recusals.length, 'déport')}</Heading>
          <ul className="grid gap-3">
            {recusals.map(({ tie, note, declaredAt, byChair, ...person }) => (
              <li key={person.personId} id={anchorOf(person.personId)}>
                <p>
                  <strong>{person.name}</strong>, {tieWords[tie].name.toLowerCase()}, le {dateInParis(declaredAt)}
                  {byChair ? ', enregistré par la présidence' : ''}
                  {note ? ` : ${note}` : ''}
                </p>
                {isOpen('lever', person.personId) ? <LiftForm {...subject(person)} action={actions.lift} /> : null}
                {presides && !isOpen('lever', person.personId) ? (
                  <p>
                    <a href={hrefOf('lever', person.personId)}>Une erreur ? Lever le déport de {person.name}</a>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {tied.length > 0 ? <p>Écartés d’office, comme délégués de l’acteur ou d’un cosignataire : {tied.map(({ name }) => name).join(', ')}.</p> : null}
      {cleared.length > 0 ? (
        <Disclosure summary={counted(cleared.length, 'lien possible relu et écarté', 'liens possibles relus et écartés')}>
          {cleared.map(({ personId, name, outlook, reason, reviewedBy, reviewedAt }) => (
            <div key={personId} className="mb-4">
              <p className="font-bold">{name}</p>
              <ul className="prose">
                {outlook.hints.map((hint) => (
                  <li key={hint.detail}>{hintInWords(hint)}</li>
                ))}
              </ul>
              <p>
                « {reason} » {reviewedBy}, le {dateInParis(reviewedAt)}
              </p>
            </div>
          ))}
        </Disclosure>
      ) : null}
    </div>
  );
}

function Remaining({ cahier }: { cahier: CahierConflicts }) {
  const { quorum, quorumOutlook, remaining } = cahier;
  const { members, alternates, kept } = remaining;
  const { name, tone, meaning } = quorumOutlookWords[quorumOutlook];
  return (
    <div>
      <p className="mb-2">
        <Badge tone={tone}>{name}</Badge>
      </p>
      <p>
        Il faut {counted(quorum, 'évaluation')}. Peuvent encore examiner ce cahier : {counted(members.length, 'membre')}
        {alternates.length > 0 ? ` et ${counted(alternates.length, 'suppléant')}` : ''}
        {kept > 0 ? `, et ${counted(kept, 'évaluation déjà soumise compte', 'évaluations déjà soumises comptent')} hors de la commission` : ''}. {meaning}
      </p>
      {members.length + alternates.length > 0 ? (
        <div className="mt-3">
          <Disclosure summary="Qui reste">
            <ul className="prose">
              {members.map((one) => (
                <li key={one}>{one}</li>
              ))}
              {alternates.map((one) => (
                <li key={one}>{one}, suppléance</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}
