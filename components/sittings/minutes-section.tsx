import { counted, criterionWords, figureInWords } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { MinutesItem, MinutesView, SittingView } from '@/lib/sittings/types.ts';
import { dateTimeInParis, timeInParis } from '@/lib/web/dates.ts';
import { motionWords, voteInWords } from './words.ts';

type Props = { sitting: SittingView; minutes: MinutesView; path: string; actions: Readonly<Record<'confirm' | 'correct', FormServerAction>> };

/** The minutes as this reader may read them, to confirm or to correct. */
export function MinutesSection({ sitting, minutes, path, actions }: Props) {
  const { content, edition, sha256 } = minutes;
  const present = content.attendance.filter(({ status }) => status === 'present' || status === 'left').length;
  return (
    <section aria-labelledby="proces-verbal" className="grid gap-6">
      <h2 id="proces-verbal">Procès-verbal</h2>
      {sha256 === '' ? (
        <Notice tone="warning" title="Projet : il attend la confirmation de la présidence et du secrétariat">
          <p>Édition {edition}. Une correction demande de nouveau les deux confirmations.</p>
        </Notice>
      ) : null}
      <p>
        <LinkButton href={`${path}/proces-verbal`}>Télécharger le procès-verbal (PDF)</LinkButton>
      </p>
      <p>
        {counted(present, 'personne présente', 'personnes présentes')} sur {counted(content.attendance.length, 'attendue')} ; séance ouverte à {timeInParis(new Date(content.startedAt))}, levée à{' '}
        {timeInParis(new Date(content.endedAt))}.
      </p>
      {content.items.map((item, index) => (
        <MinutesItemView key={`${index} ${item.title}`} item={item} number={index + 1} />
      ))}
      {content.remarks ? <Paragraphs text={content.remarks} /> : null}
      <h3>Confirmation</h3>
      <DataList
        items={[
          { term: 'Présidence', value: minutes.chairConfirmedAt ? `${minutes.chairName}, le ${dateTimeInParis(minutes.chairConfirmedAt)}` : 'confirmation attendue' },
          { term: 'Secrétariat', value: minutes.secretaryConfirmedAt ? `${minutes.secretaryName}, le ${dateTimeInParis(minutes.secretaryConfirmedAt)}` : 'confirmation attendue' },
          { term: 'Empreinte SHA-256', value: sha256 },
        ]}
      />
      {minutes.mayConfirm.map((capacity) => (
        <FormShell key={`${capacity}-${edition}`} action={actions.confirm} id={`confirm-${capacity}`} label={capacity === 'chair' ? 'Confirmer pour la présidence' : 'Confirmer pour le secrétariat'}>
          <input type="hidden" name="sittingId" value={sitting.id} />
          <input type="hidden" name="edition" value={edition} />
          <input type="hidden" name="capacity" value={capacity} />
          <SubmitButton>{capacity === 'chair' ? 'Confirmer pour la présidence' : 'Confirmer pour le secrétariat'}</SubmitButton>
        </FormShell>
      ))}
      {minutes.mayCorrect ? <Correction sitting={sitting} minutes={minutes} correct={actions.correct} /> : null}
    </section>
  );
}

function MinutesItemView({ item, number }: { item: MinutesItem; number: number }) {
  return (
    <article className="grid gap-3 border-t-2 border-line pt-4">
      <h3>
        {number}. {item.title}
      </h3>
      <DataList
        items={[
          { term: 'Cahier', value: item.detail },
          { term: 'Ont quitté la salle', value: item.recused.join(', ') },
          { term: 'Reporté', value: item.postponedFor },
          { term: 'Notes', value: item.notes ? <Paragraphs text={item.notes} /> : '' },
          { term: 'Votes', value: item.votes.map(voteInWords).join(' · ') },
          { term: 'Avis', value: item.outcome ? <Paragraphs text={`${motionWords[item.outcome]}.\n\n${item.opinion}`} /> : '' },
        ]}
      />
      {item.medians.length > 0 ? (
        <Table
          caption="Médianes avant et après la délibération"
          rows={item.medians}
          rowKey={({ criterion }) => criterion}
          columns={[
            { key: 'criterion', label: 'Critère', isRowHeader: true, cell: ({ criterion }) => criterionWords[criterion] },
            { key: 'before', label: 'Avant', numeric: true, cell: ({ before }) => (before === null ? 'à compléter' : figureInWords(before)) },
            { key: 'after', label: 'Après', numeric: true, cell: ({ after }) => (after === null ? 'à compléter' : figureInWords(after)) },
            { key: 'threshold', label: 'Seuil', numeric: true, cell: ({ threshold }) => figureInWords(threshold) },
          ]}
        />
      ) : null}
    </article>
  );
}

function Correction({ sitting, minutes: { content, edition }, correct }: { sitting: SittingView; minutes: MinutesView; correct: FormServerAction }) {
  return (
    <Disclosure summary="Corriger le procès-verbal">
      <FormShell action={correct} id="correct" key={`correct-${edition}`} label="Corriger le procès-verbal" wide>
        <input type="hidden" name="sittingId" value={sitting.id} />
        <input type="hidden" name="edition" value={edition} />
        <TextInput name="place" label="Lieu" defaultValue={content.place} />
        {content.items.map((item, index) => (
          <TextArea key={`${index} ${item.title}`} name={`notes.i${index}`} label={`Notes du point ${index + 1} : ${item.title}`} rows={4} limit={20_000} defaultValue={item.notes} />
        ))}
        <TextArea name="remarks" label="Remarques" rows={3} limit={5000} defaultValue={content.remarks} />
        <SubmitButton variant="secondary">Enregistrer les corrections</SubmitButton>
      </FormShell>
    </Disclosure>
  );
}
