import { resolve } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { linkByHand, linkHours } from './features/accounts/index.ts'
import { importAmendments } from './features/amendments/index.ts'
import { importDiagnoses } from './features/compliance/index.ts'
import { exceptOurs, importBundle, importFederation } from './features/crawling/index.ts'
import { checkInTerminal } from './features/describing/index.ts'
import type { ReportLine } from './features/descriptions/index.ts'
import { byMachine } from './features/hosters/index.ts'
import { verificationWords, verifyJournal } from './features/journal/index.ts'
import { importLife, importLitters } from './features/membership/index.ts'
import { importPortal } from './features/portal/index.ts'
import { importListInTerminal } from './features/spreadsheets/index.ts'
import { dayIn, systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { type Database, migrate, openDatabase } from './platform/database/index.ts'
import { Refusal } from './platform/errors.ts'
import { type Language, preferredLanguage, translator } from './platform/i18n/index.ts'
import { openOutbound, userAgentOf } from './platform/outbound/index.ts'

const usage = `chatterie import FOLDER   read a bundle of description files into the register (again at will)
chatterie import ADDRESS  read a federation and all its hosters from the web (again at will)
chatterie import LIST --mapping FILE [--dry-run]
                          bring in a CSV or JSON list as FILE says (docs/import.md); a dry run only tells
                          what it would do
chatterie check FILE… | ADDRESS [--json] [--links] [--lang fr|en]
                          look for faults in description files; nothing is stored, and 1 is answered when there are any
chatterie person EMAIL [ROLE] [--without-second-factor]
                          print a link that signs this mailbox in; name it to reviewer, coordination or administrator
chatterie start           start the site
chatterie verify          check the seals of the journal: says what was changed, removed or inserted
chatterie help            this text`

const [command = 'help', ...words] = process.argv.slice(2)
const language: Language = preferredLanguage(Intl.DateTimeFormat().resolvedOptions().locale)

if (command === 'import') await importFrom(words[0])
else if (command === 'check') await check(words)
else if (command === 'verify') await verify()
else if (command === 'person') await person(words)
else if (command === 'start') await import('./main.ts')
else {
  console.log(usage)
  process.exitCode = command === 'help' ? 0 : 2
}

async function importFrom(place: string | undefined): Promise<void> {
  if (!place) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const { database: kept, publicUrl } = readConfig()
  const database = openDatabase(kept)
  try {
    await migrate(database.writer, migrations)
    if (words.includes('--mapping')) await importList(database.writer)
    else if (/^https?:/i.test(place)) await importFromWeb(database.writer, place, publicUrl)
    else await importFolder(database.writer, place)
  } finally {
    await database.close()
  }
}

async function importFolder(db: Database, folder: string): Promise<void> {
  const { hosters, services, report } = await importBundle(db, resolve(folder), systemClock())
  sayReport(report)
  console.log(translator(language)('descriptions.imported', { hosters, services }))
  const { places, left } = await importPortal(db, resolve(folder), systemClock())
  if (places > 0) console.log(translator(language)('portal.imported', { count: places }))
  for (const place of left) console.error(translator(language)('portal.import-left', { place }))
  await importDiagnoses(db, resolve(folder), systemClock())
  await importLife(db, resolve(folder), systemClock())
  await importLitters(db, resolve(folder), systemClock())
  await importAmendments(db, resolve(folder), systemClock())
}

async function importFromWeb(db: Database, address: string, publicUrl: string): Promise<void> {
  const outbound = openOutbound({ userAgent: userAgentOf(publicUrl) })
  const by = byMachine('import', systemClock())
  const means = { outbound: exceptOurs(outbound, publicUrl), tell: sayReport }
  const { name, ...counted } = await importFederation(db, means, address, by).finally(() => outbound.close())
  if (name === null) process.exitCode = 1
  else console.log(translator(language)('crawling.imported-federation', { name, ...counted }))
}

async function importList(db: Database): Promise<void> {
  const means = { language, by: byMachine('import', systemClock()), write: console.log }
  process.exitCode = await importListInTerminal(db, words, means)
}

function sayReport(report: readonly ReportLine[]): void {
  for (const line of report) if (line.severity !== 'info') console.log(sentenceOf(line))
}

async function check(words: string[]): Promise<void> {
  const outbound = openOutbound({ userAgent: 'Chatterie (check)' })
  const today = dayIn('UTC', systemClock())
  const means = { outbound, today, language, write: console.log, complain: console.error }
  process.exitCode = await checkInTerminal(words, means).finally(() => outbound.close())
}

async function verify(): Promise<void> {
  const config = readConfig()
  const database = openDatabase(config.database)
  try {
    await migrate(database.writer, migrations)
    const verification = await verifyJournal(database.reader, config.secret)
    for (const line of verificationWords(translator(language), verification)) console.log(line)
    process.exitCode = verification.fault ? 1 : 0
  } finally {
    await database.close()
  }
}

async function person(words: string[]): Promise<void> {
  const [email = '', role] = words.filter((word) => !word.startsWith('--'))
  const withoutSecondFactor = words.includes('--without-second-factor')
  const config = readConfig()
  const database = openDatabase(config.database)
  const t = translator(language)
  try {
    await migrate(database.writer, migrations)
    const link = await linkByHand(
      database.writer,
      { email, role, withoutSecondFactor },
      { ...config, language, now: systemClock() },
    )
    console.log(t('accounts.link-by-hand', { email, link, hours: linkHours }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(t(error.reason, error.errors[0]?.values))
    process.exitCode = 2
  } finally {
    await database.close()
  }
}

function sentenceOf({ file, line, key, severity, message, corrected }: ReportLine): string {
  const t = translator(language)
  const place = `${decodeURIComponent(file)}:${line} ${severity} ${key}`
  return [`${place}: ${t(message.key, message.values)}`, corrected && `    ${corrected}`].filter(Boolean).join('\n')
}
