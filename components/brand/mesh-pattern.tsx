import type { ReactNode } from 'react';

/** A ground of hedges, dark or light, for a section that should stand apart. */
export function MeshPattern({ children, night = false }: { children: ReactNode; night?: boolean }) {
  return <div className={night ? 'bocage night mesh-pattern' : 'bocage mesh-pattern'}>{children}</div>;
}
