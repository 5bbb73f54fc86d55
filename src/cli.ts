import { resolve } from 'node:path'
import { migrations } from '../migrations/index.ts'
import { importBundle, type ReportLine } from './features/descriptions/index.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { migrate, openDatabase } from './platform/database/index.ts'
import { type Language, preferredLanguage, translator } from './platform/i18n/index.ts'

const usage = `chatterie import FOLDER   read a bundle of description files into the register (again at will)
chatterie start           start the site
chatterie help            this text`

const [command = 'help', ...words] = process.argv.slice(2)
const language: Language = preferredLanguage(Intl.DateTimeFormat().resolvedOptions().locale)

if (command === 'import') await importFolder(words[0])
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

function sentenceOf({ file, line, key, severity, message, corrected }: ReportLine): string {
  const t = translator(language)
  const place = `${decodeURIComponent(file)}:${line} ${severity} ${key}`
  return [`${place}: ${t(message.key, message.values)}`, corrected && `    ${corrected}`].filter(Boolean).join('\n')
}
