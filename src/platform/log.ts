/** What happened, without anything that names or follows a person: no address, no mail, no typed text. */
export type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void

/** One JSON object a line on the standard output. */
export const jsonLog: Log = (event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`)
}

export const silentLog: Log = () => {}
