export { type Mail, mailJobs, type Post, sendMail, waitingMails } from './outbox.ts'
export { smtpPost } from './smtp.ts'
export type { MailTable } from './tables.ts'
