import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { SelectField, TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Markdown } from '../../../../ui/markdown.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { type Goals, type Incubation, lengths } from '../incubation/incubation.ts'
import { LifeFormPage } from './form-page.tsx'
import { MentorLine } from './incubating-list-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  isMember: boolean
  isIncubating: boolean
  mentor: Hoster | null
  /** The last that it asked of another, and of whom. */
  last: Incubation | null
  asked: Hoster | null
  goals: Goals | null
  /** Whom it may ask. */
  mentors: readonly Hoster[]
  form: FilledForm
}

/** For a hoster to be: asks a member to accompany it, says what it wants to reach. */
export function IncubationPage(props: Props) {
  const { view, hoster, isMember, isIncubating, mentor, last, form } = props
  const { t, to } = view
  const { slug } = hoster
  const waits = last !== null && last.accepted === null && last.endedAt === null
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={t('membership.incubation-title', { hoster: hoster.facts.name })}
      lead={t('membership.incubation-lead')}
      form={form}
      order={['mentor', 'goals']}
    >
      {isMember && <Notice kind="former" title={t('membership.incubation-member')} />}
      {last && !isMember && <Answered {...props} />}
      {isIncubating && (
        <>
          <p>
            <MentorLine view={view} mentor={mentor} />
          </p>
          <p>
            <a href={to(paths.incubating.href({ slug }))}>{t('membership.incubation-page')}</a>
          </p>
          <GoalsForm {...props} />
        </>
      )}
      {!isMember && !isIncubating && !waits && <Ask {...props} />}
      {(isIncubating || waits) && (
        <form method="post" action={to(paths.hosterIncubationEnd.href({ slug }))}>
          <button class="button outline" type="submit">
            {isIncubating ? t('membership.incubation-end') : t('membership.incubation-take-back')}
          </button>
        </form>
      )}
    </LifeFormPage>
  )
}

/** What came of what it asked. */
function Answered({ view, last, asked, isIncubating }: Props) {
  if (last === null || asked === null || last.endedAt !== null || (last.accepted && isIncubating)) return null
  const { t, to } = view
  const mentor = (
    <a href={to(paths.hoster.href({ slug: asked.slug }))}>
      <bdi>{asked.facts.name}</bdi>
    </a>
  )
  const key =
    last.accepted === null
      ? 'membership.incubation-waits'
      : last.accepted
        ? 'membership.incubation-accepted'
        : 'membership.incubation-refused'
  return (
    <Notice kind={last.accepted === null ? 'wait' : 'known'} title={t.rich<Child>(key, { mentor })}>
      {last.answer !== null && last.answerLanguage !== null && (
        <Markdown text={last.answer} language={last.answerLanguage} ofStranger under={2} />
      )}
    </Notice>
  )
}

function Ask({ view, hoster, mentors, goals, form }: Props) {
  const { t, to } = view
  const filled = { ...form, values: { goals: goals?.text ?? '', ...form.values } }
  if (mentors.length === 0) return <p>{t('membership.incubation-nobody')}</p>
  return (
    <form method="post" action={to(paths.hosterIncubation.href({ slug: hoster.slug }))} novalidate class="stack">
      <SelectField
        view={view}
        form={filled}
        name="mentor"
        label={t('membership.incubation-mentor')}
        hint={t('membership.incubation-mentor-hint')}
        options={[
          { value: '', label: t('membership.welcome-choose') },
          ...mentors.map(({ slug, facts }) => ({ value: slug, label: facts.name })),
        ]}
      />
      <GoalsField view={view} form={filled} />
      <SendButton>{t('membership.incubation-ask')}</SendButton>
    </form>
  )
}

function GoalsForm({ view, hoster, goals, form }: Props) {
  const { t, to } = view
  const filled = { ...form, values: { goals: goals?.text ?? '', ...form.values } }
  return (
    <form method="post" action={to(paths.hosterIncubationGoals.href({ slug: hoster.slug }))} novalidate class="stack">
      <HiddenFields fields={[{ name: 'revision', value: String(goals?.revision ?? 0) }]} />
      <GoalsField view={view} form={filled} />
      <SendButton>{t('membership.incubation-save')}</SendButton>
    </form>
  )
}

const GoalsField = ({ view, form }: Pick<Props, 'view' | 'form'>) => (
  <TextArea
    view={view}
    form={form}
    name="goals"
    rows={6}
    maxlength={lengths.goals}
    label={view.t('membership.incubation-goals')}
    hint={view.t('membership.life-markdown')}
  />
)
