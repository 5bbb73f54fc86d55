import { type Instant, toInstant } from '../../../platform/database/index.ts'
import type { FieldError } from '../../../platform/errors.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import { slugOf } from '../../../platform/slug.ts'
import { asLines, oneLine } from '../../../platform/text.ts'
import type { Typed } from '../../../platform/web/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type DecisionKind, methods, type Option } from '../decision.ts'
import type { Opening } from './open-decision.ts'

/** What the form of a new decision offers to who fills it. */
export interface Offered {
  kinds: DecisionKind[]
  /** Those in whose name it may be opened. */
  hosters: Hoster[]
  isCoordination: boolean
}

export const openingFields = [
  ...['hoster', 'kind', 'title', 'text', 'title.en', 'text.en', 'method', 'options', 'options.en'],
  ...['defaultOption', 'secret', 'resultsHidden', 'opensAt', 'closesAt'],
]

type Said = { ok: true; opening: Opening; hoster: Hoster | null } | { ok: false; errors: FieldError[] }

/** What was typed as something to open; what cannot be voted is `openDecision`'s to refuse. */
export function openingIn(typed: Typed, offered: Offered, { now, timeZone }: Clocks): Said {
  const said = (name: string) => asLines([typed[name] ?? []].flat()[0] ?? '')
  const hoster = offered.hosters.find(({ slug }) => slug === said('hoster')) ?? null
  const kind = offered.kinds.find((kind) => kind === said('kind')) ?? offered.kinds[0]
  const method = methods.find((method) => method === said('method'))
  const [opensAt, closesAt] = [instantIn(said('opensAt'), timeZone), instantIn(said('closesAt'), timeZone)]
  const errors: FieldError[] = []
  if (!hoster && !offered.isCoordination) errors.push({ field: 'hoster', key: 'decisions.choose-hoster' })
  if (!method) errors.push({ field: 'method', key: 'decisions.choose-method' })
  if (opensAt === undefined) errors.push({ field: 'opensAt', key: 'decisions.instant-wrong' })
  if (closesAt === undefined) errors.push({ field: 'closesAt', key: 'decisions.instant-wrong' })
  if (!method || !kind || opensAt === undefined || closesAt === undefined || errors.length > 0)
    return { ok: false, errors }
  const isQuestion = method === 'for-against' || method === 'consent'
  const options = isQuestion ? [] : optionsIn(said('options'), said('options.en'))
  const [yes, no] = method === 'consent' ? ['consent', 'object'] : ['for', 'against']
  const answer = said('defaultOption') === 'yes' ? yes : no
  const opening: Opening = {
    ...{ kind, method, options, about: null, withoutHosterIds: [], batch: null },
    title: texts(oneLine(said('title')), oneLine(said('title.en'))),
    text: texts(said('text'), said('text.en')),
    defaultOption: (isQuestion ? answer : options[0]?.id) ?? '',
    secret: said('secret') === 'yes',
    resultsHidden: said('resultsHidden') === 'yes',
    opensAt: opensAt ?? toInstant(now),
    ...(closesAt === null ? {} : { closesAt }),
  }
  return { ok: true, opening, hoster }
}

interface Clocks {
  now: Temporal.Instant
  timeZone: string
}

const texts = (fr: string, en: string): Translated => (en === '' ? { fr } : fr === '' ? { en } : { fr, en })

/** One a line; the same line of the other language is its translation. */
function optionsIn(french: string, english: string): Option[] {
  const lines = (text: string) => text.split('\n').map(oneLine)
  const translations = lines(english)
  const options: Option[] = []
  for (const [at, fr] of lines(french).entries()) {
    if (fr === '') continue
    const slug = slugOf(fr)
    const isTaken = slug === 'constructor' || options.some(({ id }) => id === slug)
    options.push({ id: isTaken ? `${slug}-${at + 1}` : slug, label: texts(fr, translations[at] ?? '') })
  }
  return options
}

/** A time by the clocks on the wall; null: none was typed, undefined: it is none. */
function instantIn(text: string, timeZone: string): Instant | null | undefined {
  if (text === '') return null
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return undefined
  const [date = '', time = ''] = text.split('T')
  const [year, month, day] = date.split('-').map(Number)
  const last = month && month <= 12 ? Temporal.PlainYearMonth.from({ year: year ?? 0, month }).daysInMonth : 0
  const [hour = 24, minute = 60] = time.split(':').map(Number)
  if (!day || day > last || hour > 23 || minute > 59 || (year ?? 0) < 2000) return undefined
  return toInstant(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant())
}
