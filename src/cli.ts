import { resolve } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { linkByHand, linkHours } from './features/accounts/index.ts'
import { importBundle } from './features/crawling/index.ts'
import type { ReportLine } from './features/descriptions/index.ts'
import { verificationWords, verifyJournal } from './features/journal/index.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { migrate, openDatabase } from './platform/database/index.ts'
import { Refusal } from './platform/errors.ts'
import { type Language, preferredLanguage, translator } from './platform/i18n/index.ts'

const usage = `chatterie import FOLDER   read a bundle of description files into the register (again at will)
chatterie person EMAIL [ROLE] [--without-second-factor]
                          print a link that signs this mailbox in; name it to reviewer, coordination or administrator
chatterie start           start the site
chatterie verify          check the seals of the journal: says what was changed, removed or inserted
chatterie help            this text`

const [command = 'help', ...words] = process.argv.slice(2)
const language: Language = preferredLanguage(Intl.DateTimeFormat().resolvedOptions().locale)

if (command === 'import') await importFolder(words[0])
else if (command === 'verify') await verify()
else if (command === 'person') await person(words)
else if (command === 'start') await import('./main.ts')
else {
  console.log(usage)
  process.exitCode = command === 'help' ? 0 : 2
}

async function importFolder(folder: string | undefined): Promise<void> {
  if (!folder) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const database = openDatabase(readConfig().database)
  try {
    await migrate(database.writer, migrations)
    const { hosters, services, report } = await importBundle(database.writer, resolve(folder), systemClock())
    for (const line of report) if (line.severity !== 'info') console.log(sentenceOf(line))
    console.log(translator(language)('descriptions.imported', { hosters, services }))
  } finally {
    await database.close()
  }
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
