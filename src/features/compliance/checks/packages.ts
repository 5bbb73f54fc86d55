import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'
import { datesInWords } from './dates-in-words.ts'
import { found, saw } from './evidence.ts'
import { lookAtPages, pagesAbout } from './look-at-pages.ts'
import { latestOf, noonOf, yearBefore } from './one-day.ts'

/** The list of packages, published every year: where a date can be read, it is less than a year old. */
export const packages: Check = {
  name: 'packages',
  title: 'compliance.check-packages',
  method: 'compliance.method-packages',
  look: (visited) => [look(visited)],
}

function look(visited: Visited): Found {
  const seen = lookAtPages(visited, 'packages')
  const { there } = pagesAbout(visited, 'packages')
  const dates = there.flatMap(({ words, page }) => [...datesInWords(words), ...(page.reading?.times ?? []).map(dayOf)])
  const latest = latestOf(dates, visited.day)
  const address = there[0]?.page.url
  if (seen.result !== 'seen' || latest === null || address === undefined || latest >= yearBefore(visited.day))
    return seen
  const sentence = { key: 'compliance.packages-old' as const, values: { address, date: noonOf(latest) } }
  return found('', 'not-found', sentence, [saw(address, latest), ...seen.evidence])
}

const dayOf = (time: string) => time.slice(0, 10)
