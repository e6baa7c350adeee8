import pino from 'pino';
import { currentRequestId } from '@/lib/platform/request-context.ts';

/**
 * One JSON object a line on the standard output, with the `requestId` of the
 * request under way. What a person typed, addresses of people and secrets are
 * never logged. The level is read here, because builds and tests log too and
 * have no complete configuration for `env()`.
 */
export const logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => {
    const requestId = currentRequestId();
    return requestId === undefined ? {} : { requestId };
  },
});
