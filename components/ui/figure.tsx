type Props = {
  /** exactly as the source writes it: « 305 000 », « près d’un tiers » */
  value: string;
  unit?: string | undefined;
  label: string;
  /** year or date of the figure */
  when: string;
  source: string;
  sourceHref?: string | undefined;
};

/** A figure never goes without its unit, its date and its source. */
export function Figure({ value, unit, label, when, source, sourceHref }: Props) {
  return (
    <figure className="grid content-start gap-1.5 border-t-4 border-terre-ground pt-3">
      <p className="flex flex-wrap items-baseline gap-x-2 font-display font-extrabold tracking-tighter">
        <span className="text-figure">{value}</span>
        {unit ? <span className="text-h3">{unit}</span> : null}
      </p>
      <figcaption>
        <p className="font-semibold">{label}</p>
        <p className="text-small text-ink-soft">
          {when}, {sourceHref ? <a href={sourceHref}>{source}</a> : source}
        </p>
      </figcaption>
    </figure>
  );
}
