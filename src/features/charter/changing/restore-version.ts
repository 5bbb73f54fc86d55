import { type Database, yesNo } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { changedFields } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { versionsOf } from '../queries.ts'
import type { VersionRow } from '../version.ts'
import { refuseTwice } from './adopt-version.ts'
import { recordVersion } from './record-version.ts'
import { writeVersion } from './write-version.ts'

/** What is said of a version's standing: all that adoption and withdrawal write. */
export type Standing = Pick<
  VersionRow,
  'adoptedOn' | 'inForceOn' | 'undated' | 'decisionName' | 'decisionUrl' | 'withdrawnOn'
>

/** Gives a version the standing that it had, in the caller's transaction: its adoption or withdrawal is taken back. */
export async function restoreVersion(
  db: Database,
  version: VersionRow,
  standing: Partial<Standing>,
  by: By,
): Promise<void> {
  const others = (await versionsOf(db, version.documentId)).filter(({ id }) => id !== version.id)
  const { adoptedOn, inForceOn, undated } = { ...version, ...standing }
  if (undated) refuseTwice('undated', others)
  else if (adoptedOn !== null && inForceOn !== null) refuseTwice({ adoptedOn, inForceOn }, others)
  const change = changedFields(version, { ...version, ...standing })
  if (!change) throw conflict('charter.changed-since')
  const { undated: flag, ...columns } = standing
  const written = await writeVersion(db, version, {
    ...columns,
    ...(flag === undefined ? {} : { undated: yesNo(flag) }),
  })
  await recordVersion(db, written, { verb: 'document.version-restored', ...change }, by)
}
