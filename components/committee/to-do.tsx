import type { CommissionFollowUp, FollowUpNeed } from '@/lib/committee/types/follow-up.ts';
import { needs, needsOf } from '@/lib/committee/rules/follow-up.ts';
import { attachmentNames } from '@/lib/identity/rules.ts';
import { filterNames } from '@/lib/web/follow-up-query.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { counted, needWords } from './words.ts';

interface Task {
  key: string;
  count: number;
  words: string;
  why: string;
  href: string;
  link: string;
}

type Props = { desk: CommissionFollowUp; /** address of the list with a filter */ hrefOf: (filter: string) => string };

function tasksOf({ desk, hrefOf }: Props): Task[] {
  return [...opening(desk), ...needs.flatMap((need) => needed(need, desk, hrefOf)), ...mandates(desk)];
}

/** How much there is to do, in a sentence. */
export function toDoInWords(props: Props): string {
  const { length } = tasksOf(props);
  return length === 0 ? 'Rien ne vous attend aujourd’hui.' : `${counted(length, 'chose vous attend', 'choses vous attendent')}.`;
}

/** What the commission waits for from its officers now, each with the way to it. */
export function ToDo(props: Props) {
  const tasks = tasksOf(props);
  return (
    <section aria-labelledby="a-faire">
      <h2 id="a-faire" className="mb-4">À faire maintenant</h2>
      {tasks.length === 0 ? (
        <p>Rien n’attend la présidence ni le secrétariat : les experts évaluent, ou tout est clos.</p>
      ) : (
        <ul className="to-do">
          {tasks.map(({ key, count, words, why, href, link }) => (
            <li key={key}>
              <span className="to-do-count" aria-hidden="true">
                {count}
              </span>
              <div>
                <p className="font-bold">
                  <span className="sr-only">{count} </span>
                  {words}
                </p>
                <p className="text-small text-ink-soft">{why}</p>
              </div>
              <a className="to-do-link" href={href}>
                {link}
                <span className="sr-only"> : {words}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function opening({ awaiting }: CommissionFollowUp): Task[] {
  if (awaiting.length === 0) return [];
  const words = awaiting.length > 1 ? 'propositions attendent l’ouverture de leur examen' : 'proposition attend l’ouverture de son examen';
  return [{ key: 'opening', count: awaiting.length, words, why: 'Leur cahier est recevable et leur thème est celui de la commission.', href: '#attente', link: 'Ouvrir' }];
}

function needed(need: FollowUpNeed, { all, call, commission, counts }: CommissionFollowUp, hrefOf: Props['hrefOf']): Task[] {
  const count = counts[need];
  if (!call || count === 0) return [];
  const { one, many, why, link } = needWords[need];
  const only = count === 1 ? all.find((row) => needsOf(row, call.quorum).includes(need)) : undefined;
  const page = `/comite/commissions/${commission.slug}`;
  // Experts are sought, and decisions published, for several proposals at once: each on its own page.
  const together: Partial<Record<FollowUpNeed, string>> = { few_experts: `${page}/repartition?${new URLSearchParams({ appel: call.slug })}`, held: `${page}/decisions` };
  const href = together[need] ?? (only ? `${page}/propositions/${only.proposalId}` : hrefOf(filterNames[need]));
  return [{ key: need, count, words: count > 1 ? many : one, why: only ? `« ${only.title} ». ${why}` : why, href, link }];
}

function mandates({ mandates: ending, commission }: CommissionFollowUp): Task[] {
  if (ending.length === 0) return [];
  const why = ending.map(({ name, kind, endsAt }) => `${name}, ${attachmentNames[kind].toLowerCase()}, le ${dateInParis(new Date(endsAt.getTime() - 1))}`).join(' ; ');
  return [
    { key: 'mandates', count: ending.length, words: ending.length > 1 ? 'mandats se terminent bientôt' : 'mandat se termine bientôt', why: `${why}.`, href: `/comite/commissions/${commission.slug}/composition`, link: 'Composition' },
  ];
}
