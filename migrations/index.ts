import * as register from './2026-11-23T0600-register.ts'
import * as jobsAndMail from './2026-11-23T0610-jobs-and-mail.ts'
import * as contact from './2026-11-23T0620-contact.ts'

/** Every migration by its file's name, in order. Forward only. */
export const migrations = {
  '2026-11-23T0600-register': register,
  '2026-11-23T0610-jobs-and-mail': jobsAndMail,
  '2026-11-23T0620-contact': contact,
}
