import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { type Database, newId } from '../../../platform/database/index.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, hosterById, standingOn } from '../../hosters/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { type Kind, notify } from '../../notifications/index.ts'
import { ownSubject } from './kept.ts'
import type { LetterName } from './letters.ts'

interface Telling {
  kind: Kind
  key: Key
  /** Beside `hoster`, which is added here: the collective's own name, of its own site. */
  values: Values
  /** What its own mailbox gets where nobody acts for it; null: nothing. */
  letter: LetterName | null
  /** Where it leads; by default to the diagnosis. */
  href?: string
}

/** Tells those who answer for a site: who acts for the hoster, else its mailbox; of its own site, the coordination. */
export async function tell(db: Database, subjectId: string, telling: Telling, now: Temporal.Instant): Promise<void> {
  const { kind, key, values, letter } = telling
  if (subjectId === ownSubject) {
    const href = telling.href ?? paths.ownDiagnosis.href({})
    const { name } = (await collectiveOf(db)).settings
    return tellCoordination(db, { key, values: { ...values, hoster: name }, href }, now)
  }
  const hoster = await hosterById(db, subjectId)
  if (!hoster || (await hasLeft(db, hoster, now))) return
  const to = (await delegatesOf(db, hoster.id)).map(({ personId }) => personId)
  const href = telling.href ?? paths.diagnosis.href({ slug: hoster.slug })
  if (to.length > 0) {
    const said = { kind, to, key, values: { ...values, hoster: hoster.facts.name }, href }
    return notify(db, { ...said, hosterId: hoster.id }, now)
  }
  if (letter === null || hoster.facts.contactEmail === null || hoster.fictional) return
  const payload = { hosterId: hoster.id, letter }
  await askForJob(db, { kind: 'mail-hoster-of-diagnosis', name: newId(), payload, runAt: now })
}

/** Who left the collective is told nothing more of its charter. */
async function hasLeft(db: Database, { periods, fictional }: Hoster, now: Temporal.Instant): Promise<boolean> {
  const { timeZone } = (await collectiveOf(db)).settings
  return standingOn(dayIn(timeZone, now), periods, fictional) === 'former'
}
