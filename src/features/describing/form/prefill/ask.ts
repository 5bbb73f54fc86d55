import type { Outbound } from '../../../../platform/outbound/index.ts'
import { ownTurn, sizeOf } from '../../../crawling/index.ts'

/** What stands at an address, when something does. */
export type Answer = { bytes: Uint8Array; url: string } | 'nothing' | 'unreached'
export type Ask = (address: string) => Promise<Answer>

const allMs = 20_000
const eachMs = 6000
/** Bytes of all documents together: hosters describe themselves in a tenth of it. */
const mostBytes = 3 * 1024 * 1024
const mostOfOne = 1024 * 1024

/** Asks for documents one after the other, each once, and for no longer than somebody waits for a page. */
export function openAsk(outbound: Pick<Outbound, 'fetch'>): Ask {
  const until = performance.now() + allMs
  const answers = new Map<string, Promise<Answer>>()
  let bytes = 0
  const ask = async (address: string): Promise<Answer> => {
    const left = until - performance.now()
    if (left < 500 || bytes > mostBytes) return 'unreached'
    const answer = await outbound.fetch(address, { timeoutMs: Math.min(left, eachMs), maxBytes: mostOfOne })
    bytes += sizeOf(answer, mostOfOne)
    if (!answer.ok) return 'unreached'
    await ownTurn(answer.body)
    return answer.status === 200 ? { bytes: answer.body, url: answer.url } : 'nothing'
  }
  return (address) => {
    const answer = answers.get(address) ?? ask(address)
    answers.set(address, answer)
    return answer
  }
}

export const isThere = (answer: Answer): answer is { bytes: Uint8Array; url: string } => typeof answer === 'object'
