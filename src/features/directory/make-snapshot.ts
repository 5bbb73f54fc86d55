import { Worker } from 'node:worker_threads'
import { type Database, type OpenDatabase, openReader, type Place } from '../../platform/database/index.ts'
import type { Catalogue } from '../hosters/index.ts'
import type { Restriction } from '../moderation/index.ts'
import { PublicEntries } from './public-entries.ts'
import { buildComingSnapshot, type Snapshot } from './search/search.ts'
import { TakenAway } from './taken-away.ts'

/** What a snapshot is made from, beside the register itself. */
export interface Making {
  catalogue: Catalogue
  day: string
  timeZone: string
  version: string
  /** What the coordination has taken from the public. */
  restrictions: Restriction[]
}

export type SnapshotMaker = (database: OpenDatabase, making: Making) => Promise<Snapshot>

/** Makes it in this thread: for tests and the command line. */
export const makeSnapshotHere: SnapshotMaker = ({ reader }, making) => snapshotOf(reader, making)

/** Makes it in a worker thread with its own read-only connection, so that nobody waits for it. */
export const makeSnapshotIn =
  (worker: URL): SnapshotMaker =>
  ({ place }, making) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(worker, { workerData: { place, making } satisfies WorkerTask })
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', (code) => reject(new Error(`the snapshot's worker ended with ${code}`)))
    })

export interface WorkerTask {
  place: Place
  making: Making
}

/** What the worker does. */
export async function makeSnapshotOf({ place, making }: WorkerTask): Promise<Snapshot> {
  const { reader, close } = openReader(place)
  try {
    return await snapshotOf(reader, making)
  } finally {
    await close()
  }
}

function snapshotOf(db: Database, { catalogue, day, timeZone, version, restrictions }: Making): Promise<Snapshot> {
  const entries = new PublicEntries(db, { catalogue, day, timeZone, takenAway: new TakenAway(restrictions) })
  return buildComingSnapshot({ hosters: entries.hosters(), services: entries.services(), catalogue, day, version })
}
