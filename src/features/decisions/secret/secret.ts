import { createHash, randomBytes } from 'node:crypto'
import type { Decision } from '../decision.ts'

/** What somebody who cast a secret ballot takes along: shown once, kept nowhere. */
export interface Receipt {
  /** `printf '%s' 'LINE' | sha256sum` gives the token. */
  line: string
  phrase: string
  token: string
}

const shortest = 16
export const longestPhrase = 200

/** 128 random bits, so that nobody finds it by trying, in five groups that can be copied by hand. */
export function newPhrase(): string {
  const letters = BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')
  return letters.replace(/.{5}(?!$)/g, '$&-')
}

/** A phrase that somebody makes up: letters, figures and spaces, so that any shell takes it as it stands. */
export const isPhrase = (text: string): boolean =>
  text.length >= shortest && text.length <= longestPhrase && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,_-]*$/u.test(text)

/** The ballot's token on the sheet: SHA-256, in hexadecimal, of decision, hoster and phrase with a space in between. */
export function receiptOf(decision: Pick<Decision, 'slug'>, hoster: { slug: string }, phrase: string): Receipt {
  const line = `${decision.slug} ${hoster.slug} ${phrase}`
  return { line, phrase, token: createHash('sha256').update(line, 'utf8').digest('hex') }
}
