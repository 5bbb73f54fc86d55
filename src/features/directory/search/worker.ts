import { parentPort, workerData } from 'node:worker_threads'
import { buildComingSnapshot } from './build/build-snapshot.ts'
import type { EntriesSource } from './build-in-worker.ts'
import type { ComingEntries } from './entries.ts'
import { buffersOf } from './snapshot.ts'

interface EntriesModule {
  entries(input: unknown): ComingEntries | Promise<ComingEntries>
}

const { module, input } = sourceIn(workerData)
const { entries } = entriesIn(await import(module))
const snapshot = await buildComingSnapshot(await entries(input))
parentPort?.postMessage(snapshot, buffersOf(snapshot))

/** Safe because only `buildInWorker` starts this. */
function sourceIn(given: unknown): EntriesSource {
  return given as EntriesSource
}

/** Safe because the name is checked, and our own modules keep its promise. */
function entriesIn(module: object): EntriesModule {
  if (!('entries' in module)) throw new Error('the module has no function `entries`')
  return module as EntriesModule
}
