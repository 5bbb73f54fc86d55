import { home, inShort } from '../testing.ts'
import { checkDescription } from './check-description.ts'

export const today = '2026-11-23'

export const checked = (text: string, address = home) =>
  checkDescription(address, new TextEncoder().encode(text), today)

/** What the check says beyond the reader's own remarks, in short. */
export const beyond = (...lines: string[]) => {
  const { report } = checked(lines.join('\n')).description
  return report.filter(({ message }) => own.test(message.key)).map(inShort)
}

const own = /\.(date-in-future|license-(not-free|unsure)|no-terms|coordinates-(elsewhere|swapped|sign))$/
