import type { Database } from '../../platform/database/index.ts'

/** A figure of how the site is running, for whoever watches it. */
export interface Figure {
  /** Without `chatterie_`, in the words of its unit: `check_lateness_seconds`. */
  name: string
  help: string
  value: number
  /** Where the same figure is told of several things. */
  of?: Record<string, string>
}

/** What a room tells of itself. */
export type TellsFigures = (db: Database, now: Temporal.Instant) => Promise<Figure[]>

/** Figures in the plain format that programs of monitoring read. */
export function textOfFigures(figures: readonly Figure[]): string {
  const byName = Map.groupBy(figures, ({ name }) => name)
  const lines = [...byName].flatMap(([name, some]) => [
    `# HELP chatterie_${name} ${some[0]?.help ?? ''}`,
    `# TYPE chatterie_${name} gauge`,
    ...some.map(({ of = {}, value }) => `chatterie_${name}${labels(of)} ${value}`),
  ])
  return `${lines.join('\n')}\n`
}

function labels(of: Record<string, string>): string {
  const pairs = Object.entries(of).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}
