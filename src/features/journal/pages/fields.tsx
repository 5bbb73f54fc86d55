import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Pairs } from '../../../ui/facts.tsx'
import type { View } from '../../../ui/view.ts'
import { type ChangedValue, changedValues } from '../changed-values.ts'
import type { Values } from '../entry.ts'
import type { EntryShown } from '../entry-shown.ts'
import type { Meant } from '../meant.ts'
import { FieldName, type Shown, ValueShown } from './value-shown.tsx'

interface Props {
  view: View
  entry: EntryShown
  content: { before: Values | null; after: Values | null }
  meant: Meant
}

const mostFields = 200

/** Value by value, what was and what is; of what came or went there is one side only. */
export function Fields({ view, entry, content: { before, after }, meant }: Props) {
  const { t } = view
  const changed = changedValues(before, after)
  if (changed.length === 0) return <p>{t('journal.no-fields')}</p>
  const rest = <Rest view={view} entry={entry} />
  const shown = changed.slice(0, mostFields)
  const said = ({ path }: ChangedValue) => ({ view, rest, meant, field: path.at(-1) ?? '' })
  return (
    <div class="changes stack">
      <h2>
        {t(
          before === null ? 'journal.fields-added' : after === null ? 'journal.fields-removed' : 'journal.fields-title',
        )}
      </h2>
      {before === null || after === null ? (
        <Pairs
          view={view}
          facts={shown.map((value) => ({
            label: <PathName view={view} value={value} />,
            value: <ValueShown {...said(value)} value={before === null ? value.after : value.before} />,
          }))}
        />
      ) : (
        shown.map((value) => <BothSides view={view} value={value} said={said(value)} />)
      )}
      {changed.length > mostFields && <p>{rest}</p>}
    </div>
  )
}

const BothSides = ({ view, value, said }: { view: View; value: ChangedValue; said: Omit<Shown, 'value'> }) => (
  <section>
    <h3>
      <PathName view={view} value={value} />
    </h3>
    <Pairs
      view={view}
      facts={[
        { label: view.t('journal.before'), value: <ValueShown {...said} value={value.before} /> },
        { label: view.t('journal.after'), value: <ValueShown {...said} value={value.after} /> },
      ]}
    />
  </section>
)

/** `place › town`. */
const PathName = ({ view, value: { path } }: { view: View; value: ChangedValue }) => (
  <>
    {path.map((name, at) => (
      <>
        {at > 0 && ' › '}
        <FieldName view={view} name={name} />
      </>
    ))}
  </>
)

/** Where what is too long for a page stands whole. */
function Rest({ view, entry }: Pick<Props, 'view' | 'entry'>) {
  const href = `${view.to(paths.journalEntry.href({ id: entry.row.id }))}.json`
  const link = (words: Child) => (
    <a href={href} rel="nofollow">
      {words}
    </a>
  )
  return <span class="soft">{view.t.rich<Child>('journal.cut', { link })}</span>
}
