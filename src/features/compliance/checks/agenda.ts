import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'
import { datesInWords } from './dates-in-words.ts'
import { found, saw } from './evidence.ts'
import { lookAtPages, pagesAbout } from './look-at-pages.ts'
import { noonOf, yearBefore } from './one-day.ts'
import { unlessUnfinished } from './unless-unfinished.ts'

/** Whether people could meet the hoster in the last twelve months, or will. */
export const agenda: Check = {
  name: 'agenda',
  title: 'compliance.check-agenda',
  method: 'compliance.method-agenda',
  look: (visited) => [look(visited)],
}

interface Meeting {
  day: string
  from: string
  title: string
}

const look = (visited: Visited): Found => unlessUnfinished(visited, ['agenda'], judged(visited))

function judged(visited: Visited): Found {
  const [last] = meetingsOf(visited)
  if (last) {
    const { day, from } = last
    const key = day >= yearBefore(visited.day) ? 'compliance.agenda-recent' : 'compliance.agenda-old'
    const result = key === 'compliance.agenda-recent' ? 'seen' : 'not-found'
    const evidence = meetingsOf(visited).map((each) => saw(each.from, each.day, each.title || undefined))
    return found('', result, { key, values: { address: from, date: noonOf(day) } }, evidence)
  }
  const { there } = pagesAbout(visited, 'agenda')
  const page = lookAtPages(visited, 'agenda')
  const [first] = there
  if (!first) return page
  return found(
    '',
    'not-found',
    { key: 'compliance.agenda-undated', values: { address: first.page.url } },
    page.evidence,
  )
}

/** The latest first; what lies years ahead is no meeting but a mistake. */
function meetingsOf(visited: Visited): Meeting[] {
  const { dates, day } = visited
  const told = dates.map(({ at, from, title }) => ({ day: at.slice(0, 10), from, title }))
  const read = pagesAbout(visited, 'agenda').there.flatMap(({ words, page }) =>
    datesInWords(words).map((each) => ({ day: each, from: page.url, title: '' })),
  )
  const latest = Temporal.PlainDate.from(day).add({ years: 2 }).toString()
  return [...told, ...read]
    .filter((meeting) => /^\d{4}-\d\d-\d\d$/.test(meeting.day) && meeting.day <= latest)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}
