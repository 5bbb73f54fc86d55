import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { quiet } from '../../../../ui/quiet.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { type Goals, lengths, type Note, type Read } from '../incubation/incubation.ts'
import { longestTitle } from './form-page.tsx'
import { MentorLine } from './incubating-list-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  mentor: Hoster | null
  goals: Read<Goals> | null
  notes: readonly Read<Note>[]
  /** The hosters in whose name these were written. */
  writers: readonly Hoster[]
  form: FilledForm
  /** Whether the reader acts for it. */
  isOwn: boolean
  /** Whether the reader writes its news, or its mentor’s. */
  mayWrite: boolean
}

/** One hoster to be: who accompanies it, what it wants to reach, how it goes. */
export function IncubatingPage(props: Props) {
  const { view, hoster, mentor, goals, notes, form, isOwn, mayWrite } = props
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const title = t('membership.incubating-one', { hoster: facts.name })
  return (
    <Shell
      view={view}
      title={short(title, longestTitle)}
      wrong={form.errors.length > 0}
      index={!fictional}
      trail={[{ href: to(paths.incubatingList.href()), label: t('membership.incubating-title') }]}
    >
      {fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <PageHead title={title} lead={<MentorLine view={view} mentor={mentor} />}>
        <p class="row no-print">
          <a href={to(paths.hoster.href({ slug }))}>{t('membership.incubating-to-hoster', { hoster: facts.name })}</a>
        </p>
        {isOwn && <OwnActs view={view} slug={slug} />}
      </PageHead>
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['text']} />
        <section class="stack" aria-labelledby="goals">
          <h2 id="goals">{t('membership.incubating-goals')}</h2>
          {goals ? (
            <SaidText view={view} {...goals} about={paths.incubating.href({ slug })} />
          ) : (
            <p>{t('membership.incubating-goals-none')}</p>
          )}
        </section>
        <section class="stack" aria-labelledby="news">
          <h2 id="news">{t('membership.incubating-news')}</h2>
          {notes.length === 0 && <p>{t('membership.incubating-news-none')}</p>}
          {notes.map((note) => (
            <News {...props} note={note} />
          ))}
          {mayWrite && <NewNote {...props} />}
        </section>
      </div>
    </Shell>
  )
}

/** From here it becomes an applicant. */
const OwnActs = ({ view: { t, to }, slug }: { view: View; slug: string }) => (
  <div class="row no-print">
    <form method="post" action={to(paths.joinBeginning.href())}>
      <HiddenFields fields={[{ name: 'hoster', value: slug }]} />
      <button class="button" type="submit">
        {t('membership.incubating-apply')}
      </button>
    </form>
    <a href={to(paths.hosterIncubation.href({ slug }))}>{t('membership.incubating-edit')}</a>
  </div>
)

function News({ view, hoster, writers, note, mayWrite }: Props & { note: Read<Note> }) {
  const { t, to } = view
  const writer = writers.find(({ id }) => id === note.byHosterId)
  const day = dayOf(view, note.at)
  return (
    <article class="stack band" id={`note-${note.id}`}>
      <p class="small soft">
        <time datetime={note.at}>{day}</time> · <bdi>{writer?.facts.name ?? '–'}</bdi>
      </p>
      <SaidText view={view} {...note} under={3} about={paths.incubatingNote.href({ slug: hoster.slug, id: note.id })} />
      {mayWrite && (
        <form method="post" action={to(paths.incubatingNoteRemoval.href({ slug: hoster.slug, id: note.id }))}>
          <button class="button outline small" type="submit">
            {t.rich<Child>('membership.note-remove', { quiet, day })}
          </button>
        </form>
      )}
    </article>
  )
}

const NewNote = ({ view, hoster, form }: Props) => (
  <form method="post" action={view.to(paths.incubatingNotes.href({ slug: hoster.slug }))} novalidate class="stack band">
    <TextArea
      view={view}
      form={form}
      name="text"
      rows={4}
      maxlength={lengths.note}
      label={view.t('membership.note-label')}
      hint={view.t('membership.life-markdown')}
    />
    <SendButton>{view.t('membership.note-send')}</SendButton>
  </form>
)
