import { cutAt } from './clean.ts'
import type { KnownKey } from './keys.ts'
import type { Note, Report } from './report.ts'
import type { AnyValue } from './said.ts'
import type { Statement } from './statements.ts'
import { readAddress, readChatAddress, readReference } from './values/address.ts'
import { readArea, readRegion } from './values/area.ts'
import { readChoice, readChoices } from './values/choice.ts'
import { readDegrees } from './values/coordinate.ts'
import { readCountry } from './values/country.ts'
import { readDate, readMoment } from './values/date.ts'
import { readFigures } from './values/figures.ts'
import { readLicense } from './values/license.ts'
import { itemsOf } from './values/list.ts'
import { readMail } from './values/mail.ts'
import { readPrice } from './values/price.ts'
import { readText } from './values/text.ts'
import { readLanguages, readSlug, readSlugs } from './values/words.ts'

/** The value of a line by the type of its key, with remarks in the report; null when it cannot be right. */
export function readValue({ known, canonical, entry }: Statement, base: string, report: Report): AnyValue | null {
  const whole = attempt(known, entry.value, base)
  // A text may hold a `#`; elsewhere what follows it explains why the value is wrong.
  const comment = whole.value === null ? entry.value.search(/\s#/) : -1
  const before = comment > 0 ? attempt(known, entry.value.slice(0, comment).trim(), base) : whole
  const kept = before.value === null ? whole : before
  if (kept !== whole) {
    const corrected = `${canonical} = ${entry.value.slice(0, comment).trim()}`
    report.add(entry, 'warning', 'descriptions.trailing-comment', { corrected })
  }
  for (const [severity, message, { corrected, ...remark } = {}] of kept.remarks) {
    const line = corrected === undefined ? {} : { corrected: `${canonical} = ${corrected}` }
    report.add(entry, severity, message, { ...remark, ...line })
  }
  return kept.value
}

function attempt(known: KnownKey, text: string, base: string): { value: AnyValue | null; remarks: Parameters<Note>[] } {
  const remarks: Parameters<Note>[] = []
  const value = read(known, text, base, (...remark) => remarks.push(remark))
  return { value, remarks }
}

function read(known: KnownKey, text: string, base: string, note: Note): AnyValue | null {
  switch (known.type) {
    case 'text':
    case 'translated':
      return readText(text, known.most, note)
    case 'address':
      return readAddress(text, note)
    case 'chat':
      return readChatAddress(text, note)
    case 'reference':
      return readReference(text, note, base)
    case 'mail':
      return readMail(text, note)
    case 'date':
      return readDate(text, note)
    case 'moment':
      return readMoment(text, note)
    case 'choice':
      return readChoice<AnyValue>(text, known, note)
    case 'choices':
      return readChoices<string>(text, known, note)
    case 'country':
      return readCountry(text, note)
    case 'latitude':
      return readDegrees(text, 90, note)
    case 'longitude':
      return readDegrees(text, 180, note)
    case 'figures':
      return readFigures(text, known.most, note)
    case 'items':
      return itemsOf(text).map((item) => cutAt(item, 100))
    case 'slug':
      return readSlug(text, note)
    case 'slugs':
      return readSlugs(text, note)
    case 'languages':
      return readLanguages(text, note)
    case 'region':
      return readRegion(text, note)
    case 'price':
      return readPrice(text, note)
    case 'area':
      return readArea(text, note)
    case 'license':
      return readLicense(text, note)
  }
}
