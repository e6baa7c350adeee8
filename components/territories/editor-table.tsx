import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { type Column, Table } from '@/components/ui/table.tsx';
import type { EditorMandate } from '@/lib/territories/types/editors.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Props = {
  editors: readonly EditorMandate[];
  /** The viewer decides who edits. */
  manages: boolean;
  end: FormServerAction;
};

/** Who edits a territory, since when and until when; whoever decides it may end a mandate. */
export function EditorTable({ editors, manages, end }: Props) {
  const columns: Column<EditorMandate>[] = [
    {
      key: 'who',
      label: 'Personne',
      isRowHeader: true,
      cell: ({ name, email, title }) => (
        <>
          <span className="wrap-anywhere">{name}</span>
          {title ? <span className="block text-small font-normal">{title}</span> : null}
          {email === name ? null : <span className="block text-small font-normal wrap-anywhere text-ink-soft">{email}</span>}
        </>
      ),
    },
    { key: 'from', label: 'Depuis', cell: ({ startsAt }) => dateInParis(startsAt) },
    { key: 'until', label: 'Jusqu’à', cell: ({ endsAt }) => (endsAt ? dateInParis(new Date(endsAt.getTime() - 1)) : 'sans fin prévue') },
  ];
  const act: Column<EditorMandate> = {
    key: 'act',
    label: 'Mandat',
    cell: ({ id, name }) => (
      <FormShell action={end} id={`end-${id}`} label={`Mettre fin au mandat de ${name}`}>
        <input type="hidden" name="mandateId" value={id} />
        <FormDisclosure
          summary={
            <>
              Mettre fin <span className="sr-only">au mandat de {name}</span>
            </>
          }
        >
          <p>La personne perd aussitôt l’accès à la page, et en est prévenue.</p>
          <p>
            <SubmitButton small variant="danger">
              Mettre fin au mandat
            </SubmitButton>
          </p>
        </FormDisclosure>
      </FormShell>
    ),
  };
  return <Table caption="Personnes qui rédigent la page" captionHidden rows={editors} rowKey={({ id }) => id} columns={manages ? [...columns, act] : columns} />;
}
