import { kindWords, levelWords } from '@/components/committee/composition-words.ts';
import { ExpertiseTable } from '@/components/committee/expertise-table.tsx';
import { InvitationFields } from '@/components/committee/invitation-fields.tsx';
import { InvitationTable } from '@/components/committee/invitation-table.tsx';
import { MandateTable } from '@/components/committee/mandate-table.tsx';
import { counted } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { CommissionKind, CompositionDesk } from '@/lib/committee/types/composition.ts';

type Props = {
  desk: CompositionDesk;
  area: 'gestion' | 'comite';
  /** "2026-11-20" */
  today: string;
  actions: Readonly<Record<'invite' | 'resend' | 'withdraw' | 'prolong' | 'end', FormServerAction>>;
};

const seats: readonly CommissionKind[] = ['commission_chair', 'commission_secretary', 'commission_member', 'commission_alternate'];
const offered: readonly CommissionKind[] = ['commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary'];

/** Who sits in a commission, what they know, who is invited: the same for its officers and for administrators. */
export function CompositionView({ desk, area, today, actions }: Props) {
  const { commission, manages, mandates, invitations, experts, themes } = desk;
  const present = mandates.filter(({ state }) => state !== 'ended').toSorted((a, b) => seats.indexOf(a.kind) - seats.indexOf(b.kind));
  const past = mandates.filter(({ state }) => state === 'ended');
  const [open, closed] = [invitations.filter(({ state }) => state === 'waiting' || state === 'expired'), invitations.filter(({ state }) => state === 'declined' || state === 'withdrawn')];
  const mandateProps = { area, manages, prolong: actions.prolong, end: actions.end };
  const invitationProps = { area, manages, resend: actions.resend, withdraw: actions.withdraw };
  return (
    <>
      <Warnings desk={desk} />
      <section aria-labelledby="personnes">
        <h2 id="personnes" className="mb-4">Qui y siège</h2>
        {present.length === 0 ? (
          <EmptyState title="Personne ne siège encore dans cette commission">Invitez une première personne ci-dessous.</EmptyState>
        ) : (
          <MandateTable caption="Mandats en cours et à venir" mandates={present} {...mandateProps} />
        )}
        {past.length > 0 ? (
          <Disclosure summary={counted(past.length, 'mandat terminé', 'mandats terminés')}>
            <MandateTable caption="Mandats terminés" mandates={past} {...mandateProps} />
          </Disclosure>
        ) : null}
      </section>
      <section aria-labelledby="expertise">
        <h2 id="expertise" className="mb-4">Qui connaît quoi</h2>
        {experts.length === 0 || themes.length === 0 ? (
          <EmptyState title={themes.length === 0 ? 'Cette commission ne prend aucun thème' : 'Aucun expert pour le moment'} />
        ) : (
          <>
            <ExpertiseTable experts={experts} themes={themes} />
            <p className="mt-4 text-small text-ink-soft">
              Ce que chacun déclare sur les thèmes de la commission. {Object.values(levelWords).map(({ name, meaning }) => `${name} : ${meaning}.`).join(' ')}
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="invitations">
        <h2 id="invitations" className="mb-4">Invitations</h2>
        {open.length > 0 ? <InvitationTable invitations={open} {...invitationProps} /> : <p>Aucune invitation n’attend de réponse.</p>}
        {closed.length > 0 ? (
          <Disclosure summary={counted(closed.length, 'invitation déclinée ou retirée', 'invitations déclinées ou retirées')}>
            <InvitationTable invitations={closed} {...invitationProps} />
          </Disclosure>
        ) : null}
        <h3 className="mt-8 mb-4">Inviter quelqu’un</h3>
        <FormShell action={actions.invite} id="invite" key={`invite-${invitations.length}`} label="Inviter quelqu’un">
          <input type="hidden" name="area" value={area} />
          <input type="hidden" name="slug" value={commission.slug} />
          <InvitationFields kinds={offered.filter((kind) => manages.includes(kind))} today={today} />
          <SubmitButton>Envoyer l’invitation</SubmitButton>
        </FormShell>
      </section>
    </>
  );
}

/** What asks for something to be done, before anything else. */
function Warnings({ desk: { commission, mandates, unmastered, themes, short } }: { desk: CompositionDesk }) {
  const ending = mandates.filter(({ endsSoon }) => endsSoon);
  const missing = seats.slice(0, 2).filter((seat) => !mandates.some(({ kind, state }) => kind === seat && state === 'current'));
  const names = themes.filter(({ id }) => unmastered.includes(id)).map(({ name }) => name);
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="warning" title={`Sans ${missing.map((kind) => kindWords[kind].toLowerCase()).join(' ni ')}`}>
          <p>{missing.includes('commission_chair') ? 'Personne ne peut répartir les propositions au nom de la présidence, ni publier de décision.' : 'Personne ne prépare les séances de cette commission.'}</p>
        </Notice>
      ) : null}
      {short.length > 0 ? (
        <Notice tone="warning" title={counted(short.length, 'proposition a moins d’experts que le quorum', 'propositions ont moins d’experts que le quorum')}>
          <ul className="grid gap-1">
            {short.map(({ proposalId, title, receiptNumber, assigned, quorum }) => (
              <li key={proposalId}>
                <a href={`/comite/commissions/${commission.slug}/propositions/${proposalId}`}>{title}</a> ({receiptNumber}) : {assigned === 0 ? 'aucun expert' : counted(assigned, 'expert')} sur {quorum}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {names.length > 0 ? (
        <Notice tone="warning" title={counted(names.length, 'thème que personne ne maîtrise', 'thèmes que personne ne maîtrise')}>
          <p>{names.join(', ')}. Aucun expert en fonction n’y travaille ni n’est consulté sur ce sujet, d’après les expertises déclarées : invitez quelqu’un, ou demandez à chacun de déclarer son expertise.</p>
        </Notice>
      ) : null}
      {ending.length > 0 ? (
        <Notice tone="warning" title={counted(ending.length, 'mandat finit dans les soixante jours', 'mandats finissent dans les soixante jours')}>
          <p>{[...new Set(ending.map(({ name }) => name))].join(', ')}. Prolongez-les, ou préparez la suite.</p>
        </Notice>
      ) : null}
    </>
  );
}
