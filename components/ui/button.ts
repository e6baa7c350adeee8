export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The look of a button, for what sends a form and for links that go somewhere. */
export function buttonClass(variant: ButtonVariant, small: boolean): string {
  return `button button-${variant}${small ? ' button-small' : ''}`;
}
