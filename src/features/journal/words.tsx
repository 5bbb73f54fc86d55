import type { Child } from 'hono/jsx'
import { isKey, type Key } from '../../platform/i18n/index.ts'
import { dayOf } from '../../ui/day-of.ts'
import { FictionalMark } from '../../ui/fictional-mark.tsx'
import type { View } from '../../ui/view.ts'
import { type EntryShown, isByPerson } from './entry-shown.ts'
import type { SubjectShown } from './rooms-tell.ts'
import { keyedVerb } from './verbs.ts'

const longestName = 80

/** A name as a sentence holds it: not longer than a line or two, and nothing in it that turns the line around. */
export function shortName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const letters = Array.from(plain.slice(0, 2 * longestName))
  return letters.length > longestName || plain.length > 2 * longestName
    ? `${letters.slice(0, longestName - 1).join('')}…`
    : plain
}

/** Whether an entry is about somebody who was made up. */
export const isFictional = ({ subject, hoster, forHoster }: EntryShown): boolean =>
  [subject, hoster, forHoster].some((shown) => shown?.fictional)

/** What was changed, in a sentence without markup. */
export function sentenceOf({ t }: View, { row, subject }: EntryShown): string {
  const name = subject.name === null ? t('journal.nameless') : shortName(subject.name)
  return t(sentenceKey(row.verb), { subject: name, verb: shortName(row.verb) })
}

/** The same with a link to what was changed. */
export function Sentence({ view, entry: { row, subject } }: { view: View; entry: EntryShown }) {
  const { t } = view
  const name =
    subject.name === null ? t('journal.nameless') : <Name view={view} shown={{ ...subject, name: subject.name }} />
  return <>{t.rich<Child>(sentenceKey(row.verb), { subject: name, verb: shortName(row.verb) })}</>
}

/** A name with its link, and marked when nobody bears it. */
export const Name = ({ view, shown: { name, href, fictional } }: { view: View; shown: SubjectShown }) => (
  <>
    {href === null ? (
      <bdi>{shortName(name)}</bdi>
    ) : (
      <a href={view.to(href)}>
        <bdi>{shortName(name)}</bdi>
      </a>
    )}
    {fictional && (
      <>
        {' '}
        <FictionalMark view={view} />
      </>
    )}
  </>
)

export function sentenceKey(verb: string): Key {
  const key = `journal.verb-${keyedVerb(verb)}`
  return isKey(key) ? key : 'journal.verb-unknown'
}

/** Who did it, as everybody may read it, or with the name for whoever may. */
export function Author({ view, entry }: { view: View; entry: EntryShown }) {
  const { key, name, hoster } = authorOf(entry)
  const named = (value: string | undefined) => (value === undefined ? '' : <bdi>{shortName(value)}</bdi>)
  return <>{view.t.rich<Child>(key, { name: named(name), hoster: named(hoster), ...demandIn(view, entry) })}</>
}

export function authorWords(view: View, entry: EntryShown): string {
  const { key, name = '', hoster = '' } = authorOf(entry)
  return view.t(key, { name: shortName(name), hoster: shortName(hoster), ...demandIn(view, entry) })
}

/** How a hoster asked for it, and when. */
const demandIn = (view: View, { demand }: EntryShown) =>
  demand === null ? {} : { means: demand.means, day: dayOf(view, demand.startedAt) }

/** Publicly, a person has no name: whom they act for says enough. */
function authorOf({ row, forHoster, person, demand }: EntryShown): { key: Key; name?: string; hoster?: string } {
  if (row.actorKind === 'job') return { key: 'journal.by-site' }
  if (row.actorKind === 'machine') return { key: row.actor === 'import' ? 'journal.by-import' : 'journal.by-machine' }
  if (demand && person) return { key: 'journal.by-named-demand', name: person.name }
  if (demand) return { key: 'journal.by-demand' }
  if (person && forHoster) return { key: 'journal.by-named-for', name: person.name, hoster: forHoster.name }
  if (person) return { key: 'journal.by-named', name: person.name }
  if (forHoster) return { key: 'journal.by-delegate', hoster: forHoster.name }
  if (row.forHosterId !== null) return { key: 'journal.by-some-delegate' }
  return { key: isByPerson(row) && row.visibility === 'private' ? 'journal.by-person' : 'journal.by-coordination' }
}
