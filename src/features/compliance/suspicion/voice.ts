import type { Database, Id } from '../../../platform/database/index.ts'
import { personsById } from '../../accounts/index.ts'
import type { SuspicionVoiceTable } from '../reply-tables.ts'
import { voicesOf } from './queries.ts'

/** Who said something, and when, as the coordination reads it. */
export interface Voice extends Pick<SuspicionVoiceTable, 'at' | 'personId' | 'email' | 'voiceHash' | 'withdrawnAt'> {
  personName: string | null
}

/** For the coordination alone. */
export async function namedVoices(db: Database, suspicionId: Id): Promise<Voice[]> {
  const voices = await voicesOf(db, suspicionId)
  const people = await personsById(
    db,
    voices.flatMap(({ personId }) => personId ?? []),
  )
  return voices.map(({ at, personId, email, voiceHash, withdrawnAt }) => {
    const personName = people.find(({ id }) => id === personId)?.name ?? null
    return { at, personId, email, voiceHash, withdrawnAt, personName }
  })
}
