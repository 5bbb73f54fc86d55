import { atomically } from '../../../../platform/database/index.ts'
import type { OnStateChange } from '../../watching/means.ts'
import { illness } from '../incident.ts'
import { endIllness } from './end-illness.ts'
import { noteIllness } from './note-illness.ts'
import { hiddenUntil } from './told-first.ts'

/** Opens, joins and closes incidents, in the transaction that changes a state; told twice, it changes nothing more. */
export const onStateChange: OnStateChange = (db, change) =>
  atomically(db, async (db) => {
    const state = illness(change.after)
    if (state === null) {
      await endIllness(db, change)
      return null
    }
    return hiddenUntil(db, await noteIllness(db, { ...change, state }), change)
  })
