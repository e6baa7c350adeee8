type Props = { label: string; value: number; max: number; /** the state in words: « 3 sur 8 » */ text: string };

/** How far something has gone, in words first. */
export function Progress({ label, value, max, text }: Props) {
  const share = max > 0 ? Math.max(0, Math.min(100, (value / max) * 100)) : 0;
  return (
    <div className="grid gap-1.5">
      <p className="flex justify-between gap-4">
        <span className="font-semibold">{label}</span>
        <span className="tabular-nums">{text}</span>
      </p>
      <svg className="w-full" height="12" aria-hidden="true" focusable="false">
        <rect width="100%" height="12" rx="5" className="fill-surface-sunk stroke-line-strong" />
        {share > 0 ? <rect width={`${share}%`} height="12" rx="5" className="fill-link" /> : null}
      </svg>
    </div>
  );
}
