import { paths } from '../../../../paths.ts'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'

/** The diagnosis of a hoster, and one finding in it. */
export const underDiagnosis = ({ t, to }: View, { slug }: { slug: string }, findingId?: string): Step[] => [
  { href: to(paths.diagnosis.href({ slug })), label: t('compliance.trail-diagnosis') },
  ...(findingId === undefined
    ? []
    : [{ href: to(paths.finding.href({ slug, id: findingId })), label: t('compliance.trail-finding') }]),
]
