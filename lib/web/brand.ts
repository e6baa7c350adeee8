import 'server-only';
import { env } from '@/lib/platform/env.ts';

export type Brand = {
  name: string;
  /** address of the mark, square */
  mark: string;
  phone?: string | undefined;
  address?: string | undefined;
  isDemonstration: boolean;
};

/** What the configuration says of the brand: the working mark can be replaced by another without touching the code. */
export function brand(): Brand {
  const { BRAND_NAME, BRAND_MARK, CONTACT_PHONE, CONTACT_ADDRESS, DEMONSTRATION } = env();
  return {
    name: BRAND_NAME,
    mark: BRAND_MARK,
    phone: CONTACT_PHONE,
    address: CONTACT_ADDRESS,
    isDemonstration: DEMONSTRATION,
  };
}
