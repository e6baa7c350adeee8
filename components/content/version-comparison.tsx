import type { ComparedField } from '@/lib/content/types/document.ts';

const languages = { fr: 'en français', en: 'en anglais' } as const;

/** What changed from one version to another, by words: struck out what is gone, underlined what is new. */
export function VersionComparison({ fields }: { fields: readonly ComparedField[] }) {
  if (fields.length === 0) return <p>Ces deux versions disent la même chose.</p>;
  return (
    <>
      {fields.map(({ key, label, language, differences }) => (
        <section key={key} className="difference">
          <h3 className="text-h4">{language ? `${label}, ${languages[language]}` : label}</h3>
          <p lang={language ?? undefined}>
            {differences.map(({ kind, text }, index) => {
              if (kind === 'same') return <span key={index}>{text}</span>;
              const Tag = kind === 'added' ? 'ins' : 'del';
              return (
                <Tag key={index}>
                  <span className="sr-only" lang="fr">
                    {kind === 'added' ? ' [ajouté] ' : ' [retiré] '}
                  </span>
                  {text}
                </Tag>
              );
            })}
          </p>
        </section>
      ))}
    </>
  );
}
