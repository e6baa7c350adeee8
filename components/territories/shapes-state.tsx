import type { ContourOrigin, ShapesOrigin } from '@/lib/territories/types/shapes.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Props = { origin: { kind: ShapesOrigin['kind']; imported: ContourOrigin | null } };

/** For administrators: which shapes the portal draws, where they come from, how to change them. */
export function ShapesState({ origin: { kind, imported } }: Props) {
  const command = <code>npm run import:contours</code>;
  if (!imported) {
    return (
      <p className="figure-source">
        Le département est dessiné d’après le centre des communes. Qui tient le serveur peut mettre à la place les contours officiels{' : '}
        {command}.
      </p>
    );
  }
  const received = `${imported.credit} (${imported.origin}), importés le ${dateInParis(imported.importedAt)}`;
  if (kind === 'official') {
    return (
      <p className="figure-source">
        {`Contours dessinés : ${received}. Pour revenir au tracé calculé : `}
        <code>npm run import:contours -- --mesh</code>.
      </p>
    );
  }
  return (
    <p className="figure-source">
      {`Les contours ${received}, ne sont plus ceux des communes d’aujourd’hui : le portail dessine le tracé qu’il calcule. Importez-en de nouveaux : `}
      {command}.
    </p>
  );
}
