import type { View } from '../../../ui/view.ts'
import type { Look, Seen } from '../health.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { momentTold } from './told.tsx'

type LookShown = ServiceShown['looks'][number]

/** What one look saw, in a sentence. */
export function lookTold(view: View, { look, state, seen }: LookShown): string {
  if (state === 'unknown') return view.t('monitoring.look-nothing')
  const tell = tellers[look]
  return tell ? tell(view, seen, state === 'bad') : ''
}

type Teller = (view: View, seen: Seen, isBad: boolean) => string

const tellers: Partial<Record<Look, Teller>> = {
  certificate(view, seen, isBad) {
    const { t } = view
    const end = textIn(seen, 'validTo')
    const values = { when: end === '' ? '?' : momentTold(view, end), issuer: textIn(seen, 'issuer') || '?' }
    if (!isBad) return t('monitoring.certificate-good', { ...values, protocol: textIn(seen, 'protocol') || '?' })
    return faults[textIn(seen, 'fault')]?.(view, values) ?? t('monitoring.certificate-bad')
  },
  names(view, seen, isBad) {
    if (isBad) return view.t('monitoring.names-bad')
    const addresses = [...textsIn(seen, 'ipv4'), ...textsIn(seen, 'ipv6')]
    const aliases = textsIn(seen, 'aliases')
    if (aliases.length === 0) return view.format.series(addresses)
    return view.t('monitoring.names-through', {
      addresses: view.format.series(addresses),
      aliases: view.format.series(aliases),
    })
  },
  https: ({ t }, seen, isBad) => {
    if (isBad) return t('monitoring.https-bad')
    return t(textIn(seen, 'reason') === 'closed' ? 'monitoring.https-closed' : 'monitoring.https-good')
  },
  ipv6: ({ t }, seen, isBad) => {
    if (!isBad) return t('monitoring.ipv6-good')
    return t(textIn(seen, 'answer') === 'no-address' ? 'monitoring.ipv6-none' : 'monitoring.ipv6-bad')
  },
}

const faults: Record<string, (view: View, values: { when: string }) => string> = {
  expired: ({ t }, values) => t('monitoring.certificate-expired', values),
  'other-name': ({ t }) => t('monitoring.certificate-other-name'),
  'unknown-signer': ({ t }) => t('monitoring.certificate-unknown-signer'),
}

export function textIn(seen: Seen, name: string): string {
  const value = seen[name]
  return typeof value === 'string' ? value : ''
}

function textsIn(seen: Seen, name: string): string[] {
  const value = seen[name]
  return Array.isArray(value) ? value : []
}
