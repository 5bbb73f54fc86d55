import { withoutUnseen } from '../../platform/unseen.ts'

/** Without what cannot be seen but changes what is seen: control characters, text direction overrides. */
export const visible = (text: string) =>
  isPlain.test(text) ? text : withoutUnseen(text.replaceAll('\t', ' ').replace(controls, ''))

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

/** Nearly every line: nothing in it could be unseen. */
const isPlain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2013-\u2022\u2026\u20ac]*$/
const controls = /[\p{Cc}\u2028\u2029]/gu
const ignored = /[\p{Mn}\s_-]/gu
