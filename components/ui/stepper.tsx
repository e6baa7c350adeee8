import { Icon } from './icon.tsx';

export type Step = {
  label: string;
  href?: string | undefined;
  state: 'done' | 'current' | 'todo' | 'problem';
  /** the state in words: « terminé », « 2 erreurs » */
  note?: string | undefined;
};

const look = {
  done: 'bg-success-soft text-success-text border-current',
  current: 'bg-accent text-on-accent border-on-accent',
  todo: 'bg-surface text-ink-soft border-line-strong',
  problem: 'bg-error-soft text-error-text border-current',
} as const;

/** The steps of a long form, each with its state in words. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label} className="not-printed">
      <ol className="grid gap-1">
        {steps.map((step, i) => {
          const content = (
            <>
              <span className={`grid size-8 shrink-0 place-items-center rounded-[0.6rem_0.25rem_0.5rem_0.25rem] border-2 text-small font-bold ${look[step.state]}`}>
                {step.state === 'done' ? <Icon name="check" size={16} /> : i + 1}
              </span>
              <span>
                <span className={step.state === 'current' ? 'font-bold' : undefined}>{step.label}</span>
                {step.note ? <span className="block text-small text-ink-soft">{step.note}</span> : null}
              </span>
            </>
          );
          return (
            <li key={step.label} aria-current={step.state === 'current' ? 'step' : undefined}>
              {step.href ? (
                <a href={step.href} className="flex items-start gap-3 rounded-md py-1.5 leading-snug hover:underline">
                  {content}
                </a>
              ) : (
                <span className="flex items-start gap-3 py-1.5 leading-snug">{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
