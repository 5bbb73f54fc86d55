import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf, buildSnapshot, type Entries } from '../src/features/directory/search/search.ts'
import type { EntriesSource } from './build-in-worker.ts'
import type { Made } from './generate.ts'

const { module, input }: EntriesSource = workerData
const { entries }: { entries: (made: Made) => Entries } = await import(module)
const snapshot = buildSnapshot(entries(input))
parentPort?.postMessage(snapshot, buffersOf(snapshot))
