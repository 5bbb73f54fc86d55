export { type Mail, mailJobs, type Post, sendMail, waitingMails } from './outbox.ts'
export { smtpPost } from './smtp.ts'
export { stored } from './stored.ts'
export type { MailTable } from './tables.ts'
