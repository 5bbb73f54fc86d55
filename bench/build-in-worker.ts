import { Worker } from 'node:worker_threads'
import type { Snapshot } from '../src/features/directory/search/search.ts'
import type { Made } from './generate.ts'

/** Where the entries come from: a module (file address) that exports `entries(input)`; `input` is copied to it. */
export interface EntriesSource {
  module: string
  input: Made
}

/** A snapshot built in a thread of its own, as the site does it, but from entries that no database holds. */
export function buildInWorker(source: EntriesSource): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData: source })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
}
