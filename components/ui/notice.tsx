import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';
const icons = { info: 'info', success: 'check', warning: 'warning', error: 'error' } as const;

type Props = {
  tone: NoticeTone;
  title: string;
  children?: ReactNode;
  /** answers what the person just did: announced by screen readers */
  live?: boolean;
};

/** A message in the page. `live` for the feedback of an act, not for what was there all along. */
export function Notice({ tone, title, children, live = false }: Props) {
  return (
    <div className={`notice tone-${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} size={24} />
      <p className="font-bold wrap-anywhere">{title}</p>
      {children ? <div className="wrap-anywhere">{children}</div> : null}
    </div>
  );
}
