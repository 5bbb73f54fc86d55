import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import type { SignName } from './art/symbols.tsx'

export type NoticeKind = 'known' | 'good' | 'wait' | 'bad' | 'former'

const signs: Record<NoticeKind, SignName> = {
  known: 'info',
  good: 'check',
  wait: 'clock',
  bad: 'cross',
  former: 'info',
}

interface Props {
  kind?: NoticeKind
  title?: Child
  /** `status` for what just happened, `alert` for what went wrong just now. */
  role?: 'status' | 'alert'
  children?: Child
}

/** Something to know before going on. `former` is for who is no member, or no more. */
export const Notice = ({ kind = 'known', title, role, children }: Props) => (
  <div class={`notice ${kind}`} role={role}>
    {title && (
      <p class="title">
        <Sign name={signs[kind]} />
        <span>{title}</span>
      </p>
    )}
    {children}
  </div>
)
