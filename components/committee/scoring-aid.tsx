'use client';

import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf, wasSent } from '@/components/form/form-state.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import { answerOfKey, criterionState, type CriterionState } from './scoring-state.ts';

type Props = {
  /** in order, with what is saved of each */
  criteria: readonly { key: CriterionKey; word: string; answer: string; reason: string }[];
};

const stateWords: Readonly<Record<CriterionState, string>> = { todo: 'à faire', started: 'commencé', done: 'complet' };
const never = () => () => {};

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}

/** In a criterion, a digit chooses its level; nowhere else, and never while somebody writes. */
function chooseByKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(target) || !(target instanceof Element)) return;
  const criterion = target.closest('[data-criterion]');
  if (!criterion) return;
  // Enter on a level would send the whole form.
  if (event.key === 'Enter' && target instanceof HTMLInputElement) event.preventDefault();
  const answer = answerOfKey(event);
  const level = answer === null ? null : criterion.querySelector<HTMLInputElement>(`input[type="radio"][value="${answer}"]`);
  if (!level) return;
  event.preventDefault();
  level.focus();
  level.click();
}

/** How many criteria are answered, the way to each, and the keys of the desk where scripts run. */
export function ScoringAid({ criteria }: Props) {
  const { state } = useContext(FormStateContext);
  const shown = criteria.map(({ key, answer, reason }) =>
    wasSent(state) ? criterionState(valueOf(state, `answers.${key}.answer`) ?? '', valueOf(state, `answers.${key}.reason`) ?? '') : criterionState(answer, reason),
  );
  const [typed, setTyped] = useState<{ over: typeof state; states: readonly CriterionState[] }>();
  const hasScript = useSyncExternalStore(never, () => true, () => false);
  const anchor = useRef<HTMLDivElement>(null);
  const keys = criteria.map(({ key }) => key).join();

  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const read = () => {
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? '');
      setTyped({ over: state, states: keys.split(',').map((key) => criterionState(text(`answers.${key}.answer`), text(`answers.${key}.reason`))) });
    };
    form.addEventListener('input', read);
    form.addEventListener('keydown', chooseByKey);
    return () => {
      form.removeEventListener('input', read);
      form.removeEventListener('keydown', chooseByKey);
    };
  }, [keys, state]);

  const states = typed?.over === state ? typed.states : shown;
  const done = states.filter((one) => one === 'done').length;
  return (
    <div ref={anchor} className="grid gap-1">
      <p className="text-small font-bold">
        {done} critère{done > 1 ? 's' : ''} sur {criteria.length}
      </p>
      <nav aria-label="Critères de l’évaluation">
        <ol>
          {criteria.map(({ key, word }, index) => (
            <li key={key}>
              <a href={`#critere-${key}`} data-state={states[index]}>
                {word} <span className="sr-only">: {stateWords[states[index] ?? 'todo']}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {hasScript ? (
        <p className="field-note">
          Au clavier, dans un critère : <kbd className="key">0</kbd> à <kbd className="key">5</kbd> pour le niveau, <kbd className="key">i</kbd> pour « pas assez
          d’information ».
        </p>
      ) : null}
    </div>
  );
}
