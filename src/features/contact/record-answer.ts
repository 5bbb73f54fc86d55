import { atomically, type Database } from '../../platform/database/index.ts'
import { invalid, notFound } from '../../platform/errors.ts'
import { type Answer, answersOf } from './contact.ts'
import { requestByFollowUp } from './queries.ts'
import { reachedBy } from './recipients.ts'

/** Keeps whether somebody answered; `ticked` says who, by slug, when several were written to. The last word counts. */
export function recordAnswer(
  db: Database,
  token: string,
  said: { answer: Answer; ticked: string[]; now: Temporal.Instant },
) {
  return atomically(db, async (db) => {
    const request = await requestByFollowUp(db, token)
    if (!request) throw notFound('contact.link-unknown')
    const reached = await reachedBy(db, request.id, said.now)
    const ticked = reached.filter(({ choice }) => said.ticked.includes(choice.value)).map(({ key }) => key)
    const answers = answersOf(
      reached.map(({ key }) => key),
      said.answer,
      ticked,
    )
    if (!answers) throw invalid('who', 'contact.who-missing')
    for (const [recipient, answer] of answers)
      await db
        .updateTable('contactRecipient')
        .set({ answer })
        .where('requestId', '=', request.id)
        .where('recipient', '=', recipient)
        .execute()
  })
}
