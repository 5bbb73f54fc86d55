import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import { lineOf } from '../../charter/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { TaskShown } from '../tasks/tasks-shown.ts'
import { titleIn } from './trails.ts'

interface Props {
  view: View
  hoster: Hoster
  tasks: readonly TaskShown[]
}

/** What a hoster has to do since the charter asks more: what waits, until when, then what is done. */
export function TasksPage({ view, hoster, tasks }: Props) {
  const { t, to } = view
  const title = t('amendments.tasks-title', { hoster: hoster.facts.name })
  const waiting = tasks.filter(({ ending }) => ending === null)
  const over = tasks.filter(({ ending }) => ending !== null)
  return (
    <Shell view={view} title={title} alternates={false} trail={underHoster(view, hoster)} sheets={['charter']}>
      <PageHead
        title={title}
        lead={t('amendments.tasks-lead', { count: waiting.length })}
        mark={hoster.fictional && <FictionalMark view={view} />}
      >
        {waiting.length > 0 && (
          <p>
            <a class="button" href={to(paths.declaration.href({ slug: hoster.slug }))}>
              {t('amendments.tasks-declare')}
            </a>
          </p>
        )}
      </PageHead>
      <div class="wrap stack">
        {waiting.length > 0 && (
          <ul class="rows">
            {waiting.map((task) => (
              <TaskLine view={view} shown={task} />
            ))}
          </ul>
        )}
        {over.length > 0 && (
          <section class="stack" aria-labelledby="over">
            <h2 id="over">{t('amendments.tasks-over')}</h2>
            <ul class="rows">
              {over.map((task) => (
                <TaskLine view={view} shown={task} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  )
}

function TaskLine({ view, shown }: { view: View; shown: TaskShown }) {
  const { t, to, format } = view
  const { task, ending, isLate, document, label, text, amendment } = shown
  const day = (text: string) => <time datetime={text}>{format.date(text)}</time>
  return (
    <li class="stack">
      <p>
        <a href={to(paths.clause.href({ slug: document.slug, clause: task.clauseId }))}>
          <b>{t('amendments.clause-of', { label, document: lineOf(view, document.title) })}</b>
        </a>
      </p>
      <TranslatedMarkdown view={view} text={text} />
      <p>{t(`amendments.task-${task.why}`)}</p>
      {ending === null && (
        <p>{t.rich<Child>('amendments.task-days', { from: day(task.fromDay), until: day(task.untilDay) })}</p>
      )}
      {isLate && <Notice kind="bad" title={t('amendments.task-late')} />}
      {ending !== null && <p class="soft">{t(`amendments.task-ended-${ending}`)}</p>}
      {amendment && (
        <p class="small">
          <a href={to(paths.amendment.href({ slug: amendment.slug }))}>
            {t('amendments.task-since', { title: titleIn(view, amendment.draft) })}
          </a>
        </p>
      )}
    </li>
  )
}
