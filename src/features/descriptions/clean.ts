/** Without what cannot be seen but changes what is seen: control characters, text direction overrides. */
export const visible = (text: string) => text.replaceAll('\t', ' ').replace(hidden, '')

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

const hidden = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF\uFFF9-\uFFFB]/gu
const ignored = /[\p{Mn}\s_-]/gu
