import type { AnchorHTMLAttributes } from 'react';
import { type ButtonVariant, buttonClass } from './button.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'> & { href: string; variant?: ButtonVariant; small?: boolean };

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ variant = 'secondary', small = false, ...rest }: Props) {
  return <a className={buttonClass(variant, small)} {...rest} />;
}
