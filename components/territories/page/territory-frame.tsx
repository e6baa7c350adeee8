import type { ReactNode } from 'react';

/** The page of a territory in its colour, "#2f6b4f"; in that of the portal when it has none. */
export function TerritoryFrame({ colour, children }: { colour: string; children: ReactNode }) {
  const code = colour.slice(1);
  return (
    <div className="territory-page" data-colour={code || undefined}>
      {code ? <link rel="stylesheet" href={`/api/couleurs/${code}.css`} precedence="territory" /> : null}
      {children}
    </div>
  );
}
