import type { Metric } from './description.ts'
import type { Said } from './said.ts'

/** The measures of a file, one for each path. */
export function metricsOf(said: Said): Metric[] {
  const metrics = new Map<string, Metric>()
  const at = ([path = '']: string[]) => {
    const metric = metrics.get(path) ?? { path, name: null, description: null, series: [] }
    metrics.set(path, metric)
    return metric
  }
  for (const { parameters, language, value } of said.each('metrics.<path>.name')) {
    at(parameters).name = { ...at(parameters).name, [language]: value }
  }
  for (const { parameters, language, value } of said.each('metrics.<path>.description')) {
    at(parameters).description = { ...at(parameters).description, [language]: value }
  }
  for (const per of ['months', 'weeks', 'days'] as const) {
    for (const { parameters, value } of said.each(`metrics.<path>.<year>.${per}`)) {
      at(parameters).series.push({ year: Number(parameters[1]), per, values: value })
    }
  }
  return [...metrics.values()]
}
