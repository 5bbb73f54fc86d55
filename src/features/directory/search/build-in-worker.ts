import { Worker } from 'node:worker_threads'
import type { Snapshot } from './snapshot.ts'

/** Where the worker finds the entries: a module (file address) that exports `entries(input)`; `input` is copied to it. */
export interface EntriesSource {
  module: string
  input: unknown
}

/**
 * A snapshot built in a thread of its own; it moves here without a copy, so nobody waits. Refuses with the error of
 * the source, or when `signal` gives it up. `script` is `worker.ts`, wherever a bundle put it.
 */
export function buildInWorker(
  source: EntriesSource,
  { script = new URL('./worker.ts', import.meta.url), signal }: { script?: URL; signal?: AbortSignal } = {},
): Promise<Snapshot> {
  signal?.throwIfAborted()
  const worker = new Worker(script, { workerData: source })
  const giveUp = () => void worker.terminate()
  signal?.addEventListener('abort', giveUp)
  return new Promise<Snapshot>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(signal?.reason ?? new Error('the snapshot worker stopped before it was done')))
  }).finally(() => signal?.removeEventListener('abort', giveUp))
}
