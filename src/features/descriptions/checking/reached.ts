import type { Key } from '../../../platform/i18n/index.ts'
import type { Fetched, Unreached } from '../../../platform/outbound/index.ts'
import type { Severity } from '../report.ts'

export interface NotReached {
  severity: Severity
  message: Key
}

/** Why nothing was got from an address; null when it answers. Who refuses us may well answer others. */
export function whyNotReached(fetched: Fetched): NotReached | null {
  if (!fetched.ok) return reasons[fetched.reason]
  const { status } = fetched
  if (status >= 200 && status < 300) return null
  if (status === 404 || status === 410) return { severity: 'error', message: 'descriptions.link-dead' }
  if (refusals.includes(status)) return { severity: 'info', message: 'descriptions.link-refused' }
  return { severity: 'warning', message: status >= 500 ? 'descriptions.link-failing' : 'descriptions.link-odd' }
}

const refusals = [401, 403, 405, 406, 429, 451]

const reasons: Record<Unreached, NotReached | null> = {
  'bad-url': { severity: 'error', message: 'descriptions.link-nowhere' },
  'not-public': { severity: 'error', message: 'descriptions.link-nowhere' },
  dns: { severity: 'error', message: 'descriptions.link-unknown-name' },
  refused: { severity: 'warning', message: 'descriptions.link-silent' },
  timeout: { severity: 'warning', message: 'descriptions.link-silent' },
  tls: { severity: 'error', message: 'descriptions.link-tls' },
  // There is more than we wanted: it answers.
  'too-large': null,
  redirects: { severity: 'error', message: 'descriptions.link-circle' },
  downgrade: { severity: 'warning', message: 'descriptions.link-downgrade' },
  'bad-answer': { severity: 'warning', message: 'descriptions.link-odd' },
  busy: null,
}
