import type { View } from '../../../../ui/view.ts'

/** An instant as people of the collective write it, and as machines read it. */
export const When = ({ view: { format, collective }, at }: { view: View; at: string }) => (
  <time datetime={at}>{format.instant(at, collective.timeZone)}</time>
)
