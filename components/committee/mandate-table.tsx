import { kindWords, mandateWords } from '@/components/committee/composition-words.ts';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CommissionKind, CompositionDesk } from '@/lib/committee/types/composition.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type DatedMandate = CompositionDesk['mandates'][number];

type Props = {
  caption: string;
  mandates: readonly DatedMandate[];
  /** The area whose page this is, to come back to it. */
  area: 'gestion' | 'comite';
  /** The capacities whose mandates the viewer may change. */
  manages: readonly CommissionKind[];
  prolong: FormServerAction;
  end: FormServerAction;
};

/** Mandates with their dates, each with the way to make it last or end it. */
export function MandateTable({ caption, mandates, area, manages, prolong, end }: Props) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={mandates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: 'Personne',
          isRowHeader: true,
          cell: ({ name, email, title }) => (
            <>
              {name}
              <br />
              <span className="text-small font-normal wrap-anywhere text-ink-soft">{title ? `${title} · ${email}` : email}</span>
            </>
          ),
        },
        { key: 'kind', label: 'En tant que', cell: ({ kind }) => kindWords[kind] },
        { key: 'dates', label: 'Mandat', cell: (mandate) => <Dates mandate={mandate} /> },
        {
          key: 'act',
          label: 'Suite',
          cell: (mandate) =>
            mandate.state !== 'ended' && manages.includes(mandate.kind) ? (
              <Disclosure
                summary={
                  <>
                    Changer <span className="sr-only">le mandat de {whose(mandate)}</span>
                  </>
                }
              >
                <MandateForms mandate={mandate} area={area} prolong={prolong} end={end} />
              </Disclosure>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

function Dates({ mandate: { startsAt, endsAt, state, endsSoon } }: { mandate: DatedMandate }) {
  return (
    <>
      {dateInParis(startsAt)} – {endsAt ? dateInParis(new Date(endsAt.getTime() - 1)) : 'sans fin prévue'}
      <br />
      {endsSoon ? <Badge tone="warning">Finit bientôt</Badge> : <Badge tone={mandateWords[state].tone}>{mandateWords[state].name}</Badge>}
    </>
  );
}

function MandateForms({ mandate, area, prolong, end }: { mandate: DatedMandate } & Pick<Props, 'area' | 'prolong' | 'end'>) {
  const { id, endsAt } = mandate;
  return (
    <div className="grid gap-6">
      {endsAt ? (
        <FormShell action={prolong} id={`prolong-${id}`} label={`Prolonger le mandat de ${whose(mandate)}`}>
          <input type="hidden" name="area" value={area} />
          <input type="hidden" name="mandateId" value={id} />
          <TextInput name="until" type="date" label="Nouveau dernier jour" help="Vide : sans fin prévue." />
          <SubmitButton small variant="secondary">
            Prolonger
          </SubmitButton>
        </FormShell>
      ) : null}
      <FormShell action={end} id={`end-${id}`} label={`Mettre fin au mandat de ${whose(mandate)}`}>
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="mandateId" value={id} />
        <FormDisclosure summary="Mettre fin au mandat">
          <p>Les évaluations soumises restent et comptent. Celles qui ne le sont pas ne sont plus attendues : les propositions sont à redonner à d’autres.</p>
          <TextInput name="at" type="date" label="Dernier jour" help="Vide : tout de suite." />
          <p>
            <SubmitButton small variant="danger">
              Mettre fin au mandat
            </SubmitButton>
          </p>
        </FormDisclosure>
      </FormShell>
    </div>
  );
}

/** Somebody may sit twice, as chair and as member. */
function whose({ name, kind }: DatedMandate): string {
  return `${name} (${kindWords[kind].toLowerCase()})`;
}
