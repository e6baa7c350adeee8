import 'server-only';
import { env } from '@/lib/platform/env.ts';

export type Publisher = {
  site: string;
  name?: string | undefined;
  director?: string | undefined;
  host?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
};

/** Who answers for the portal, as configured. What is not configured is absent: pages say so rather than invent it. */
export function publisher(): Publisher {
  const { SITE_URL, PUBLISHER_NAME, PUBLICATION_DIRECTOR, HOST_NAME, CONTACT_EMAIL, CONTACT_PHONE, CONTACT_ADDRESS } = env();
  return {
    site: SITE_URL,
    name: PUBLISHER_NAME,
    director: PUBLICATION_DIRECTOR,
    host: HOST_NAME,
    email: CONTACT_EMAIL,
    phone: CONTACT_PHONE,
    address: CONTACT_ADDRESS,
  };
}
