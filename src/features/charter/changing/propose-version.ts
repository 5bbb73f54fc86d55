import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../by.ts'
import { versionById } from '../queries.ts'
import type { Version } from '../version.ts'
import { refuseSettled, typedIn } from './edit-version.ts'
import { recordVersion } from './record-version.ts'
import { refuseDay } from './refuse-days.ts'
import { refuseGivenMeanwhile } from './refuse-given-away.ts'
import { writeVersion } from './write-version.ts'

interface Proposal {
  id: Id
  revision: number
  proposedOn: string
  /** The day of the collective. */
  today: string
  /** Ids that another version gave to another wording meanwhile, and are the same clauses still. */
  returning?: readonly string[]
}

/** Proposes a draft to the members: from now on all may read it. */
export function proposeVersion(db: Database, proposal: Proposal, by: By): Promise<Version> {
  const { id, revision, proposedOn, today, returning = [] } = proposal
  return atomically(db, async (db) => {
    const version = await versionById(db, id)
    refuseSettled(version)
    if (version.proposedOn !== null) throw conflict('charter.proposed-already')
    refuseMoved(revision, { value: typedIn(version), revision: version.revision })
    refuseDay('proposedOn', proposedOn, { to: today, tooLate: 'charter.day-to-come' })
    await refuseGivenMeanwhile(db, version, returning)
    const written = await writeVersion(db, version, { proposedOn })
    const done = { verb: 'document.version-proposed', before: { proposedOn: null }, after: { proposedOn } }
    await recordVersion(db, written, done, by)
    return written
  })
}
