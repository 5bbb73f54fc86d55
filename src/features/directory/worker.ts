import { parentPort, workerData } from 'node:worker_threads'
import { makeSnapshotOf, type WorkerTask } from './make-snapshot.ts'
import { buffersOf } from './search/search.ts'

// The entry of the worker thread: one snapshot, handed over without a copy.
const task: WorkerTask = workerData
const snapshot = await makeSnapshotOf(task)
parentPort?.postMessage(snapshot, buffersOf(snapshot))
