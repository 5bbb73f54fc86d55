/** Lets whoever waits go first. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Goes through a long list, and lets others go first as soon as it took more than a few milliseconds. */
export async function* unhurried<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let start = performance.now()
  for (const item of items) {
    yield item
    if (performance.now() - start < patienceMs) continue
    await breathe()
    start = performance.now()
  }
}

const patienceMs = 10
