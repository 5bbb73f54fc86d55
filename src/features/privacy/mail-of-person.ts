import { forgetInMails, mailsTo } from '../../platform/mail/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { addressesOf, findPerson } from '../accounts/index.ts'

/** The outbox knows addresses only: a mail is a person's while it bears theirs, and others may name them. */
export const mailOfPerson: PersonalData = {
  name: 'mail',
  tables: ['mail'],
  async aboutPerson(db, personId) {
    const { email } = await findPerson(db, personId)
    const mails = email === null ? [] : await mailsTo(db, email)
    return {
      outbox: mails.map(({ createdAt, sentAt, subject, body }) => ({ createdAt, sentAt, subject, body: shown(body) })),
    }
  },
  async forgetPerson(db, personId) {
    const { name } = await findPerson(db, personId)
    await forgetInMails(db, { addresses: await addressesOf(db, personId), names: name === null ? [] : [name] })
  },
}

/** Links in mails are keys: whoever holds an export must not hold them, wherever in an address they stand. */
const shown = (body: string) => body.replaceAll(/\/[\w-]{22}(?![\w-])|(?<=\/unsubscribe)\/\S+/g, '/…')
