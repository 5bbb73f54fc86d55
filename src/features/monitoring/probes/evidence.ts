import type { Fetched } from '../../../platform/outbound/index.ts'
import type { Evidence } from '../health.ts'

const mostAsked = 12
const extractLength = 500
const headerLength = 200
const telling = ['server', 'content-type', 'location', 'retry-after', 'cf-mitigated', 'via', 'date'] as const

/** What was asked so far, and what it cost the other side. */
export class Asking {
  readonly asked: string[] = []
  requests = 0
  bytes = 0
  note(fetched: Fetched): void {
    for (const address of [...fetched.redirects, fetched.url]) this.asked.push(`GET ${address.slice(0, 300)}`)
    this.requests += fetched.redirects.length + 1
    if (fetched.ok) this.bytes += fetched.body.length + headSize(fetched.headers)
  }

  /** What is shown of it, for everybody: bounded, without what could steer a terminal or a page. */
  evidence(fetched: Fetched): Evidence {
    const asked = this.asked.slice(0, mostAsked)
    if (!fetched.ok) return { asked, came: fetched.reason, headers: {}, extract: '' }
    const headers = telling.flatMap((name) => {
      const value = fetched.headers.get(name)
      return value === undefined ? [] : [[name, plain(value).slice(0, headerLength)]]
    })
    return {
      asked,
      came: String(fetched.status),
      headers: Object.fromEntries(headers),
      extract: Array.from(plain(textOf(fetched.body.subarray(0, 8 * extractLength))))
        .slice(0, extractLength)
        .join(''),
    }
  }
}

/** Bytes of a page as text: what is no UTF-8 becomes a mark. */
export const textOf = (body: Uint8Array) => new TextDecoder().decode(body)

const plain = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const headSize = (headers: ReadonlyMap<string, string>) =>
  [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 20)
