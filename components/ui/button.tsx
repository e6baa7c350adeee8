import type { ButtonHTMLAttributes } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export function buttonClass(variant: ButtonVariant, small: boolean): string {
  return `button button-${variant}${small ? ' button-small' : ''}`;
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & { variant?: ButtonVariant; small?: boolean };

/** A button that acts on the spot. For one that sends a form, see SubmitButton. */
export function Button({ variant = 'secondary', small = false, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonClass(variant, small)} {...rest} />;
}
