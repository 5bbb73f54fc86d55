import type { Child } from 'hono/jsx'
import { isKey } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'
import { isByLanguage, isNothing } from '../changed-values.ts'
import { keyedField } from '../field-names.ts'
import type { Meant } from '../meant.ts'
import { Name, shortName } from '../words.tsx'

const longestText = 20_000
const longestList = 200
const deepest = 8

export interface Shown {
  view: View
  value: unknown
  /** The field that it is of, and what its values mean. */
  field: string
  meant: Meant
  /** What stands in the place of what is too long to show. */
  rest: Child
  depth?: number
}

/** Any value of a journal as people read it: texts by language, lists, names with their values; never as code. */
export function ValueShown({ view, value, field, meant, rest, depth = 0 }: Shown): Child {
  const { t, format } = view
  if (isNothing(value)) return <span class="soft">{t('journal.nothing')}</span>
  if (typeof value === 'boolean') return <>{t(value ? 'journal.yes' : 'journal.no')}</>
  if (typeof value === 'number') return <>{format.number(value)}</>
  if (typeof value === 'string') return <Said view={view} text={value} meaning={meant(field, value)} rest={rest} />
  if (depth >= deepest) return <>{rest}</>
  const inside = { view, meant, rest, depth: depth + 1 }
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.slice(0, longestList).map((each: unknown) => (
          <li>
            <ValueShown {...inside} field={field} value={each} />
          </li>
        ))}
        {value.length > longestList && <li>{rest}</li>}
      </ul>
    )
  }
  const said = Object.entries(Object(value)).filter(([, each]) => !isNothing(each))
  const byLanguage = isByLanguage(said)
  return (
    <dl>
      {said.slice(0, longestList).map(([name, each]) => (
        <>
          <dt>{byLanguage ? format.languageName(name) : <FieldName view={view} name={name} />}</dt>
          <dd lang={byLanguage ? name : undefined}>
            <ValueShown {...inside} field={name} value={each} />
          </dd>
        </>
      ))}
      {said.length > longestList && <dd>{rest}</dd>}
    </dl>
  )
}

/** The name of a field in words; one that has none stands as the data have it: short, and of one direction. */
export function FieldName({ view, name }: { view: View; name: string }) {
  const key = `journal.field-${keyedField(name)}`
  if (isKey(key)) return <>{view.t(key)}</>
  return (
    <code>
      <bdi>{shortName(name)}</bdi>
    </code>
  )
}

/** In words, where somebody said what it means; else as it was written. */
const Said = ({ view, text, meaning, rest }: { view: View; text: string; meaning: Meaning; rest: Child }) =>
  meaning ? <Name view={view} shown={meaning} /> : <Text text={text} rest={rest} />

type Meaning = ReturnType<Meant>

/** Lines stay lines, and whatever direction it is written in stays inside. */
function Text({ text, rest }: { text: string; rest: Child }) {
  const lines = text.slice(0, longestText).toWellFormed().split(/\r?\n/)
  return (
    <bdi>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
      {text.length > longestText && <> … {rest}</>}
    </bdi>
  )
}
