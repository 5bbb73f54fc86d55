import { paths } from '../../paths.ts'
import { common, everyone } from '../../platform/web/index.ts'
import { type TellsFigures, textOfFigures } from './figures.ts'

/** How the site is running, in figures: nothing of anybody, and nothing that its pages do not show. */
export function metricsOf(tellers: readonly TellsFigures[]) {
  const routes = common()
  routes.get(paths.common.metrics, everyone, async (c) => {
    const figures = await Promise.all(tellers.map((tell) => tell(c.var.db, c.var.now)))
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(textOfFigures(figures.flat()))
  })
  return { list: routes.list }
}
