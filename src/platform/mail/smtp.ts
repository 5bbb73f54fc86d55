import nodemailer from 'nodemailer'
import type { Post } from './outbox.ts'

/** Hands mails to the collective's own mail server. */
export function smtpPost(url: string, from: string): Post {
  const transport = nodemailer.createTransport(url)
  return async ({ recipient, subject, body, replyTo, unsubscribe }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(unsubscribe) },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}

/** RFC 8058 asks for https; an address that is none, or holds what would end it, is left out. */
function oneClick(address: string | null): Record<string, string> {
  const url = URL.parse(address ?? '')
  if (url?.protocol !== 'https:') return {}
  return { 'List-Unsubscribe': `<${url.href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
