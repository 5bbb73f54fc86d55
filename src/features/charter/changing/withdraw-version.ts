import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../by.ts'
import { versionById } from '../queries.ts'
import type { Version } from '../version.ts'
import { typedIn } from './edit-version.ts'
import { recordVersion } from './record-version.ts'
import { refuseDay } from './refuse-days.ts'
import { writeVersion } from './write-version.ts'

interface Withdrawal {
  id: Id
  revision: number
  withdrawnOn: string
  /** The day of the collective. */
  today: string
}

/** Withdraws a draft, a proposal or an adopted version: what had force before it has force again. It stays readable. */
export function withdrawVersion(db: Database, withdrawal: Withdrawal, by: By): Promise<Version> {
  const { id, revision, withdrawnOn, today } = withdrawal
  return atomically(db, async (db) => {
    const version = await versionById(db, id)
    if (version.withdrawnOn !== null) throw conflict('charter.withdrawn-already')
    refuseMoved(revision, { value: typedIn(version), revision: version.revision })
    refuseDay('withdrawnOn', withdrawnOn, {
      from: version.adoptedOn ?? version.proposedOn,
      to: today,
      tooSoon: 'charter.withdrawn-before',
      tooLate: 'charter.day-to-come',
    })
    const written = await writeVersion(db, version, { withdrawnOn })
    const done = { verb: 'document.version-withdrawn', before: { withdrawnOn: null }, after: { withdrawnOn } }
    await recordVersion(db, written, done, by)
    return written
  })
}
