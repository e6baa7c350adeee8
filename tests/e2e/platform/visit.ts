import type { Page, Response } from 'playwright/test';

export const portalUrl = process.env.PORTAL_URL ?? 'http://localhost:3000';

/** Collects what the policy of the page refuses, from its first byte on. */
export async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return violations;
}

/** The policies of an answer; several would all apply, and the strictest of each line would win. */
export async function policiesOf(response: Response | null): Promise<string[]> {
  const headers = (await response?.headersArray()) ?? [];
  return headers.filter(({ name }) => name.toLowerCase() === 'content-security-policy').map(({ value }) => value);
}
