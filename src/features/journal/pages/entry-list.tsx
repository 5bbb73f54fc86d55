import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { quiet } from '../../../ui/quiet.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { View } from '../../../ui/view.ts'
import type { EntryShown } from '../entry-shown.ts'
import { Author, Name, Sentence, sentenceOf } from '../words.tsx'

interface Props {
  view: View
  entries: EntryShown[]
}

/** Entries as a history: what, when, in whose name. */
export const EntryList = ({ view, entries }: Props) => (
  <Timeline
    steps={entries.map((entry) => ({
      title: <Sentence view={view} entry={entry} />,
      date: entry.row.at,
      when: view.format.instant(entry.row.at, view.collective.timeZone),
      note: <Note view={view} entry={entry} />,
    }))}
  />
)

function Note({ view, entry }: { view: View; entry: EntryShown }) {
  const { t, to } = view
  const { row, hoster } = entry
  const isNamed =
    (row.subjectKind === 'hoster' && row.subjectId === row.hosterId) || entry.subject.name === hoster?.name
  // The sentence above bears the mark of both.
  const isMarked = entry.subject.name !== null && entry.subject.fictional === true
  const parts: Child[] = [
    <Author view={view} entry={entry} />,
    hoster && !isNamed && <Name view={view} shown={isMarked ? { ...hoster, fictional: false } : hoster} />,
    row.visibility === 'private' && <strong>{t('journal.row-private')}</strong>,
    row.number === null ? t('journal.row-waits') : t('journal.row-number', { number: row.number }),
    <a href={to(paths.journalEntry.href({ id: row.id }))}>
      {t.rich<Child>('journal.details', { quiet, sentence: sentenceOf(view, entry) })}
    </a>,
  ].filter(Boolean)
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && ' · '}
          {part}
        </>
      ))}
    </>
  )
}
