import { setImmediate as nextTurn } from 'node:timers/promises'

const large = 32 * 1024
let before: Promise<unknown> = Promise.resolve()

/**
 * Waits until no other large file is understood in this turn of the event loop: a hostile one takes half a second, and
 * who asks for a page is not to wait for several in a row.
 */
export async function ownTurn(bytes: Uint8Array): Promise<void> {
  if (bytes.length < large) return
  const mine = before.then(() => nextTurn())
  before = mine
  await mine
}
