import 'server-only';
import nodemailer, { type Transporter } from 'nodemailer';
import { env } from '@/lib/platform/env.ts';

export interface MailMessage {
  recipient: string;
  subject: string;
  /** Plain text; paragraphs are separated by an empty line. */
  body: string;
}

let transporter: Transporter | undefined;

/** True when the portal has a mail server; without one, mails wait in the outbox. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Sends one message. @throws when the mail server refuses it or does not answer within 20 s. */
export async function sendMail({ recipient, subject, body }: MailMessage): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) throw new Error('No mail server is configured.');
  transporter ??= nodemailer.createTransport(SMTP_URL, { from: MAIL_FROM });
  await transporter.sendMail({ to: recipient, subject, text: body, html: htmlOf(body) });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same text with its paragraphs and its links, nothing else: no picture, no tracking. */
export function htmlOf(body: string): string {
  const escaped = body.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
  const linked = escaped.replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)»]/g, (link) => `<a href="${link}">${link}</a>`);
  return linked
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
