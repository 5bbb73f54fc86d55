import nodemailer from 'nodemailer'
import type { Post } from './outbox.ts'

/** Hands mails to the collective's own mail server. */
export function smtpPost(url: string, from: string): Post {
  const transport = nodemailer.createTransport(url)
  return async ({ recipient, subject, body, replyTo }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}
