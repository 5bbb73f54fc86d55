import { setImmediate } from 'node:timers/promises'

/** A list of everything holds at most so many: who needs more asks for parts of it. */
export const mostExported = 10_000
const atOnce = 250

/** Writes each of a long list, with pauses, so that nobody waits for it. */
export async function written<Each, Written>(all: Iterable<Each>, write: (each: Each) => Written): Promise<Written[]> {
  const done: Written[] = []
  for (const each of all) {
    if (done.length >= mostExported) break
    done.push(write(each))
    if (done.length % atOnce === 0) await setImmediate()
  }
  return done
}
