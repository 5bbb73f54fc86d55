import type { Cards } from '../cards.ts'
import type { HosterEntry, ServiceEntry } from '../entries.ts'

const utf8 = new TextEncoder()

/** The cards of all entries of one sort, in the order they came. */
export class CardsWritten {
  #bytes = new Uint8Array(65_536)
  #end = 0
  readonly #starts: number[] = [0]

  add(entry: HosterEntry | ServiceEntry): void {
    const json = JSON.stringify(entry)
    const room = this.#end + 3 * json.length
    if (room > this.#bytes.length) this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(Math.ceil(1.5 * room)))
    this.#end += utf8.encodeInto(json, this.#bytes.subarray(this.#end)).written
    this.#starts.push(this.#end)
  }

  /** Card `order[i]` gets number i; the bytes stay where they are, and are given away. */
  inOrder(order: Uint32Array): Cards {
    const starts = Float64Array.from(order, (i) => this.#starts[i]!)
    const lengths = Uint32Array.from(order, (i) => this.#starts[i + 1]! - this.#starts[i]!)
    return { bytes: new Uint8Array(this.#bytes.buffer.transfer(this.#end)), starts, lengths }
  }
}
