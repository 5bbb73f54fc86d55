import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Answer, addressed, editableMinutes, type Topic } from '../topic.ts'
import { TitleField } from './add-page.tsx'
import { AnswerText } from './answer-part.tsx'
import { underTopic } from './trail.ts'
import { TextFields } from './writing-fields.tsx'

interface Props {
  view: View
  topic: Topic
  answer: Answer
  form: FilledForm
}

/** Corrects one's own text. */
export function EditPage({ view, topic, answer, form }: Props) {
  const { t, to, format, collective } = view
  const { number, at } = answer
  const title = number === 0 ? t('discussions.edit-beginning') : t('discussions.edit-which', { number })
  const until = Temporal.Instant.from(at).add({ minutes: editableMinutes })
  const when = format.instant(until.toString(), collective.timeZone)
  const action = paths.discussionAnswerEdit.href({ slug: addressed(topic), number: String(number) })
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underTopic(view, topic)}>
      <PageHead title={title} lead={topic.closed ? undefined : t('discussions.edit-lead', { when })} />
      <div class="wrap stack">
        {topic.closed && form.errors.length === 0 && <Notice kind="wait" title={t('discussions.edit-closed')} />}
        <ErrorSummary view={view} form={form} order={['title', 'text', 'language']} />
        <form method="post" action={to(action)} novalidate>
          {number === 0 && <TitleField view={view} form={form} />}
          <TextFields view={view} form={form} />
          <SendButton>{t('discussions.edit-save')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

/** Erases one's own text, once it is sure. */
export function ErasePage({ view, topic, answer, form }: Props) {
  const { t, to } = view
  const { number } = answer
  const title = number === 0 ? t('discussions.erase-beginning') : t('discussions.erase-which', { number })
  const action = paths.discussionAnswerErasure.href({ slug: addressed(topic), number: String(number) })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      trail={underTopic(view, topic)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={t('discussions.erase-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['sure']} />
        <div class="answer">
          <AnswerText view={view} answer={answer} under={1} />
        </div>
        {number === 0 && topic.answers > 0 && <p>{t('discussions.erase-title-too')}</p>}
        <form method="post" action={to(action)} novalidate>
          <Checkbox view={view} form={form} name="sure" label={t('discussions.erase-sure')} />
          <SendButton>{t('discussions.erase-button')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
