const bidi = /[\u202a-\u202e\u2066-\u2069]/gu
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
const controls = /[^\P{Cc}\n\t]/gu

/** One line as a mail may hold it: no control, no line break, nothing that turns what follows around. */
export const oneLine = (text: string) =>
  text
    .replace(bidi, '')
    .replace(lineBreaks, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Lines as they were typed, however the visitor's machine ends them, without controls. */
export const asLines = (text: string) => text.replace(lineBreaks, '\n').replace(controls, '').trim()

/** Characters as people count them, more or less: an emoji is one. */
export const lengthOf = (text: string) => [...text].length

/** What somebody wrote, marked so that it cannot pass for our own words. */
export const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
