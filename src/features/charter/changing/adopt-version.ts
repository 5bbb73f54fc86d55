import { atomically, type Database, type Id, yesNo } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { changedFields } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { versionById, versionsOf } from '../queries.ts'
import type { Version, VersionRow } from '../version.ts'
import { checkedName, checkedUrl } from './checked.ts'
import { refuseSettled, typedIn } from './edit-version.ts'
import { recordVersion } from './record-version.ts'
import { farFrom, refuseDay } from './refuse-days.ts'
import { refuseGivenMeanwhile } from './refuse-given-away.ts'
import { writeVersion } from './write-version.ts'

/** When it was adopted and has force, or that it has had force since a day that nobody knows. */
export type Force = { adoptedOn: string; inForceOn: string } | 'undated'

interface Adoption {
  id: Id
  revision: number
  force: Force
  decisionName: string | null
  decisionUrl: string | null
  /** The day of the collective. */
  today: string
  /** Of a draft: ids that another version gave to another wording meanwhile, and are the same clauses still. */
  returning?: readonly string[]
}

/** Says that a version was adopted. Its content is settled from then on; it may get force on a day to come. */
export function adoptVersion(db: Database, adoption: Adoption, by: By): Promise<Version> {
  const { id, revision, force, today, returning = [] } = adoption
  const decisionName = checkedName('decisionName', adoption.decisionName)
  const decisionUrl = checkedUrl('decisionUrl', adoption.decisionUrl)
  return atomically(db, async (db) => {
    const version = await versionById(db, id)
    refuseSettled(version)
    refuseMoved(revision, { value: typedIn(version), revision: version.revision })
    refuseForce(force, version, today)
    refuseTwice(force, await versionsOf(db, version.documentId))
    if (version.proposedOn === null) await refuseGivenMeanwhile(db, version, returning)
    const said = { ...daysOf(force), decisionName, decisionUrl }
    const written = await writeVersion(db, version, { ...said, undated: yesNo(said.undated) })
    const { before, after } = changedFields(adoptedIn(version), said) ?? { before: null, after: null }
    await recordVersion(db, written, { verb: 'document.version-adopted', before, after }, by)
    return written
  })
}

const daysOf = (force: Force) =>
  force === 'undated' ? { adoptedOn: null, inForceOn: null, undated: true } : { ...force, undated: false }

/** What an adoption says of a version. */
export const adoptedIn = ({ adoptedOn, inForceOn, undated, decisionName, decisionUrl }: VersionRow) => ({
  adoptedOn,
  inForceOn,
  undated,
  decisionName,
  decisionUrl,
})

function refuseForce(force: Force, { proposedOn }: VersionRow, today: string): void {
  if (force === 'undated') return
  const { adoptedOn, inForceOn } = force
  refuseDay('adoptedOn', adoptedOn, {
    from: proposedOn,
    to: today,
    tooSoon: 'charter.adopted-before-proposed',
    tooLate: 'charter.day-to-come',
  })
  refuseDay('inForceOn', inForceOn, {
    from: adoptedOn,
    to: farFrom(today),
    tooSoon: 'charter.force-before-adopted',
    tooLate: 'charter.force-too-far',
  })
}

/** Two versions that get force on one day would leave in doubt which has it. */
export function refuseTwice(force: Force, versions: VersionRow[]): void {
  const standing = versions.filter(({ withdrawnOn }) => withdrawnOn === null)
  if (force === 'undated') {
    if (standing.some(({ undated }) => undated)) throw conflict('charter.undated-already')
    return
  }
  const same = standing.find(({ inForceOn }) => inForceOn === force.inForceOn)
  if (same) throw invalid('inForceOn', 'charter.force-day-taken', { number: same.number })
}
