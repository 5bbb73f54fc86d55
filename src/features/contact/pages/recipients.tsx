import type { Child } from 'hono/jsx'
import type { Key } from '../../../platform/i18n/index.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { coordination, type Hindrance } from '../contact.ts'
import type { Choice } from '../recipients.ts'

/** A name as a sentence holds it. */
export const nameOf = (view: View, { value, name }: Choice): string =>
  value === coordination ? view.t('contact.coordination-of', { collective: name }) : name

export const Recipient = ({ view, choice }: { view: View; choice: Choice }) => (
  <>
    <bdi>{nameOf(view, choice)}</bdi> {choice.fictional && <FictionalMark view={view} />}
  </>
)

export const RecipientList = ({ view, choices }: { view: View; choices: Choice[] }) => (
  <ul>
    {choices.map((choice) => (
      <li>
        <Recipient view={view} choice={choice} />
      </li>
    ))}
  </ul>
)

const hindrances: Record<Hindrance, Key> = {
  declines: 'contact.hindered-declines',
  'no-address': 'contact.hindered-no-address',
  'not-listed': 'contact.hindered-not-listed',
}

/** Who cannot be written to from here, why, and how to go on. */
export function Hindered({ view, choices }: { view: View; choices: Choice[] }) {
  const hindered = choices.flatMap((choice) =>
    choice.hindrance ? [{ choice, reason: hindrances[choice.hindrance] }] : [],
  )
  if (hindered.length === 0) return null
  return (
    <Notice kind="wait" title={view.t('contact.hindered-title', { count: hindered.length })}>
      {hindered.map(({ choice, reason }) => (
        <p>
          {view.t.rich<Child>(reason, { name: <bdi>{nameOf(view, choice)}</bdi> })}{' '}
          <WayOn view={view} choice={choice} />
        </p>
      ))}
    </Notice>
  )
}

function WayOn({ view, choice: { website } }: { view: View; choice: Choice }) {
  if (website === null) return <span>{view.t('contact.hindered-no-website')}</span>
  return (
    <span>
      {view.t('contact.hindered-website')} <ExternalLink view={view} href={website} />
    </span>
  )
}
