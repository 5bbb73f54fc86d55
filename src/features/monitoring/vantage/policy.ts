import type { Policy, Request } from '../../../platform/web/index.ts'
import { vantageByKey } from './queries.ts'
import type { Vantage } from './vantage.ts'

/** The header in which a place shows its key: those of people stand in `Authorization`. */
export const keyHeader = 'vantage-key'

/** A place that looks for us, by its key. */
export const vantagePoint: Policy = {
  name: 'vantage-point',
  may: async (c) => ((await vantageOf(c)) ? true : 'monitoring.vantage-key-unknown'),
}

/** The place that asks, on a route whose policy lets nobody else in. */
export async function vantageIn(c: Request): Promise<Vantage> {
  const vantage = await vantageOf(c)
  if (!vantage) throw new Error('the policy of this route lets others in')
  return vantage
}

async function vantageOf(c: Request): Promise<Vantage | undefined> {
  const key = c.req.header(keyHeader) ?? ''
  return key === '' || key.length > 100 ? undefined : vantageByKey(c.var.db, key)
}
