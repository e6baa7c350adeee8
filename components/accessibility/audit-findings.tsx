import { DataList } from '@/components/ui/data-list.tsx';
import { nonConformities } from '@/lib/accessibility/rules/findings.ts';
import type { AuditRecord } from '@/lib/accessibility/types.ts';

const list = (items: readonly string[]) =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );

/** What an audit found and how, as the back-office reads it: the same facts as the declaration. */
export function AuditFindings({ audit }: { audit: AuditRecord }) {
  const found = nonConformities(audit);
  return (
    <>
      <section aria-labelledby="non-conformites">
        <h2 id="non-conformites">Non-conformités</h2>
        {found.length === 0 ? (
          <p>Aucune pour l’instant.</p>
        ) : (
          <ul className="grid gap-4">
            {found.map(({ name, title, comment, pages }) => (
              <li key={name}>
                <p>
                  <strong>{name}</strong> {title}
                </p>
                <p className="whitespace-pre-line">{comment || <em>Constat à écrire.</em>}</p>
                {pages.length > 0 ? <p className="text-ink-soft">{pages.map((page) => page.title).join(', ')}</p> : null}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="conduite">
        <h2 id="conduite">Conduite de l’audit</h2>
        <DataList
          items={[
            { term: 'Pages vérifiées', value: list(audit.pages.map(({ title, address }) => `${title} (${address})`)) },
            { term: 'Environnement de test', value: list(audit.environments) },
            { term: 'Outils', value: list(audit.tools) },
            { term: 'Technologies', value: list(audit.technologies) },
            { term: 'Dérogations et exemptions', value: list(audit.exceptions.map(({ content, reason }) => `${content} : ${reason}`)) },
          ]}
        />
      </section>
    </>
  );
}
