import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { type By, dayOf } from './by.ts'
import { restated } from './corrections.ts'
import { hosterRow } from './edit-hoster.ts'
import { refuseFrozenPage } from './frozen.ts'
import { stateOf } from './hosted-at-home.ts'
import { updateHoster } from './write-hoster.ts'

/** Gives a hoster another logo, a file of `keepPicture`; null takes it away. It holds over a file like a fact. */
export function changeLogo(db: Database, id: Id, logo: string | null, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const row = await hosterRow(db, id)
    await refuseFrozenPage(db, { hosterId: id })
    const state = stateOf(row)
    const known = { facts: { logo: state.logo }, provenances: state.provenances }
    const { provenances } = restated({ ...known, hasFile: row.descriptionAddress !== null }, { logo }, dayOf(by))
    await updateHoster(db, row, { ...state, logo, provenances }, by)
  })
}
