import { count } from '@/lib/accessibility/rules/sheet.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditRecord } from '@/lib/accessibility/types.ts';

/** The screens of an audit, with how far each has gone. */
export function ThemeNav({ audit, current }: { audit: AuditRecord; current: number | 'presentation' }) {
  const root = `/gestion/accessibilite/${audit.id}`;
  return (
    <nav className="private-nav" aria-label="Écrans de l’audit">
      <p className="private-nav-title">
        <a href={root}>L’audit</a>
      </p>
      <ul>
        <li>
          <a href={`${root}/presentation`} aria-current={current === 'presentation' ? 'page' : undefined}>
            Présentation
          </a>
        </li>
        {standard.themes.map(({ number, name, criteria }) => {
          const { unanswered } = count(audit.sheets.filter(({ theme }) => theme === number));
          return (
            <li key={number}>
              <a href={`${root}/themes/${number}`} aria-current={current === number ? 'page' : undefined}>
                <span>
                  {number}. {name}
                </span>
                <span className="private-nav-count">
                  {criteria.length - unanswered}/{criteria.length}
                  <span className="sr-only"> critères répondus</span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
