import { z } from 'zod';

import { generateClient } from '../build/prisma-client.ts';
import { requireProgram } from '../build/program.ts';
import { borrowDatabase } from '../portal/borrow-database.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { say } from '../terminal/steps.mjs';

/** `npm run admin -- <e-mail>`: makes a person an administrator, known or not yet. */
export async function run([given]: string[]): Promise<number> {
  const email = z.email().safeParse(given?.trim().toLowerCase());
  if (!email.success) throw new PlainError('Say whose account: npm run admin -- someone@example.fr');
  await generateClient();
  await borrowDatabase((environment) =>
    requireProgram('Giving the role', 'scripts/database/grant-administrator.ts', [email.data], { env: environment }),
  );
  say(`${email.data} is now an administrator, and signs in from the page /connexion with that address.`);
  return 0;
}
