import { EvaluationFields } from '@/components/committee/evaluation-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { RubricRecord } from '@/lib/calls/types.ts';
import type { EvaluationRecord } from '@/lib/committee/types/examination.ts';
import type { SittingView } from '@/lib/sittings/types.ts';
import { AttendanceSection } from './attendance-section.tsx';
import { CurrentItemSection, type ItemActions } from './current-item.tsx';
import { LiveSitting } from './live-sitting.tsx';
import { ItemState, ItemTitle } from './order-of-day.tsx';

type Actions = ItemActions & Readonly<Record<'attend' | 'take' | 'close' | 'restate', FormServerAction>>;

type Props = {
  sitting: SittingView;
  path: string;
  /** one's own scores to give again, when that form is open */
  restatement: { evaluation: EvaluationRecord; rubric: RubricRecord } | null;
  actions: Actions;
};

/** The sitting while it is held: what happens now first, then the order of the day and who is there. */
export function Session({ sitting, path, restatement, actions }: Props) {
  const { current, leave } = sitting;
  return (
    <>
      <LiveSitting follow={`/api/comite/seances/${sitting.id}/suivi`} path={path} revision={sitting.revision} />
      <div aria-live="assertive" aria-atomic="true">
        {leave ? (
          <Notice tone="warning" title="Vous êtes déporté·e du point en cours : merci de quitter la salle">
            <p>Gardez cette page ouverte : elle vous dira quand revenir.</p>
          </Notice>
        ) : null}
        {!current && !leave ? <p className="text-lead">Aucun point n’est en cours.{sitting.officer ? ' Ouvrez le suivant dans l’ordre du jour.' : ''}</p> : null}
      </div>
      {current ? <CurrentItemSection sitting={sitting} current={current} path={path} actions={actions} /> : null}
      {current && restatement ? <Restatement sitting={sitting} itemId={current.id} restatement={restatement} restate={actions.restate} /> : null}
      <section aria-labelledby="ordre">
        <h2 id="ordre" className="mb-4">Ordre du jour</h2>
        <SessionOrder sitting={sitting} take={actions.take} />
      </section>
      <AttendanceSection sitting={sitting} attend={actions.attend} />
      {sitting.officer && !current && !leave ? <Close sitting={sitting} close={actions.close} /> : null}
    </>
  );
}

function SessionOrder({ sitting, take }: { sitting: SittingView; take: FormServerAction }) {
  const opens = sitting.officer && !sitting.current && !sitting.leave;
  const list = (
    <ol className="grid">
      {sitting.items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
          <span className="font-bold">{item.number}.</span>
          <div className="min-w-0 basis-64 grow">
            <ItemTitle item={item} />
          </div>
          <ItemState item={item} />
          {opens && (item.state === 'waiting' || item.state === 'postponed') ? (
            <SubmitButton small variant="secondary" name="act" value={item.id}>
              {item.state === 'waiting' ? 'Ouvrir' : 'Reprendre'} <span className="sr-only">« {item.title} »</span>
            </SubmitButton>
          ) : null}
        </li>
      ))}
    </ol>
  );
  if (!opens) return list;
  return (
    <FormShell action={take} id="take" label="Ordre du jour" wide>
      <input type="hidden" name="sittingId" value={sitting.id} />
      {list}
    </FormShell>
  );
}

function Restatement({
  sitting,
  itemId,
  restatement: { evaluation, rubric },
  restate,
}: {
  sitting: SittingView;
  itemId: string;
  restatement: { evaluation: EvaluationRecord; rubric: RubricRecord };
  restate: FormServerAction;
}) {
  return (
    <section id="mes-notes" aria-labelledby="mes-notes-titre">
      <h2 id="mes-notes-titre" className="mb-4">Mes notes après la discussion</h2>
      <FormShell action={restate} id="restate" key={`restate-${evaluation.version}`} label="Redonner mes notes" wide>
        <p>Changez ce que la discussion a changé. Vos premières notes sont gardées à côté des nouvelles.</p>
        <input type="hidden" name="sittingId" value={sitting.id} />
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="version" value={evaluation.version} />
        <EvaluationFields rubric={rubric} answers={evaluation.answers} comment={null} />
        <TextArea name="why" label="Ce qui a changé votre avis" required rows={3} limit={1000} />
        <SubmitButton>Enregistrer mes notes</SubmitButton>
      </FormShell>
    </section>
  );
}

function Close({ sitting, close }: { sitting: SittingView; close: FormServerAction }) {
  const waiting = sitting.items.filter(({ state }) => state === 'waiting').length;
  return (
    <Disclosure summary="Lever la séance">
      <FormShell action={close} id="close" label="Lever la séance">
        <p>
          {waiting > 0 ? `Attention : ${waiting > 1 ? `${waiting} points n’ont pas été abordés et seront reportés` : 'un point n’a pas été abordé et sera reporté'}. ` : ''}
          Le procès-verbal est dressé et figé ; il sera confirmé par la présidence et le secrétariat. Une séance levée ne se rouvre pas.
        </p>
        <input type="hidden" name="sittingId" value={sitting.id} />
        <SubmitButton variant="danger">Lever la séance</SubmitButton>
      </FormShell>
    </Disclosure>
  );
}
