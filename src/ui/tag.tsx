import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import { Missing } from './missing.tsx'
import type { View } from './view.ts'

export type AccessName = 'none' | 'free' | 'member' | 'client'

/** One way in, as a price tag. Tags are for access alone. `children` is a price beside the word. */
export const AccessTag = ({ view, access, children }: { view: View; access: AccessName; children?: Child }) => (
  <span class={`tag ${access}`}>
    {view.t(`ui.access-${access}`)}
    {children && <> {children}</>}
  </span>
)

/** All the ways in of a service. */
export function AccessTags({ view, access }: { view: View; access: readonly AccessName[] }) {
  if (access.length === 0) return <Missing view={view}>{view.t('ui.access-unknown')}</Missing>
  return (
    <span class="tags">
      {access.map((name) => (
        <AccessTag view={view} access={name} />
      ))}
    </span>
  )
}

/** Whether newcomers can come in now: a door, open or shut, and the word. Nothing when nobody says. */
export function Openness({ view, open }: { view: View; open: boolean | null }) {
  if (open === null) return null
  return (
    <span class="soft small">
      <Sign name={open ? 'door' : 'shut'} /> {view.t(open ? 'ui.access-open' : 'ui.access-full')}
    </span>
  )
}
