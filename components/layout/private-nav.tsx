export type PrivateNavItem = { path: string; label: string; /** what waits there */ count?: number };

type Props = {
  /** name of the area: « Mon espace », « Comité »… */
  title: string;
  items: readonly PrivateNavItem[];
  /** address of the page shown; its longest matching entry is marked */
  path: string;
};

function currentItem(items: readonly PrivateNavItem[], path: string): string | undefined {
  return items
    .map((item) => item.path)
    .filter((address) => path === address || path.startsWith(`${address}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Side navigation of a private area; folds above the content on narrow screens. */
export function PrivateNav({ title, items, path }: Props) {
  const current = currentItem(items, path);
  return (
    <nav className="private-nav not-printed" aria-label={title}>
      <p className="skip-links">
        <a href="#page">Passer ce menu</a>
      </p>
      <p className="private-nav-title">{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item.path}>
            <a href={item.path} aria-current={item.path === current ? (path === current ? 'page' : true) : undefined}>
              {item.label}
              {item.count ? <span className="private-nav-count">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
