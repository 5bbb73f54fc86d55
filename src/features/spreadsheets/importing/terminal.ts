import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Database } from '../../../platform/database/index.ts'
import { type Language, translator } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import type { Line } from '../planning/line.ts'
import { importList } from './import-list.ts'

interface Means {
  language: Language
  by: By
  write: (line: string) => void
}

/** `LIST --mapping FILE [--dry-run]`: says line by line what is wrong, and what was done; gives the exit code. */
export async function importListInTerminal(
  db: Database,
  words: string[],
  { language, by, write }: Means,
): Promise<number> {
  const t = translator(language)
  const at = words.indexOf('--mapping')
  const [list] = words.filter((word, place) => !word.startsWith('--') && place !== at + 1)
  const mapping = words[at + 1]
  if (list === undefined || mapping === undefined) {
    write(t('spreadsheets.terminal-usage'))
    return 2
  }
  const isDryRun = words.includes('--dry-run')
  const given = { name: basename(list), list: readFileSync(list), mapping: readFileSync(mapping, 'utf8'), isDryRun }
  const result = await importList(db, given, by)
  if ('fault' in result) {
    write(t(result.fault.key, result.fault.values))
    return 2
  }
  const { plan, outcome } = result
  for (const line of plan.lines) for (const sentence of sentencesOf(line)) write(sentence)
  write(t(isDryRun ? 'spreadsheets.would' : 'spreadsheets.done', outcome))
  return outcome.refused > 0 ? 1 : 0

  function sentencesOf({ line, name, remarks }: Line<unknown>): string[] {
    return remarks.map(({ severity, column, value, message, corrected }) =>
      [
        `${line} ${severity}`,
        ...(name ? [name] : []),
        ...(column === null ? [] : [`${column} = ${value}`]),
        t(message.key, message.values),
        ...(corrected === undefined ? [] : [`→ ${corrected}`]),
      ].join(' | '),
    )
  }
}
