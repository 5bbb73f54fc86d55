import type { Instant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { lengthOf } from '../../../platform/text.ts'
import { type Option, winnable } from '../decision.ts'
import type { Opening } from './open-decision.ts'

export const longest = { title: 200, text: 20_000, option: 200 }
export const mostOptions = 20
const mostDays = 366

/** Refuses what nobody could vote on. */
export function checkOpening(opening: Opening, { opensAt, closesAt }: { opensAt: Instant; closesAt: Instant }): void {
  const { title, text, method, options, defaultOption } = opening
  if (!isWritten(title, longest.title)) throw invalid('title', 'decisions.title-wrong', { most: longest.title })
  if (!isWritten(text, longest.text)) throw invalid('text', 'decisions.text-wrong', { most: longest.text })
  const [least, most] = method === 'for-against' || method === 'consent' ? [0, 0] : [2, mostOptions]
  if (options.length < least || options.length > most) throw invalid('options', 'decisions.options-wrong', { most })
  if (!options.every(isOption) || new Set(options.map(({ id }) => id)).size !== options.length)
    throw invalid('options', 'decisions.options-wrong', { most })
  if (!winnable(method, options).includes(defaultOption)) throw invalid('defaultOption', 'decisions.default-wrong')
  if (closesAt <= opensAt) throw invalid('closesAt', 'decisions.closes-before-it-opens')
  const days = Temporal.Instant.from(closesAt).since(Temporal.Instant.from(opensAt)).total('hours') / 24
  if (days > mostDays) throw invalid('closesAt', 'decisions.closes-too-late', { days: mostDays })
}

const isWritten = (text: Record<string, string>, most: number) => {
  const texts = Object.values(text)
  return texts.length > 0 && texts.every((each) => each.trim() !== '' && lengthOf(each) <= most)
}

/** Ids stand in names of fields, and are looked up in plain objects. */
const isOption = ({ id, label }: Option) =>
  /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) && id !== 'constructor' && isWritten(label, longest.option)
