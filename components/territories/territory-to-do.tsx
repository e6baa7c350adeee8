import type { TerritoryTask } from '@/lib/web/territory-tasks.ts';

/** What waits for whoever opens the dashboard of a territory, each with the way to it. */
export function TerritoryToDo({ tasks }: { tasks: readonly TerritoryTask[] }) {
  return (
    <section aria-labelledby="a-faire">
      <h2 id="a-faire" className="mb-4">À faire maintenant</h2>
      {tasks.length === 0 ? (
        <p>Rien ne vous attend : la page est à jour, dans les deux langues.</p>
      ) : (
        <ol className="to-do">
          {tasks.map(({ key, words, why, href, link }, index) => (
            <li key={key}>
              <span className="to-do-count" aria-hidden="true">
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="font-bold">{words}</p>
                <p className="text-small wrap-anywhere text-ink-soft">{why}</p>
              </div>
              <a className="to-do-link" href={href}>
                {link}
                <span className="sr-only"> : {words}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
