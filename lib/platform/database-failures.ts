import { Prisma } from '@/lib/platform/prisma-client/client.ts';

const lostConnection = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
const lostConnectionWords =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT.*\.s\.PGSQL|Connection terminated|connection timeout|server closed the connection|the database system is|terminating connection|Can't reach database|DatabaseNotReachable|ConnectionClosed|not queryable|timeout exceeded when trying to connect/i;

/** True when an exception means that the database is away for the moment, so that the act may be tried again later. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && lostConnection.has(code)) return true;
  if (typeof message === 'string' && lostConnectionWords.test(message)) return true;
  return cause !== undefined && cause !== error && isDatabaseAway(cause);
}

/** True when a row breaks a unique index; `column` narrows it to one whose name holds these letters. */
export function isUniqueViolation(error: unknown, column = ''): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false;
  return JSON.stringify(error.meta ?? {}).includes(column);
}
