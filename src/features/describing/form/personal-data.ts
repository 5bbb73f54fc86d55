import { draftsOf, forgetDraftsOf } from '../../../platform/drafts/index.ts'
import type { PersonalData } from '../../../platform/personal-data.ts'
import { descriptionDrafts } from './description-draft.ts'

/** Drafts are a person’s own, unless they are about a hoster, whose they are then. */
export const personalData: PersonalData = {
  name: 'drafts',
  tables: ['draft'],
  async aboutPerson(db, personId) {
    const drafts = await draftsOf(db, descriptionDrafts, { personId })
    return { drafts: drafts.map(({ savedAt, content }) => ({ savedAt, content })) }
  },
  forgetPerson: (db, personId) => forgetDraftsOf(db, personId),
}
