import type { Outbound, Unreached } from '../../../platform/outbound/index.ts'
import { isClaimWord } from './claim.ts'
import { type Domain, fileAddress, recordName } from './domain.ts'
import { clean, type NoText, readText } from './read-text.ts'

/** What a domain says, beside what it was asked to say. */
export type Found =
  | { what: 'word' }
  | NoText
  | { what: 'empty' }
  /** Words of this site, for somebody else or from another day. */
  | { what: 'other-word' }
  | { what: 'other-text'; text: string }

const longestShown = 80

/** The file must hold the word on a line of its own, and nothing but such words and comments. */
export async function checkFile(outbound: Outbound, domain: Domain, word: string): Promise<Found> {
  const read = await readText(outbound, domain, fileAddress(domain))
  if (!read.ok) return read.found
  return foundIn(
    read.lines.filter((line) => !line.startsWith('#')),
    word,
    { alone: true },
  )
}

/** One of the records must be the word. */
export async function checkRecords(outbound: Outbound, domain: Domain, word: string): Promise<Found> {
  const answer = await outbound.txtRecords(recordName(domain))
  if (!answer.ok) return { what: 'unreached', reason: answer.reason satisfies Unreached }
  const texts = answer.texts.map((text) => clean(clean(text).replace(/^"(.*)"$/, '$1')))
  return foundIn(texts, word, { alone: false })
}

function foundIn(lines: string[], word: string, { alone }: { alone: boolean }): Found {
  const stranger = lines.find((line) => !isClaimWord(line))
  if (lines.includes(word) && !(alone && stranger !== undefined)) return { what: 'word' }
  if (stranger !== undefined) return { what: 'other-text', text: shortened(stranger) }
  return { what: lines.length > 0 ? 'other-word' : 'empty' }
}

const shortened = (text: string) => {
  const letters = Array.from(text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').slice(0, 2 * longestShown))
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : letters.join('')
}
