import { fromJson } from '../../platform/database/index.ts'
import { isKey } from '../../platform/i18n/index.ts'
import { forgetJob } from '../../platform/jobs/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import { mailJob } from './jobs-asked.ts'
import { sentenceOf } from './letter.ts'
import { choicesOf, everythingOf } from './queries.ts'

export const personalData: PersonalData = {
  name: 'notifications',
  tables: ['notification', 'notificationChoice'],
  async aboutPerson(db, personId) {
    const { language } = await findPerson(db, personId)
    const rows = await everythingOf(db, personId)
    return {
      choices: await choicesOf(db, personId),
      notifications: rows.map(({ kind, key, values, href, createdAt, mailedAt, readAt }) => ({
        kind,
        sentence: isKey(key) ? sentenceOf(language, { key, values: fromJson(values) }) : key,
        href,
        createdAt,
        mailedAt,
        readAt,
      })),
    }
  },
  async forgetPerson(db, personId) {
    await db.deleteFrom('notification').where('personId', '=', personId).execute()
    await db.deleteFrom('notificationChoice').where('personId', '=', personId).execute()
    for (const way of ['at-once', 'digest'] as const) await forgetJob(db, mailJob(personId, way))
  },
}
