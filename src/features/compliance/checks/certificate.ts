import type { Certificate } from '../../../platform/outbound/index.ts'
import type { Check } from '../check.ts'
import type { Evidence, Found } from '../finding.ts'
import type { Place } from '../visit/visited.ts'
import { found, named, saw } from './evidence.ts'
import { notCheckable, ofEachPlace } from './places.ts'

/** Whether browsers take the certificate, and the connection is one of today. */
export const certificate: Check = {
  name: 'certificate',
  title: 'compliance.check-certificate',
  method: 'compliance.method-certificate',
  look: (visited) => ofEachPlace(visited, (place) => look(place, visited.now)),
}

function look({ subject, address, certificate: shown, page }: Place, now: Temporal.Instant): Found {
  const host = URL.parse(address)?.hostname ?? address
  if (shown?.ok) return judged(subject, host, { shown: shown.certificate, now })
  const why = shown?.reason
  const values = { host }
  if (why === 'refused')
    return found(subject, 'not-found', { key: 'compliance.certificate-none', values }, [saw(`${host}:443`, why)])
  if (why === undefined) return page.ok ? unasked(subject, host) : notCheckable(subject, page)
  return found(subject, 'not-checkable', { key: 'compliance.certificate-unseen', values }, [saw(`${host}:443`, why)])
}

const unasked = (subject: string, host: string) =>
  found(subject, 'not-checkable', { key: 'compliance.certificate-unseen', values: { host } })

const modern = new Set(['TLSv1.2', 'TLSv1.3'])

/** With less time left, nobody seems to renew it. */
const soon = 14

function judged(subject: string, host: string, { shown, now }: { shown: Certificate; now: Temporal.Instant }): Found {
  const { fault, protocol, validTo } = shown
  const evidence = [evidenceOf(host, shown)]
  if (fault !== null)
    return found(subject, 'against', { key: `compliance.certificate-${fault}`, values: { host } }, evidence)
  if (protocol !== null && !modern.has(protocol)) {
    const values = { host, protocol }
    return found(subject, 'against', { key: 'compliance.certificate-old-protocol', values }, evidence)
  }
  const days = validTo === null ? soon : Math.floor((Date.parse(validTo) - now.epochMilliseconds) / 86_400_000)
  const values = { host, days }
  if (days < soon) return found(subject, 'seen', { key: 'compliance.certificate-soon', values }, evidence)
  return found(subject, 'seen', { key: 'compliance.certificate-good', values: { host } }, evidence)
}

function evidenceOf(host: string, { names, issuer, validFrom, validTo, protocol, fault }: Certificate): Evidence {
  const parts = [protocol, issuer, [validFrom?.slice(0, 10), validTo?.slice(0, 10)].join(' – '), fault]
  return saw(`${host}:443`, parts.filter((part) => part !== null).join(' · '), named(names))
}
