import { asLines, oneLine } from '../../../platform/text.ts'

/** What turns the text around it, or takes place without being seen. Joiners stay: scripts and emoji need them. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const plain = (text: string) => text.toWellFormed().normalize('NFC').replace(unseen, '')

/** One line in one spelling: nothing in it that is not seen. */
export const cleanLine = (text: string) => oneLine(plain(text))

/** Lines, at most one of them empty between two others. */
export const cleanLines = (text: string) =>
  asLines(plain(text))
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/g, '\n\n')

/** Whether there is something to see: a name of joiners and accents alone is none. */
export const isSeen = (text: string) => /[\p{L}\p{N}\p{S}]/u.test(text)
