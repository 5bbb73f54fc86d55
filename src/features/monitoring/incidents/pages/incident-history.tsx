import type { Child } from 'hono/jsx'
import type { View } from '../../../../ui/view.ts'
import { Quoted } from '../../../moderation/index.ts'
import type { Incident } from '../incident.ts'
import { reasonKey } from '../reason-key.ts'
import { silenceOf } from './incident-list.tsx'
import { When } from './when.tsx'

interface Props {
  view: View
  incident: Incident
  /** The hoster's name. */
  hoster: string
}

/** What happened, in its order: it began, the hoster said, it is over. */
export function IncidentHistory({ view, incident, hoster }: Props) {
  const { t } = view
  const { source, openedAt, closedAt, messages, reason } = incident
  const why = reason === null ? undefined : reasonKey(reason)
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{t('monitoring.history-title')}</h2>
      <ol class="stack">
        <li>
          <p>
            {t.rich<Child>(source === 'told' ? 'monitoring.began-told' : 'monitoring.began-measured', {
              at: <When view={view} at={openedAt} />,
              hoster: <bdi>{hoster}</bdi>,
            })}
          </p>
          {why && <p class="soft">{t(why)}</p>}
        </li>
        {messages.map(({ at, text }) => (
          <li>
            <p>
              {t.rich<Child>('monitoring.hoster-said', {
                at: <When view={view} at={at} />,
                hoster: <bdi>{hoster}</bdi>,
              })}
            </p>
            <Quoted text={text} />
          </li>
        ))}
        {closedAt !== null && (
          <li>
            <p>{t.rich<Child>('monitoring.ended-at', { at: <When view={view} at={closedAt} /> })}</p>
          </li>
        )}
      </ol>
      {messages.length === 0 && incident.hidden === null && <p class="soft">{t(silenceOf(incident), { hoster })}</p>}
    </section>
  )
}
