import 'server-only';
import { env } from '@/lib/platform/env.ts';

export type Publisher = {
  site: string;
  name?: string | undefined;
  director?: string | undefined;
  host: { name?: string | undefined; address?: string | undefined; phone?: string | undefined };
  /** data protection officer */
  officer: { name?: string | undefined; email?: string | undefined };
  /** address of the accessibility scheme */
  accessibilityPlan?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
};

/** Who answers for the portal, as configured. What is not configured is absent: pages say so rather than invent it. */
export function publisher(): Publisher {
  const { SITE_URL, PUBLISHER_NAME, PUBLICATION_DIRECTOR, HOST_NAME, HOST_ADDRESS, HOST_PHONE, CONTACT_EMAIL, CONTACT_PHONE, CONTACT_ADDRESS, DPO_NAME, DPO_EMAIL, ACCESSIBILITY_PLAN_URL } =
    env();
  return {
    site: SITE_URL,
    name: PUBLISHER_NAME,
    director: PUBLICATION_DIRECTOR,
    host: { name: HOST_NAME, address: HOST_ADDRESS, phone: HOST_PHONE },
    officer: { name: DPO_NAME, email: DPO_EMAIL },
    accessibilityPlan: ACCESSIBILITY_PLAN_URL,
    email: CONTACT_EMAIL,
    phone: CONTACT_PHONE,
    address: CONTACT_ADDRESS,
  };
}
