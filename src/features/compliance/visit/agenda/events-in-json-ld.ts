import { oneLineOf } from '../html/seen-text.ts'
import type { Dated } from './ics.ts'
import { isoDate } from './iso-date.ts'

const most = 500
const mostLookedAt = 20_000

/** The events that a page tells to programs (schema.org), in lists and graphs of any shape. */
export function eventsInJsonLd(blocks: readonly unknown[]): Dated[] {
  const found: Dated[] = []
  const waiting: unknown[] = [...blocks]
  for (let looked = 0; waiting.length > 0 && looked < mostLookedAt && found.length < most; looked++) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const start = isEvent(value) ? isoDate(text(value, 'startDate')) : null
    const isOff = /EventCancelled/.test(text(value, 'eventStatus'))
    if (start !== null && !isOff) found.push({ at: start, title: oneLineOf(text(value, 'name'), 200) })
    waiting.push(
      ...Object.values(value)
        .slice(0, 1000)
        .filter((each) => typeof each === 'object'),
    )
  }
  return found.reverse()
}

/** `Event`, `SocialEvent`, `https://schema.org/Event`, or a list of types. */
function isEvent(value: object): boolean {
  const types: unknown[] = [Reflect.get(value, '@type')].flat()
  return types.some(
    (type) => typeof type === 'string' && /(^|[/:])[A-Za-z]*(Event|Festival|Hackathon)$/.test(type.slice(-60)),
  )
}

function text(value: object, name: string): string {
  const said: unknown = Reflect.get(value, name)
  return typeof said === 'string' ? said : ''
}
