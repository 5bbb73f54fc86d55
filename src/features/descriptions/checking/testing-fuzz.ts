import { corpus, mutated, randomFrom } from '../testing-mutations.ts'
import { checkDescription } from './check-description.ts'
import { correctFile } from './correct-file.ts'
import { today } from './testing.ts'

/** What became of so many mutated files: every tenth is mended too. Whatever throws, throws. */
export interface Fuzzed {
  files: number
  mended: number
  remarks: number
  /** Remarks whose line is none of the file. */
  astray: number
  /** Mended files that have more errors than they had. */
  worse: number
  bytes: number
}

export function fuzz(files: number, seed: number): Fuzzed {
  const random = randomFrom(seed)
  const told: Fuzzed = { files, mended: 0, remarks: 0, astray: 0, worse: 0, bytes: 0 }
  for (let round = 0; round < files; round += 1) {
    const bytes = mutated(corpus[random(corpus.length)] ?? new Uint8Array(), random)
    const file = checkDescription('https://brin-d-ortie.example/ortie.properties', bytes, today)
    const last = linesIn(bytes)
    told.bytes += bytes.length
    told.remarks += file.description.report.length
    told.astray += file.description.report.filter(({ line }) => !(line >= 0 && line <= last)).length
    if (round % 10 !== 0) continue
    const mended = correctFile(file, today, 'À remplir')
    if (!mended) continue
    told.mended += 1
    const after = checkDescription('https://brin-d-ortie.example/', new TextEncoder().encode(mended.text), today)
    if (errorsIn(after) > errorsIn(file)) told.worse += 1
  }
  return told
}

/** What a file lacks is told only once something of it is understood. */
const errorsIn = ({ description }: ReturnType<typeof checkDescription>) =>
  description.report.filter(
    ({ severity, message }) => severity === 'error' && message.key !== 'descriptions.missing-mandatory',
  ).length

const linesIn = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/).length
