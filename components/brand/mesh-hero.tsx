import type { ReactNode } from 'react';

type Props = { title: ReactNode; lead: ReactNode; children?: ReactNode };

/** The opening of the home: the département as a mesh of 240 communes, and what the portal says first. */
export function MeshHero({ title, lead, children }: Props) {
  return (
    <div className="mesh-hero">
      <div className="container mesh-hero-grid">
        <div className="mesh-hero-text">
          <h1>{title}</h1>
          <p className="page-lead">{lead}</p>
          {children}
        </div>
        <img className="mesh-hero-drawing" src="/brand/mesh.svg" alt="" width={1000} height={1070} fetchPriority="high" />
      </div>
    </div>
  );
}
