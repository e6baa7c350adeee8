'use client';

import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf, wasSent } from '@/components/form/form-state.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import { answerOfKey, criterionState, type CriterionState } from './scoring-state.ts';

type Props = {
  /** in order, with what is saved of each */
  criteria: readonly { key: CriterionKey; word: string; answer: string; reason: string }[];
  /** beside the count: whether it is saved */
  children?: ReactNode;
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

/** How many criteria are answered and the way to each; where scripts run, as it is typed, and with keys. */
export function ScoringAid({ criteria, children }: Props) {
  const { state } = useContext(FormStateContext);
  const shown = criteria.map(({ key, answer, reason }) =>
    wasSent(state) ? criterionState(valueOf(state, `answers.${key}.answer`) ?? '', valueOf(state, `answers.${key}.reason`) ?? '') : criterionState(answer, reason),
  );
  const [typed, setTyped] = useState<{ over: typeof state; states: readonly CriterionState[] }>();
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
    <div ref={anchor} className="desk-progress">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-bold">
          {done} critère{done > 1 ? 's' : ''} sur {criteria.length}
        </p>
        {children}
      </div>
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
    </div>
  );
}

/** The keys of the desk, told where they work. */
export function ScoringKeys() {
  const hasScript = useSyncExternalStore(never, () => true, () => false);
  if (!hasScript) return null;
  return (
    <p className="field-note">
      Au clavier, une fois dans un critère : <kbd className="key">0</kbd> à <kbd className="key">5</kbd> choisissent le niveau, <kbd className="key">i</kbd> « pas assez
      d’information ». Jamais pendant que vous écrivez.
    </p>
  );
}
