// Which tests could tell one database from another: those from whose files the way to PostgreSQL can be reached.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Only by this name does a test find PostgreSQL: src/architecture.test.ts lets none read a setting itself. */
const asking = /\btestDatabaseUrl\b/
const answering = 'src/platform/config.ts'

/**
 * Those of the files that ask where PostgreSQL is, themselves or by whatever source they name in whatever way. Each
 * text that ends as a source does is taken for an import: rather one test too many on both databases than one too few.
 */
export function whoNeedsDatabase(files: readonly string[], root: string): Set<string> {
  const namedBy = new Map<string, string[]>()
  const need = new Set<string>()
  const known = new Set(files)
  // Both sets grow while they are walked.
  for (const file of known) {
    const text = readFileSync(join(root, file), 'utf8')
    if (file !== answering && (asking.test(text) || importsWhatIsNotWritten(text))) need.add(file)
    for (const named of namedIn(text, file, root)) {
      known.add(named)
      namedBy.set(named, [...(namedBy.get(named) ?? []), file])
    }
  }
  for (const file of need) for (const by of namedBy.get(file) ?? []) need.add(by)
  return new Set(files.filter((file) => need.has(file)))
}

/** The name of a module that comes from elsewhere cannot be followed. */
const importsWhatIsNotWritten = (text: string) => /\b(?:import|require)\((?!\s*(?:'[^']*'|"[^"]*")\s*[,)])/.test(text)

function namedIn(text: string, file: string, root: string): string[] {
  const names = [...text.matchAll(/['"`]([\w@./-]+\.tsx?)['"`]/g)].map(([, name = '']) => name)
  const paths = new Set(names.flatMap((name) => [join(dirname(file), name), name]))
  return [...paths].filter((path) => existsSync(join(root, path)))
}
