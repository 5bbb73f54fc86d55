import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { choicesIn, type FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { quiet } from '../../../../ui/quiet.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import {
  type ClauseStanding,
  type Declaration,
  DeclaredPart,
  FoundBeside,
  type Standing,
} from '../../../compliance/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { LifeFormPage } from './form-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  /** Null: no charter is in force. */
  standing: Standing | null
  /** What it said last time. */
  last: Declaration | null
  hasDraft: boolean
  dueOn: string
  today: string
  form: FilledForm
}

/** Last year's answers beside what was found since: each is still so, or is to change. */
export function YearlyPage(props: Props) {
  const { view, hoster, standing, last, hasDraft, dueOn, today, form } = props
  const { t, to, format } = view
  const { slug } = hoster
  const link = (words: Child) => <a href={to(paths.declaration.href({ slug }))}>{words}</a>
  const answered = standing && last ? standing.clauses.filter(({ clause }) => last.clauses.has(clause.id)) : []
  const left = (standing?.clauses.length ?? 0) - answered.length
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={t('membership.yearly-title', { hoster: hoster.facts.name })}
      lead={
        last
          ? t('membership.yearly-lead', {
              day: dayOf(view, last.sentAt),
              due: format.date(dueOn),
              isLate: dueOn < today ? 'yes' : 'no',
            })
          : t('membership.yearly-lead-first')
      }
      form={form}
      order={['changing']}
      trail={[{ href: to(paths.hosterLife.href({ slug })), label: t('membership.life-trail') }]}
    >
      {standing === null && <Notice kind="former" title={t('membership.yearly-no-charter')} />}
      {standing && hasDraft && (
        <Notice kind="wait" title={t('membership.yearly-draft')}>
          <p>{t.rich<Child>('membership.yearly-to-draft', { link })}</p>
        </Notice>
      )}
      {standing && !hasDraft && last === null && (
        <Notice title={t('membership.yearly-nothing')}>
          <p>{t.rich<Child>('membership.yearly-to-draft', { link })}</p>
        </Notice>
      )}
      {standing && !hasDraft && last && (
        <form method="post" action={to(paths.hosterYearly.href({ slug }))} class="stack">
          {answered.map((clause) => (
            <Answer view={view} slug={slug} standing={clause} last={last} form={form} />
          ))}
          {left > 0 && <p>{t.rich<Child>('membership.yearly-left', { count: left, link })}</p>}
          <p class="prose">{t('membership.yearly-what-comes')}</p>
          <SendButton>{t('membership.yearly-send')}</SendButton>
        </form>
      )}
    </LifeFormPage>
  )
}

interface AnswerProps extends Pick<Props, 'view' | 'form'> {
  slug: string
  standing: ClauseStanding
  last: Declaration
}

function Answer({ view, slug, standing, last, form }: AnswerProps) {
  const { clause } = standing
  const declared = last.clauses.get(clause.id)
  if (!declared) return null
  const id = `clause-${clause.id.replaceAll('.', '-')}`
  return (
    <section class="stack band" aria-labelledby={id}>
      <h2 id={id}>
        {clause.label} <TranslatedText view={view} text={clause.chapter.title} />
      </h2>
      <p class="prose">
        <TranslatedText view={view} text={clause.text} />
      </p>
      <DeclaredPart view={view} declarationId={last.id} declared={declared} />
      <FoundBeside view={view} slug={slug} standing={standing} />
      <div class="choice">
        <input
          type="checkbox"
          id={`change-${id}`}
          name="changing"
          value={clause.id}
          checked={choicesIn(form, 'changing').includes(clause.id)}
        />
        <label for={`change-${id}`}>
          {view.t.rich<Child>('membership.yearly-change', { quiet, clause: clause.label })}
        </label>
      </div>
    </section>
  )
}
