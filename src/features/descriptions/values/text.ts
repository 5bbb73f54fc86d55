import { cutAt, oddInText, visible } from '../clean.ts'
import type { Note } from '../report.ts'

/** Plain text: line breaks written `<br/>` or `\n` become line breaks, other markup goes, what is too long is cut. */
export function readText(value: string, most: number, note: Note): string | null {
  const bare = oddInText.test(value) ? undressed(value, most, note) : value.trim()
  const values = { length: bare.length, limit: most }
  if (bare.length > most) note('warning', 'descriptions.text-too-long', { values })
  return cutAt(bare, most) || null
}

function undressed(value: string, most: number, note: Note): string {
  const broken = value.replace(/<br\s{0,5}\/?>|\\r\\n|\\n/gi, most > longestName ? '\n' : ' ')
  if (broken !== value) note('info', 'descriptions.line-breaks')
  if (broken.search(markup) >= 0) note('warning', 'descriptions.markup')
  return visibleLines(withEntities(broken.replace(markup, '')), most)
}

/** Plain text as the reader gives it back: without what cannot be seen, at most `most` characters. */
export const cleanText = (text: string, most: number) => cutAt(visibleLines(text, most), most)

/** What may not be longer than this stays on one line. */
export const longestName = 300

const markup = /<\/?[a-z][a-z0-9]{0,12}(\s[^<>]{0,300})?\/?>/gi

const visibleLines = (text: string, most: number) =>
  (most > longestName ? text : text.replaceAll('\n', ' '))
    .split('\n')
    .map((line) => visible(line).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** `&eacute;`, `&#233;`, `&#xe9;` */
export const namedSign = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi

const withEntities = (text: string) =>
  text.replace(namedSign, (whole, decimal, hexadecimal, name) => {
    if (name) return entities.get(name) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })

const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    rsquo: '’',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    ugrave: 'ù',
    icirc: 'î',
    oelig: 'œ',
    euro: '€',
  }),
)
