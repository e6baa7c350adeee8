type Item = { slug: string; name: string; text: string; note?: string };

/** Things with a name and a sentence each: challenges, bodies, values. */
export function NamedList({ items }: { items: readonly Item[] }) {
  return (
    <ul className="named">
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
