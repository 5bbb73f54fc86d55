import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Restriction } from '../../../moderation/index.ts'

interface Props {
  view: View
  why: Restriction
  /** The reason stands just above already. */
  again?: boolean
}

/** In the place of a short text among others: that it is hidden, why, and what the hoster answers. */
export const HiddenText = ({ view, why, again = false }: Props) => (
  <>
    <span class="missing">{view.t('directory.text-hidden')}</span> {!again && <Why view={view} why={why} />}
  </>
)

const Why = ({ view, why: { id, reason, answer } }: Props) => (
  <>
    {view.t.rich<Child>(answer === null ? 'directory.text-hidden-why' : 'directory.text-hidden-answered', {
      reason: <bdi>{reason}</bdi>,
      answer: <bdi>{answer}</bdi>,
    })}{' '}
    <a href={view.to(paths.restriction.href({ id }))}>{view.t('directory.text-hidden-more')}</a>
  </>
)
