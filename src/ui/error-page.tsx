import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { isKey, type Key } from '../platform/i18n/index.ts'
import { BlankState } from './blank-state.tsx'
import { FinderBar } from './finder.tsx'
import { KeptText } from './kept-text.tsx'
import { Shell } from './shell.tsx'
import type { View } from './view.ts'

export interface ErrorPageProps {
  view: View
  status: number
  /** What the refusal says, in the page’s language. */
  reason?: string | undefined
  /** A number to quote, found again in the log. */
  number?: string | undefined
  /** What was typed into a form that is refused. */
  typed?: string | undefined
}

/** What a visitor sees instead of a page: what happened, in plain words, and how to go on. */
export function ErrorPage({ view, status, reason, number, typed }: ErrorPageProps) {
  const { t, to } = view
  const words = wordsFor(status)
  const ours = status >= 500
  return (
    <Shell view={view} title={t(words.title)} alternates={false}>
      <div class="wrap band stack">
        <BlankState drawing={ours ? 'spilled' : status === 404 ? 'lost' : 'empty'} heading="h1" title={t(words.title)}>
          {reason && <p class="lead">{reason}</p>}
          {/* What was typed is all that matters then. */}
          {typed === undefined && <p class={reason ? undefined : 'lead'}>{t(words.text)}</p>}
        </BlankState>
        {typed !== undefined && <KeptText view={view} text={typed} />}
        {number && (
          <p>{t.rich<Child>('ui.error-number', { number, code: (digits: Child) => <code>{digits}</code> })}</p>
        )}
        {ours && (
          <p>
            <a class="button outline" href={to(view.address)}>
              {t('ui.error-retry')}
            </a>
          </p>
        )}
        <FinderBar view={view} />
        <ul>
          <li>
            <a href={to(paths.home.href())}>{t('ui.error-go-home')}</a>
          </li>
          <li>
            <a href={to(paths.services.href())}>{t('ui.error-go-services')}</a>
          </li>
          <li>
            <a href={to(paths.map.href())}>{t('ui.error-go-map')}</a>
          </li>
          {status !== 404 && (
            <li>
              <a href={to(paths.contact.href())}>{t('ui.error-go-contact')}</a>
            </li>
          )}
        </ul>
      </div>
    </Shell>
  )
}

/** The words of a status that we have none for are those of its family. */
function wordsFor(status: number): { title: Key; text: Key } {
  const [title, text] = [`ui.error-${status}-title`, `ui.error-${status}-text`]
  if (isKey(title) && isKey(text)) return { title, text }
  if (status >= 500) return { title: 'ui.error-500-title', text: 'ui.error-500-text' }
  return { title: 'ui.error-422-title', text: 'ui.error-422-text' }
}
