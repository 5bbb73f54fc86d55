import type { Check } from '../check.ts'
import { gradeOf } from '../observatory/grade.ts'
import { found, saw } from './evidence.ts'
import { ofEachPage } from './places.ts'

/** A grade is information: it breaks no clause. */
export const grade: Check = {
  name: 'grade',
  title: 'compliance.check-grade',
  method: 'compliance.method-grade',
  look: (visited) =>
    ofEachPage(visited, ({ subject, plain }, page) => {
      const { letter, points, lines } = gradeOf(page, plain)
      const evidence = lines.map(({ rule, points: worth, saw: text }) => saw(rule, signed(worth), text || undefined))
      const host = URL.parse(page.url)?.hostname ?? page.url
      return found(subject, 'told', { key: 'compliance.grade-told', values: { host, letter, points } }, evidence)
    }),
}

const signed = (points: number) => (points > 0 ? `+${points}` : String(points).replace('-', '−'))
