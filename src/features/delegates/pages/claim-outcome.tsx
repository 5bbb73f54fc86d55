import type { Child } from 'hono/jsx'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Outcome } from '../claims/ask-domain.ts'
import type { Found } from '../claims/checks.ts'
import { type Domain, fileAddress, recordName, securityAddress } from '../claims/domain.ts'
import type { NoText } from '../claims/read-text.ts'
import type { Standing } from '../claims/standing.ts'

interface Props {
  view: View
  standing: Standing
  outcome: Exclude<Outcome, string>
}

/** What was found just now in the place of what was expected. */
export function ClaimOutcome({ view, standing: { domain, claim }, outcome }: Props) {
  const { t } = view
  if (!domain || !claim) return null
  return (
    <Notice kind="bad" role="alert" title={t(`delegates.claim-${outcome.way}-failed`)}>
      {outcome.way === 'mail' ? (
        <MailFailed view={view} domain={domain} found={outcome.found} />
      ) : (
        <>
          <p>
            <FoundAt view={view} address={addressOf(outcome.way, domain)} found={outcome.found} />
          </p>
          <p>{t.rich<Child>('delegates.claim-expected', { word: <code>{claim.word}</code> })}</p>
        </>
      )}
    </Notice>
  )
}

const addressOf = (way: 'file' | 'dns', domain: Domain) => (way === 'file' ? fileAddress(domain) : recordName(domain))

interface Failed {
  view: View
  domain: Domain
  found: Extract<Outcome, { way: 'mail' }>['found']
}

const MailFailed = ({ view, domain, found: { security, description } }: Failed) => (
  <>
    <p>
      <FoundAt view={view} address={securityAddress(domain)} found={security} />
    </p>
    <p>
      {description ? (
        <FoundAt view={view} address={view.t('delegates.claim-description')} found={description} />
      ) : (
        view.t('delegates.claim-no-description')
      )}
    </p>
  </>
)

interface Place {
  view: View
  address: string
  found: Exclude<Found, { what: 'word' }> | NoText | { what: 'no-address' }
}

function FoundAt({ view: { t }, address, found }: Place) {
  const at = { address: <code>{address}</code> }
  switch (found.what) {
    case 'unreached':
      return <>{t.rich<Child>(`delegates.found-unreached-${found.reason}`, at)}</>
    case 'status':
      return <>{t.rich<Child>('delegates.found-status', { ...at, status: found.status })}</>
    case 'elsewhere':
      return <>{t.rich<Child>('delegates.found-elsewhere', { ...at, host: <bdi>{found.host}</bdi> })}</>
    case 'other-text':
      return <>{t.rich<Child>('delegates.found-other-text', { ...at, text: <bdi>{found.text}</bdi> })}</>
    default:
      return <>{t.rich<Child>(`delegates.found-${found.what}`, at)}</>
  }
}
