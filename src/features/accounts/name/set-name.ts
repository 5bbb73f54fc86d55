import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { findPerson } from '../queries.ts'
import { faultOfName, tidyName } from './person-name.ts'

interface Said {
  /** Empty for none. */
  name: string
  language: Language
  /** The revision over which it was typed. */
  revision: number
}

/** What a person is called by others here, and the language of their mails. Refuses what was typed over a change. */
export function setName(db: Database, personId: Id, { name: typed, language, revision }: Said): Promise<void> {
  const name = tidyName(typed)
  const fault = name === null ? null : faultOfName(name)
  if (fault) throw invalid('name', fault)
  return atomically(db, async (db) => {
    const present = await findPerson(db, personId)
    if (present.name === name && present.language === language) return
    refuseMoved(revision, { value: { name: present.name, language: present.language }, revision: present.revision })
    await db
      .updateTable('person')
      .set({ name, language, revision: revision + 1 })
      .where('id', '=', personId)
      .execute()
  })
}
