import { z } from 'zod';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';

export const commissionSchema = z.object({
  name: z.string().trim().min(3, 'Donnez un nom à la commission (3 caractères au moins).').max(120, '120 caractères au plus.'),
  presentation: longText(2000).default(''),
  themes: z.array(z.string().max(80)).max(50).default([]),
});

export const updateCommissionSchema = commissionSchema.extend({ commissionId: idSchema });

export type CommissionInput = z.output<typeof commissionSchema>;
export type UpdateCommissionInput = z.output<typeof updateCommissionSchema>;
