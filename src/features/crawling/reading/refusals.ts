import type { Fetched } from '../../../platform/outbound/index.ts'
import { registeredDomain } from '../../hosters/index.ts'

/** How often each domain gave no file: files of strangers may not have us ask somebody else for hundreds of pages. */
export function countRefusals(most: number) {
  const counts = new Map<string, number>()
  const domainOf = (address: string) => registeredDomain(address) ?? address
  return {
    /** Whether nothing more is to be asked there. */
    isEnough: (address: string): boolean => (counts.get(domainOf(address)) ?? 0) >= most,
    note(address: string, fetched: Fetched): void {
      if (!isFile(address, fetched)) counts.set(domainOf(address), (counts.get(domainOf(address)) ?? 0) + 1)
    },
  }
}

function isFile(address: string, fetched: Fetched): boolean {
  if (!fetched.ok || registeredDomain(fetched.url) !== registeredDomain(address)) return false
  const isThere = fetched.status === 304 || (fetched.status >= 200 && fetched.status < 300)
  return isThere && !/^\s*</.test(Buffer.from(fetched.body.subarray(0, 200)).toString('latin1'))
}

/** What was sent for an answer, whether we have use for it or not. */
export function sizeOf(fetched: Fetched, maxBytes: number): number {
  if (fetched.ok) return fetched.body.length
  return fetched.reason === 'too-large' ? maxBytes : 0
}
