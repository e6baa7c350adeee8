type Item = { slug: string; name: string; text: string; note?: string };

/** Things with a name and a sentence each: challenges, bodies, values. `columns` where the page is wide. */
export function NamedList({ items, columns = 3 }: { items: readonly Item[]; columns?: 3 | 4 | 5 }) {
  return (
    <ul className={`named named-${columns}`}>
      {items.map(({ slug, name, text, note }) => (
        <li key={slug}>
          <strong>{name}</strong>
          {text}
          {note ? <span className="named-note">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
