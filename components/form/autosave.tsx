'use client';

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '@/components/ui/icon.tsx';
import { type AutosaveAnswer, PAUSE, retryDelay, timeInParis, withoutFiles } from './autosave-state.ts';
import { FormStateContext, useFormWords } from './form-context.ts';
import { valueOf } from './form-state.ts';

type Props = {
  /** address that takes the form's data by POST and answers an AutosaveAnswer in JSON, or a server action that does */
  save: string | ((data: FormData) => Promise<AutosaveAnswer>);
  /** of the text as shown; sent with each save and with the form itself, under `version` */
  version: number;
  /** shown when another person's version came in between: how to see both */
  conflict?: ReactNode;
};

type Shown = { kind: 'ready' | 'saving' | 'retrying' } | { kind: 'conflict'; message: string | undefined } | { kind: 'saved'; time: string } | { kind: 'refused'; message: string };

/** True when a field already holds something else than what the page came with. */
function differsFromSaved(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
    if (!(element instanceof HTMLInputElement) || element.type === 'hidden' || element.type === 'file') return false;
    return element.type === 'checkbox' || element.type === 'radio' ? element.checked !== element.defaultChecked : element.value !== element.defaultValue;
  });
}

async function send(save: Props['save'], data: FormData): Promise<AutosaveAnswer> {
  if (typeof save !== 'string') return save(data);
  const response = await fetch(save, { method: 'POST', body: data, headers: { accept: 'application/json' } });
  const isAnswer = response.headers.get('content-type')?.includes('application/json');
  if (response.status >= 500 || !isAnswer) throw new Error(`save answered ${response.status}`);
  return (await response.json()) as AutosaveAnswer;
}

/**
 * Saves the form around it as it is typed. One save at a time; what fails is tried again; a conflict stops it,
 * and nothing typed ever leaves the page. Without JavaScript the form's own button saves.
 */
export function Autosave({ save, version: shownVersion, conflict }: Props) {
  const words = useFormWords().autosave;
  const { state } = useContext(FormStateContext);
  // A form that comes back with what was typed still stands on the version it was typed from.
  const [firstVersion] = useState(() => Number(valueOf(state, 'version') ?? shownVersion));
  const [shown, setShown] = useState<Shown>({ kind: 'ready' });
  const [version, setVersion] = useState(firstVersion);
  const anchor = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    let current = firstVersion;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [isDirty, isSaving, isStopped, failures] = [false, false, false, 0];
    let heldBack: { submitter: HTMLElement | null } | undefined;

    function later(delay: number) {
      clearTimeout(timer);
      if (!isStopped) timer = setTimeout(() => void now(), delay);
    }

    async function now() {
      if (isSaving || isStopped || !isDirty || !form) return;
      isSaving = true;
      isDirty = false;
      setShown({ kind: 'saving' });
      const data = withoutFiles(new FormData(form));
      data.set('version', String(current));
      try {
        const answer = await send(save, data);
        failures = 0;
        if (answer.outcome === 'saved') {
          current = answer.version;
          // In the form before it may leave.
          flushSync(() => setVersion(answer.version));
          setShown({ kind: 'saved', time: timeInParis(answer.at) });
        } else {
          isDirty = true;
          isStopped = answer.outcome === 'conflict';
          setShown(answer.outcome === 'conflict' ? { kind: 'conflict', message: answer.message } : { kind: 'refused', message: answer.message });
        }
        if (isDirty && answer.outcome === 'saved') later(PAUSE);
      } catch {
        failures += 1;
        isDirty = true;
        setShown({ kind: 'retrying' });
        later(retryDelay(failures));
      } finally {
        isSaving = false;
        const sending = heldBack;
        heldBack = undefined;
        if (sending) form.requestSubmit(sending.submitter);
      }
    }

    const typed = () => {
      isDirty = true;
      later(PAUSE);
    };
    // The form's own sending saves everything: no second save races it, and no warning stops it. One under way is
    // waited for: it makes a version that the form has to know.
    const sent = (event: SubmitEvent) => {
      clearTimeout(timer);
      isDirty = false;
      if (!isSaving) return;
      event.preventDefault();
      heldBack ??= { submitter: event.submitter };
    };
    const back = () => later(0);
    const hidden = () => document.visibilityState === 'hidden' && later(0);
    const leaving = (event: BeforeUnloadEvent) => {
      if (isDirty || isSaving) event.preventDefault();
    };
    form.addEventListener('input', typed);
    // What was typed while the scripts were still on their way.
    if (differsFromSaved(form)) typed();
    form.addEventListener('submit', sent);
    window.addEventListener('online', back);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
      form.removeEventListener('submit', sent);
      window.removeEventListener('online', back);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [save, firstVersion]);

  const told =
    shown.kind === 'saved'
      ? words.saved(shown.time)
      : shown.kind === 'refused'
        ? `${words.refused} ${shown.message}`
        : shown.kind === 'conflict'
          ? (shown.message ?? words.conflict)
          : words[shown.kind];
  const isTrouble = shown.kind === 'retrying' || shown.kind === 'conflict' || shown.kind === 'refused';
  return (
    <div ref={anchor} className="grid gap-2">
      <input type="hidden" name="version" value={version} />
      <p className={isTrouble ? 'field-error' : 'field-note flex items-center gap-2'}>
        <Icon name={isTrouble ? 'warning' : shown.kind === 'saved' ? 'check' : 'clock'} size={18} />
        {told}
      </p>
      {/* Heard only when something goes wrong: a voice at each save would drown the text. */}
      <p role="status" className="sr-only">
        {isTrouble ? told : ''}
      </p>
      {shown.kind === 'conflict' ? conflict : null}
    </div>
  );
}
