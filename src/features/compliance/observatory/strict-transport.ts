import { type Line, line } from './line.ts'

const sixMonths = 15_768_000

/** How long browsers are told to come over https alone, in seconds (RFC 6797). Null: nothing that can be read. */
export function strictSeconds(header: string | undefined): number | null {
  const [, seconds] = /(?:^|;)\s*max-age\s*=\s*"?(\d{1,12})"?\s*(?:;|$)/i.exec((header ?? '').slice(0, 1000)) ?? []
  return seconds === undefined ? null : Number(seconds)
}

export function strictTransportLine(header: string | undefined, isSecure: boolean): Line {
  if (!isSecure) return line('hsts-not-implemented-no-https', -20)
  if (header === undefined) return line('hsts-not-implemented', -20)
  const seconds = strictSeconds(header)
  if (seconds === null) return line('hsts-header-invalid', -20, header)
  return seconds >= sixMonths
    ? line('hsts-implemented-max-age-at-least-six-months', 0, header)
    : line('hsts-implemented-max-age-less-than-six-months', -10, header)
}

/** Whether it keeps cookies from travelling over http. */
export const isStrict = (header: string | undefined, isSecure: boolean) =>
  strictTransportLine(header, isSecure).points === 0
