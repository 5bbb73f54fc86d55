import type { Child } from 'hono/jsx'
import { isKey, isLanguage } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'
import { keyedField, type Meant } from '../../journal/index.ts'

interface Props {
  view: View
  value: unknown
  /** The field that it is of, and what its values mean. */
  field: string
  meant: Meant
}

/** JSON as people read it: words beside values, lists as lists. What is empty says so with a dash. */
export function Readable({ view, value, field, meant }: Props): Child {
  if (Array.isArray(value)) {
    if (value.length === 0) return '–'
    return (
      <ul>
        {value.map((each) => (
          <li>
            <Readable view={view} value={each} field={field} meant={meant} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return '–'
    return (
      <dl class="readable">
        {entries.map(([name, each]) => (
          <div>
            <dt>
              <FieldName view={view} name={name} />
            </dt>
            <dd>
              <Readable view={view} value={each} field={name} meant={meant} />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  return <Plain view={view} value={value} field={field} meant={meant} />
}

/** Other rooms' words serve for what they tell: changed values, kinds of news. One without words stands as a code. */
function FieldName({ view: { t, format }, name }: { view: View; name: string }): Child {
  if (isLanguage(name)) return format.languageName(name)
  const key = keyedField(name)
  const found = [`privacy.field-${key}`, `journal.field-${key}`, `notifications.kind-${key}`].find(isKey)
  return found ? t(found) : <code>{name}</code>
}

function Plain({ view: { t, format, collective }, value, field, meant }: Props): Child {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return t(value ? 'privacy.yes' : 'privacy.no')
  if (typeof value !== 'string') return <bdi>{String(value)}</bdi>
  const meaning = meant(field, value)
  if (meaning) return <bdi>{meaning.name}</bdi>
  return isInstant(value) ? format.instant(value, collective.timeZone) : <bdi dir="auto">{value}</bdi>
}

const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)
