/** Numbers that come one by one. */
export class Growing {
  #numbers = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length)
      this.#numbers = new Uint32Array(this.#numbers.buffer.transfer(8 * this.length))
    this.#numbers[this.length++] = number
  }

  /** What came so far. */
  get numbers(): Uint32Array<ArrayBuffer> {
    return this.#numbers.subarray(0, this.length)
  }
}
