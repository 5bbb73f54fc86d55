import type { PersonalData } from '../../platform/personal-data.ts'
import * as applications from './application/personal-data.ts'
import * as life from './life/personal-data.ts'
import * as litters from './litter/personal-data.ts'
import * as reviews from './review/personal-data.ts'
import './tables.ts'

/** Each part of the room tells and forgets its own. */
const parts = [applications, litters, reviews, life]

/** Who wrote a dossier, sent it, or took it a step further: what they wrote there stays the applicant's. */
export const personalData: PersonalData = {
  name: 'membership',
  tables: parts.flatMap(({ tables }) => tables),
  async aboutPerson(db, personId) {
    const told = await Promise.all(parts.map(({ aboutPerson }) => aboutPerson(db, personId)))
    return Object.assign({}, ...told)
  },
  async forgetPerson(db, personId) {
    for (const { forgetPerson } of parts) await forgetPerson(db, personId)
  },
}
