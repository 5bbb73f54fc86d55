import { again, counted, eachAgain, type Shapes } from '../../testing-shapes.ts'
import { knownKeys } from './keys.ts'
import { longestLine } from './lines.ts'

/** What values are made of that make careless readers slow. */
export const hostilePieces = [
  ...['a', '<a ', '<', 'a@', 'a at ', 'a.', '&#1', '"', ' ', '=', ':', '[', '9', '9.', '-', '°', 'FR;', 'GPL '],
  ...[',', '(at)', '\\n', '/'],
]

/** Files of one short line again and again. */
export const hostileLines: Shapes = {
  ...eachAgain([
    ...['\n', 'a\n', 'a.b=c\n', '<b>=&lt;\n', 'organization.naem = x\n', 'subs.a = b\n'],
    ...['organization.socialnetworks.xabcdefgh = x\n', 'organization.socialnetworks.x = http://a.example\n'],
    ...['organization.socialnetworks.mastodo = https://a.example/\n', 'service.registration = Free;;;Nonee\n'],
    'metrics.a.2020.months=1,2,3\n',
  ]),
  'faults of five kinds': again(
    'organization.naem = x\norganization.socialnetworks.xabcdefgh = x\na\nsubs.a = b\n<b>=&lt;\n',
  ),
  'keys that nobody knows': counted((at) => `n${at}.b = x\n`),
  'figures of thousands of things': counted((at) => `metrics.n${at}.2026.months = 1,2\n`),
}

/** Files of one value without end: of that many signs no reader takes more than `longestLine`. */
export const hostileValues: Shapes = Object.fromEntries(
  ['', 'organization.description = ', 'organization.contact.email = ', 'organization.website = '].flatMap((before) =>
    hostilePieces.map((piece) => [
      `${before}${JSON.stringify(piece)}`,
      again(piece, `file.class = Organization\n${before}`),
    ]),
  ),
)

/** A key of each type of value there is. */
export const keysOfEachType = [...new Map(knownKeys.map((known) => [known.type, known.key])).values()].map((key) =>
  key.replace('<path>', 'a').replace('<year>', '2020').replace(/<\w+>/, 'n1'),
)

/** Files of the longest lines there may be, of each type of value in turn. */
export const hostileLongLines: Shapes = Object.fromEntries(
  hostilePieces.map((piece) => [
    `long values of ${JSON.stringify(piece)}`,
    counted((at) => {
      const key = keysOfEachType[at % keysOfEachType.length] ?? ''
      return `${key} = ${piece.repeat(longestLine).slice(0, longestLine - 100)}\n`
    }),
  ]),
)
