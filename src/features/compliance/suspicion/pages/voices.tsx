import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { Voice } from '../voice.ts'

const mostShown = 100

/** Who said it, for the coordination alone. */
export function Voices({ view, voices }: { view: View; voices: readonly Voice[] }) {
  const { t } = view
  const count = new Set(voices.map(({ voiceHash }) => voiceHash)).size
  return (
    <section class="stack" aria-labelledby="voices">
      <h2 id="voices">{t('compliance.voices-title', { count })}</h2>
      <p class="small soft">{t('compliance.voices-secret')}</p>
      <ul class="rows">
        {voices.slice(0, mostShown).map((voice) => (
          <li>
            {whoOf(view, voice)}
            <p class="small soft">
              {dayOf(view, voice.at)}
              {voice.withdrawnAt !== null && ` · ${t('compliance.voice-withdrawn')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whoOf({ t, to }: View, { personId, personName, email }: Voice): Child {
  const mailbox = email !== null && <bdi>{email}</bdi>
  if (personId === null) return mailbox || <span class="soft">{t('compliance.voice-anonymous')}</span>
  return (
    <>
      <a href={to(paths.coordinationPerson.href({ id: personId }))}>
        <bdi>{personName ?? t('compliance.voice-nameless')}</bdi>
      </a>{' '}
      {mailbox}
    </>
  )
}
