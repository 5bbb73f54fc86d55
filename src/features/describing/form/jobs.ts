import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { atomically } from '../../../platform/database/index.ts'
import { fadingDrafts, forgetOldDrafts, markTold } from '../../../platform/drafts/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { notify } from '../../notifications/index.ts'
import { descriptionDrafts } from './description-draft.ts'
import { nameIn } from './statements.ts'

const aDay = 24 * 3600

/** Drafts that nobody opens any more: their people are told, and a month later they go. */
export const draftJobs = (db: Database): Handlers =>
  tickJob('age-drafts', everySeconds(aDay), async (now) => {
    await tellOfFading(db, now)
    await forgetOldDrafts(db, now)
  })

async function tellOfFading(db: Database, now: Temporal.Instant): Promise<void> {
  for (const draft of await fadingDrafts(db, descriptionDrafts, now)) {
    await atomically(db, async (db) => {
      const { id, personId, subjectId, content } = draft
      const ofHoster = subjectId === null ? [] : (await delegatesOf(db, subjectId)).map((each) => each.personId)
      const to = subjectId === null ? (personId === null ? [] : [personId]) : ofHoster
      const name = nameIn(content.organization, 'organization') || '…'
      const href = paths.describeDraft.href({ draft: id })
      await notify(db, { kind: 'hoster', to, key: 'drafting.fading', values: { name }, href, hosterId: subjectId }, now)
      await markTold(db, id, now)
    })
  }
}
