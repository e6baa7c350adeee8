import type { ReactNode } from 'react';
import { standard, themeOf } from '@/lib/accessibility/rules/standard.ts';
import type { Obstacle } from '@/lib/accessibility/rules/publication.ts';

type DetailObstacle = Exclude<Obstacle, { theme: number }>['kind'];

const sentences: Readonly<Record<DetailObstacle, string>> = {
  sample: 'Indiquez les pages vérifiées.',
  environments: 'Indiquez l’environnement de test.',
  tools: 'Indiquez les outils utilisés.',
  future: 'Le dernier jour de l’audit est à venir.',
  lapsed: 'L’audit a plus de trois ans : il ne peut plus fonder une déclaration.',
  'nothing-applicable': 'Aucun critère n’est dit conforme ou non conforme : aucun taux ne peut être calculé.',
  'older-standard': `L’audit suit une version du RGAA qui n’est plus en vigueur : commencez un audit sur la version ${standard.version}.`,
};

/** What is still to be done before an audit may be published, each with a way to it. */
export function ObstacleList({ auditId, obstacles }: { auditId: string; obstacles: readonly Obstacle[] }) {
  const root = `/gestion/accessibilite/${auditId}`;
  return (
    <ul className="grid list-disc gap-2 ps-5">
      {obstacles.map((obstacle) => (
        <li key={`${obstacle.kind} ${'theme' in obstacle ? obstacle.theme : ''}`}>{sentence(obstacle, root)}</li>
      ))}
    </ul>
  );
}

function sentence(obstacle: Obstacle, root: string): ReactNode {
  if (!('theme' in obstacle)) return obstacle.kind === 'nothing-applicable' || obstacle.kind === 'older-standard' ? sentences[obstacle.kind] : <a href={`${root}/presentation`}>{sentences[obstacle.kind]}</a>;
  const { criteria } = obstacle;
  const named = criteria.length === 1 ? `critère ${criteria[0]}` : `${criteria.length} critères (${criteria.join(', ')})`;
  return (
    <>
      <a href={`${root}/themes/${obstacle.theme}`}>
        {obstacle.theme}. {themeOf(obstacle.theme)?.name}
      </a>
      {' : '}
      {named} {obstacle.kind === 'unanswered' ? 'sans réponse' : criteria.length === 1 ? 'non conforme sans constat' : 'non conformes sans constat'}
    </>
  );
}
