import { paths } from '../../../paths.ts'
import type { Matter } from '../../../platform/matter.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { MarkedIf } from '../../../ui/subject.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Person, Role } from '../../accounts/index.ts'
import type { Meeting } from '../../meetings/index.ts'
import type { Note } from '../handover/notes.ts'
import type { Vote } from '../handover/under-way.ts'
import type { Concerned } from '../list/matters-now.ts'
import type { SortCounted } from '../list/waiting.ts'
import { sortIn } from '../list/words.ts'
import { MattersTable } from './matters-table.tsx'

interface Props {
  view: View
  counts: readonly SortCounted[]
  /** The most urgent. */
  matters: readonly Matter[]
  concerned: ReadonlyMap<string, Concerned>
  holders: readonly { role: Role; people: readonly Person[] }[]
  meeting: Meeting | null
  votes: readonly Vote[]
  /** Numbers of litters. */
  litter: readonly number[]
  note: Note | null
  versions: readonly { number: number; at: string }[]
  /** When settings of the collective were changed. */
  changes: readonly { id: string; at: string }[]
  form: FilledForm
  meanwhile: Note | null
  saved: boolean
}

/** What the next one must know, on one page that can be printed. */
export function HandoverPage(props: Props) {
  const { view, counts, matters, concerned, form, saved } = props
  const { t, to } = view
  const title = t('desk.handover-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('desk.handover-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          {saved && <Notice kind="good" role="status" title={t('desk.note-saved')} />}
          <ErrorSummary view={view} form={form} order={['text']} />
          <Notes {...props} />
          <section class="stack">
            <h2 id="waits">{t('desk.group-waits')}</h2>
            {matters.length === 0 ? (
              <p>{t('desk.nothing-waits')}</p>
            ) : (
              <MattersTable view={view} caption={t('desk.group-waits')} matters={matters} concerned={concerned} />
            )}
            <p class="row small">
              {counts.map(({ sort, count }) => (
                <a href={to(paths.coordination.href({}, { sort }))}>
                  {t('desk.sort-counted', { sort: sortIn(t, sort), count })}
                </a>
              ))}
            </p>
          </section>
        </div>
        <div class="stack">
          <Holders {...props} />
          <UnderWay {...props} />
          <Changes {...props} />
        </div>
      </div>
    </Shell>
  )
}

function Notes({ view, note, versions, form, meanwhile }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="notes">
      <h2 id="notes">{t('desk.notes')}</h2>
      {note === null ? (
        <p class="soft">{t('desk.no-note-yet')}</p>
      ) : (
        <Markdown text={note.text} language={note.language} under={2} />
      )}
      {meanwhile !== null && <Notice kind="wait" title={t('desk.note-meanwhile')} />}
      <form method="post" action={to(paths.coordinationHandover.href())} novalidate class="no-print">
        <HiddenFields fields={[{ name: 'revision', value: textIn(form, 'revision') }]} />
        <TextArea
          view={view}
          form={form}
          name="text"
          rows={12}
          label={t('desk.note-label')}
          hint={t('desk.note-hint')}
        />
        <SendButton>{t('desk.note-save')}</SendButton>
      </form>
      {versions.length > 1 && (
        <details>
          <summary>{t('desk.note-versions')}</summary>
          <ul>
            {versions.map(({ number, at }) => (
              <li>
                <a href={to(paths.coordinationNote.href({ number: String(number) }))}>
                  {t('desk.note-version', { number, day: dayOf(view, at) })}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Who may do what; one person alone is said. */
function Holders({ view, holders }: Props) {
  const { t, to } = view
  const coordinating = holders.filter(({ role }) => role !== 'reviewer').flatMap(({ people }) => people)
  const count = new Set(coordinating.map(({ id }) => id)).size
  return (
    <section class="stack" aria-labelledby="holders">
      <h2 id="holders">{t('desk.holders')}</h2>
      {count < 2 && (
        <Notice kind="bad" title={t('desk.one-alone')}>
          <p>
            <a href={to(paths.coordinationPeople.href())}>{t('desk.find-another')}</a>
          </p>
        </Notice>
      )}
      {holders.map(({ role, people }) => (
        <div>
          <h3>{t(`desk.role-${role}`)}</h3>
          {people.length === 0 ? (
            <p class="soft">{t('desk.nobody')}</p>
          ) : (
            <ul>
              {people.map(({ id, name, email }) => (
                <li>
                  <a href={to(paths.coordinationPerson.href({ id }))}>
                    <bdi>{name ?? email ?? '…'}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}

function UnderWay({ view, meeting, votes, litter }: Props) {
  const { t, to, format, collective } = view
  return (
    <section class="stack" aria-labelledby="under-way">
      <h2 id="under-way">{t('desk.under-way')}</h2>
      <ul class="rows">
        <li>
          {meeting === null ? (
            <a href={to(paths.coordinationMeetings.href())}>{t('desk.no-meeting')}</a>
          ) : (
            <a href={to(paths.meeting.href({ slug: meeting.slug }))}>
              {t('desk.next-meeting', { when: format.instant(meeting.startsAt, collective.timeZone) })}
            </a>
          )}
        </li>
        {litter.map((number) => (
          <li>
            <a href={to(paths.litter.href({ number: String(number) }))}>{t('desk.litter', { number })}</a>
          </li>
        ))}
        {votes.map(({ slug, title, closesAt, fictional }) => (
          <li>
            <a href={to(paths.decision.href({ slug }))}>
              <TranslatedText view={view} text={title} />
            </a>
            <MarkedIf view={view} shown={{ fictional }} />
            <p class="small soft">{t('desk.vote-until', { day: dayOf(view, closesAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ view, changes }: Props) {
  const { t, to, format, collective } = view
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{t('desk.settings-changed')}</h2>
      {changes.length === 0 && <p class="soft">{t('desk.no-settings-changed')}</p>}
      <ul>
        {changes.map(({ id, at }) => (
          <li>
            <a href={to(paths.journalEntry.href({ id }))}>{format.instant(at, collective.timeZone)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
