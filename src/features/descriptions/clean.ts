import { withoutUnseen } from '../../platform/unseen.ts'

/** Without what cannot be seen but changes what is seen: control characters, text direction overrides. */
export const visible = (text: string) =>
  oddInLine.test(text) ? withoutUnseen(text.replaceAll('\t', ' ').replace(controls, '')) : text

/** At most `most` characters, never half of one. */
export const cutAt = (text: string, most: number) =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()

/** The word as compared: case, accents, spaces, hyphens and underscores do not count. */
export const squeezed = (word: string) => word.normalize('NFD').replace(ignored, '').toLowerCase()

const plain = String.raw`\x20-\x7e\u00a0-\u024f\u2010-\u2027\u202f-\u205f\u20a0-\u20bf`
// Nearly no line, file and value of text holds such a sign: one look at each sign spares many.
const oddInLine = new RegExp(`[^${plain}]`)
/** What a line may have to be rid of. */
export const oddInFile = new RegExp(`[^\\r\\n${plain}]`)
/** The same, or what may be markup. */
export const oddInText = new RegExp(`[^[${plain}]--[<&\\\\]]`, 'v')
const controls = /[\p{Cc}\u2028\u2029]/gu
const ignored = /[\p{Mn}\s_-]/gu
