type Props = {
  label: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: { previous: string; next: string; page: (page: number) => string };
};

/** Pages shown around the current one; 0 stands for a gap. */
export function pagesShown(page: number, pages: number): number[] {
  const kept = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 1);
  return kept.flatMap((n, i) => (i > 0 && n - kept[i - 1]! > 1 ? [0, n] : [n]));
}

/** Numbered pages of a list, each an address. Nothing when one page holds all. */
export function Pagination({ label, page, pages, hrefOf, words }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="not-printed mt-8">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 ? (
          <li>
            <a className="button button-quiet button-small" rel="prev" href={hrefOf(page - 1)}>
              {words.previous}
            </a>
          </li>
        ) : null}
        {pagesShown(page, pages).map((n, i) =>
          n === 0 ? (
            <li key={`gap-${i}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <a
                className={`button button-small ${n === page ? 'button-primary' : 'button-quiet'}`}
                href={hrefOf(n)}
                aria-label={words.page(n)}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </a>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <a className="button button-quiet button-small" rel="next" href={hrefOf(page + 1)}>
              {words.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
