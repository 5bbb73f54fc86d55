// npm run bench -- NAME [--json] [sizes…]: prints what it measures, and one JSON object as its last line.
import { accountsBench } from './accounts.ts'
import { complianceBench } from './compliance.ts'
import { decisionsBench } from './decisions.ts'
import { descriptionsBench } from './descriptions.ts'
import { descriptionsFuzzBench } from './descriptions-fuzz.ts'
import { directoryBench } from './directory.ts'
import { hostileBench } from './hostile.ts'
import { monitoringBench } from './monitoring.ts'
import { portalBench } from './portal.ts'
import { weightBench } from './weight.ts'

const benches: Record<string, (words: string[]) => Promise<object>> = {
  accounts: accountsBench,
  compliance: complianceBench,
  decisions: decisionsBench,
  descriptions: descriptionsBench,
  'descriptions-fuzz': descriptionsFuzzBench,
  directory: directoryBench,
  hostile: hostileBench,
  monitoring: monitoringBench,
  portal: portalBench,
  weight: weightBench,
}

const [name = '', ...words] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json]`)
  process.exit(2)
}
const measured = await bench(words.filter((word) => !word.startsWith('--')))
if (!words.includes('--json')) console.dir(measured, { depth: 6 })
console.log(JSON.stringify(measured))
process.exit(0)
