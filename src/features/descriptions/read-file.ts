import { remarkOnMissing } from './completeness.ts'
import { remarkOnDates } from './dates-in-order.ts'
import type { Description } from './description.ts'
import { federationFactsOf } from './federation.ts'
import { type FileClass, fileClassOf, sectionsOf } from './file-class.ts'
import { keptOf, type Unread } from './kept.ts'
import { readLines } from './lines.ts'
import { metricsOf } from './metrics.ts'
import { hosterFactsOf, membershipClaimsOf } from './organization.ts'
import { provenancesOf } from './provenance.ts'
import { openReport, type Report } from './report.ts'
import { openSaid, type Said } from './said.ts'
import { serviceFactsOf } from './service.ts'
import { readStatements, type Statement } from './statements.ts'

/** A file half read: its lines of known keys, and what they rightly say. */
export interface Seen {
  kind: FileClass
  statements: Statement[]
  said: Said
  report: Report
}

/**
 * What a description file says, as far as it is right. Never fails: what is wrong is in the report, line by line; who
 * looks further tells it there too.
 */
export function readDescription(address: string, bytes: Uint8Array, lookFurther = (_: Seen) => {}): Description {
  const report = openReport(address)
  const { statements, unknown } = readStatements(readLines(bytes, report), report)
  const otherKeys = unknown.map(({ key }) => key)
  const kind = fileClassOf(statements, otherKeys, report)
  const { own, elsewhere } = statementsOf(kind, statements, report)
  const said = openSaid(own, address, report)
  if (statements.length > 0) remarkOnMissing(kind, own, report)
  remarkOnDates(said, report)

  const shared = {
    address,
    protocol: said.get('file.protocol'),
    datetime: said.get('file.datetime'),
    generator: said.get('file.generator'),
    subs: said.each('subs.<key>').map(({ parameters: [key = ''], value, line }) => ({ key, address: value, line })),
    metrics: metricsOf(said),
    unknown,
  }
  const facts = factsOf({ kind, said, address, unread: { elsewhere, unknown }, report })
  lookFurther({ kind, statements: own, said, report })
  return { ...shared, ...facts, report: report.lines() }
}

/** The lines that a file of this class may hold; the others are told, and not read. */
function statementsOf(kind: FileClass, statements: Statement[], report: Report) {
  const sections = sectionsOf(kind)
  const isOwn = ({ section }: Statement) => sections.includes(section)
  const elsewhere = statements.filter((statement) => !isOwn(statement))
  for (const { entry, section } of elsewhere) {
    const values = { section, class: kind }
    report.add(entry, 'info', 'descriptions.section-elsewhere', { values })
  }
  return { own: elsewhere.length === 0 ? statements : statements.filter(isOwn), elsewhere }
}

interface Half {
  kind: FileClass
  said: Said
  address: string
  unread: Unread
  report: Report
}

function factsOf({ kind, said, address, unread, report }: Half) {
  switch (kind) {
    case 'Federation':
      return {
        class: kind,
        facts: federationFactsOf(said),
        logo: said.get('federation.logo'),
        favicon: said.get('federation.favicon'),
      }
    case 'Organization':
      return {
        class: kind,
        key: said.get('organization.chatterie.key'),
        facts: hosterFactsOf(said, keptOf('organization', said, unread, report), report),
        provenances: provenancesOf(said, 'organization', address),
        fictional: said.get('organization.chatterie.fictional') ?? false,
        memberOf: membershipClaimsOf(said),
        logo: said.get('organization.logo'),
      }
    case 'Service':
      return {
        class: kind,
        key: said.get('service.chatterie.key'),
        ...serviceFactsOf(said, keptOf('service', said, unread, report), report),
        provenances: provenancesOf(said, 'service', address),
        logo: said.get('service.logo'),
      }
    default:
      return { class: kind }
  }
}
