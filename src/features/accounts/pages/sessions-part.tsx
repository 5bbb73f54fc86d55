import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import type { OpenSession } from '../securing/doors.ts'
import { Part } from './security-page.tsx'

/** Where somebody is signed in: this one is marked, the others can be ended. */
export function SessionsPart({ view, sessions }: { view: View; sessions: OpenSession[] }) {
  const { t, to } = view
  const title = t('accounts.sessions-title')
  return (
    <Part id="sessions" title={title}>
      <p>{t('accounts.sessions-text')}</p>
      <ul class="rows">
        {sessions.map((session) => (
          <li>
            <Name view={view} session={session} />
            {!session.isThis && <Ending view={view} session={session} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={to(paths.accountSessions.href())}>
          <button class="button outline" type="submit">
            {t('accounts.sessions-end')}
          </button>
        </form>
      )}
    </Part>
  )
}

const nameOf = ({ t }: View, { device }: OpenSession) => device ?? t('accounts.session-nameless')

const Name = ({ view, session }: { view: View; session: OpenSession }) => (
  <>
    <b>{nameOf(view, session)}</b>
    {session.isThis && <p class="small">{view.t('accounts.session-this')}</p>}
    <p class="small soft">
      {view.t('accounts.session-since', { instant: view.format.instant(session.since, view.collective.timeZone) })}
    </p>
  </>
)

const Ending = ({ view, session }: { view: View; session: OpenSession }) => (
  <form class="row" method="post" action={view.to(paths.accountSession.href({ id: session.id }))}>
    <button class="button outline small" type="submit">
      {view.t.rich<Child>('accounts.session-end', { name: nameOf(view, session), quiet })}
    </button>
  </form>
)
