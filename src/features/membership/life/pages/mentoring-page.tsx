import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Markdown } from '../../../../ui/markdown.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { type Incubation, lengths } from '../incubation/incubation.ts'
import { LifeFormPage } from './form-page.tsx'

interface Props {
  view: View
  /** The one that is asked. */
  hoster: Hoster
  asked: readonly Incubation[]
  hosters: readonly Hoster[]
  form: FilledForm
  isOwn: boolean
}

/** For a member: who asks it to accompany them, and whom it accompanies. */
export function MentoringPage(props: Props) {
  const { view, hoster, asked, form } = props
  const { t } = view
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={t('membership.mentoring-title', { hoster: hoster.facts.name })}
      lead={t('membership.mentoring-lead')}
      form={form}
      order={['accepted', 'answer']}
    >
      {asked.length === 0 && <p>{t('membership.mentoring-none')}</p>}
      {asked.map((one) => (
        <One {...props} one={one} />
      ))}
    </LifeFormPage>
  )
}

function One({ view, hoster: mentor, hosters, form, isOwn, one }: Props & { one: Incubation }) {
  const { t, to } = view
  const hoster = hosters.find(({ id }) => id === one.hosterId)
  if (!hoster) return null
  return (
    <section class="stack band" aria-labelledby={`asked-${one.id}`}>
      <h2 id={`asked-${one.id}`}>
        <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
          <bdi>{hoster.facts.name}</bdi>
        </a>{' '}
        {hoster.fictional && <FictionalMark view={view} />}
      </h2>
      <p class="small soft">
        {one.accepted
          ? t('membership.mentoring-since', { day: dayOf(view, one.answeredAt ?? one.askedAt) })
          : t('membership.mentoring-asked', { day: dayOf(view, one.askedAt) })}
      </p>
      <Markdown text={one.reason} language={one.language} ofStranger under={2} />
      {one.accepted ? (
        <>
          <p>
            <a href={to(paths.incubating.href({ slug: hoster.slug }))}>{t('membership.mentoring-news')}</a>
          </p>
          <form method="post" action={to(paths.mentoringEnd.href({ slug: mentor.slug, id: one.id }))}>
            <button class="button outline" type="submit">
              {t('membership.mentoring-end', { hoster: hoster.facts.name })}
            </button>
          </form>
        </>
      ) : (
        isOwn && <AnswerForm view={view} mentor={mentor} one={one} form={form} />
      )}
    </section>
  )
}

const AnswerForm = ({
  view,
  mentor,
  one,
  form,
}: Pick<Props, 'view' | 'form'> & { mentor: Hoster; one: Incubation }) => (
  <form
    method="post"
    action={view.to(paths.mentoringAnswer.href({ slug: mentor.slug, id: one.id }))}
    novalidate
    class="stack"
  >
    <Radios
      view={view}
      form={form}
      name="accepted"
      id={`accepted-${one.id}`}
      label={view.t('membership.mentoring-question')}
      choices={[
        { value: 'yes', label: view.t('membership.mentoring-yes') },
        { value: 'no', label: view.t('membership.mentoring-no') },
      ]}
    />
    <TextArea
      view={view}
      form={form}
      name="answer"
      rows={3}
      maxlength={lengths.answer}
      optional
      label={view.t('membership.mentoring-word')}
    />
    <SendButton>{view.t('membership.mentoring-send')}</SendButton>
  </form>
)
