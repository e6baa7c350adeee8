import type { Publisher } from '@/lib/web/publisher.ts';
import { Configured } from './configured.tsx';

export function EmailLink({ email }: Pick<Publisher, 'email'>) {
  return <Configured>{email ? <a href={`mailto:${email}`}>{email}</a> : null}</Configured>;
}

export function PhoneLink({ phone }: Pick<Publisher, 'phone'>) {
  return <Configured>{phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null}</Configured>;
}

export function PostalAddress({ address }: Pick<Publisher, 'address'>) {
  return <Configured>{address ? <span className="whitespace-pre-line">{address}</span> : null}</Configured>;
}
