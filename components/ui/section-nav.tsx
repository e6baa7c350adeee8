export type SectionNavItem = { href: string; label: string; isCurrent?: boolean };

/** Several views of one thing, each with its address: what tabs do, without their keyboard traps. */
export function SectionNav({ label, items }: { label: string; items: readonly SectionNavItem[] }) {
  return (
    <nav aria-label={label} className="not-printed mb-6 border-b-2 border-line">
      <ul className="flex flex-wrap gap-x-4 sm:gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
              className="-mb-0.5 inline-block border-b-4 border-transparent py-1 sm:py-2 font-semibold hover:border-line-strong aria-[current]:border-accent aria-[current]:font-bold"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
