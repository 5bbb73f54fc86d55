import type { Key } from '../../../platform/i18n/index.ts'
import type { ReportLine } from '../report.ts'
import type { CheckedFile } from './check-description.ts'

/** Tells what two files of one set both say and only one can: where a service is used, its name, whose a site is. */
export function remarkOnTwins(files: CheckedFile[]): ReportLine[] {
  return claims.flatMap(({ message, severity, of }) => {
    const first = new Map<string, CheckedFile>()
    return files.flatMap((file): ReportLine[] => {
      const claim = of(file)
      if (!claim) return []
      const before = first.get(claim.same)
      if (!before) {
        first.set(claim.same, file)
        return []
      }
      const { key, value } = claim
      const values = { other: nameOf(before), address: value }
      return [
        {
          file: file.description.address,
          line: file.lineOf(key),
          key,
          value,
          severity,
          message: { key: message, values },
        },
      ]
    })
  })
}

interface Claim {
  /** What may be said once. */
  same: string
  key: string
  value: string
}

interface Claiming {
  message: Key
  severity: ReportLine['severity']
  of: (file: CheckedFile) => Claim | undefined
}

const claims: Claiming[] = [
  { message: 'descriptions.same-address', severity: 'error', of: addressOfUse },
  { message: 'descriptions.same-site', severity: 'error', of: siteOfHoster },
  { message: 'descriptions.same-name', severity: 'warning', of: nameOfService },
  { message: 'descriptions.same-slug', severity: 'warning', of: slugOfService },
]

function addressOfUse(file: CheckedFile): Claim | undefined {
  const { description, lineOf } = file
  if (description.class !== 'Service' || description.facts.url === null) return undefined
  const key = lineOf('service.chatterie.address') > 1 ? 'service.chatterie.address' : 'service.website'
  return { same: sameAddress(description.facts.url), key, value: description.facts.url }
}

function siteOfHoster({ description }: CheckedFile): Claim | undefined {
  if (description.class !== 'Organization' || description.facts.website === null) return undefined
  return {
    same: sameAddress(description.facts.website),
    key: 'organization.website',
    value: description.facts.website,
  }
}

function nameOfService({ description }: CheckedFile): Claim | undefined {
  if (description.class !== 'Service' || description.facts.name === '') return undefined
  return { same: description.facts.name.toLowerCase(), key: 'service.name', value: description.facts.name }
}

function slugOfService({ description }: CheckedFile): Claim | undefined {
  if (description.class !== 'Service' || description.key === null) return undefined
  return { same: description.key, key: 'service.chatterie.key', value: description.key }
}

/** One address in two spellings is one: `http`, `www`, a last slash. */
export function sameAddress(text: string): string {
  const url = URL.parse(text)
  return url === null ? text : `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

const nameOf = ({ description }: CheckedFile) =>
  description.class === 'Service' || description.class === 'Organization'
    ? description.facts.name || description.address
    : description.address
