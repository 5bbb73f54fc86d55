import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import { bytesOf, common, everyone, problemOf, type Request } from '../../../platform/web/index.ts'
import { addressesTaken } from '../../directory/index.ts'
import { answerTo } from './answer.ts'
import { type Asked, addressOf, nameOf, pastedName } from './asked.ts'
import { correctionsOf } from './corrections.ts'
import { enoughFor } from './enough.ts'
import { refuseTooMany } from './limits.ts'
import { countsOf, problemsOf } from './problems.ts'
import { remarkOnTaken } from './taken.ts'

const routes = common()

routes.postFromAnywhere(paths.common.descriptionsCheck, everyone, async (c) => {
  try {
    const { asked, follows } = await askedByProgram(c)
    refuseTooMany(c, asked, follows)
    return c.json(await answerFor(c, asked, follows))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter))
    return problemOf(c, error, c.var.view.t)
  }
})

export const checkApi = { list: routes.list }

/** Twice the largest file, as JSON may write each sign longer. */
const mostBody = 2 * 1024 * 1024

const CheckBody = z.union([
  z.object({ text: z.string().min(1), name: z.string().default(pastedName), links: z.boolean().default(false) }),
  z.object({ address: z.string().min(1), links: z.boolean().default(false) }),
])

/** A JSON body says what to look at; any other body is the file itself. */
async function askedByProgram(c: Request): Promise<{ asked: Asked; follows: boolean }> {
  const bytes = new Uint8Array(await bytesOf(c, mostBody))
  if (!/^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
    if (bytes.length === 0) throw refusedBody
    return { asked: { files: [{ name: pastedName, bytes }] }, follows: false }
  }
  const body = CheckBody.safeParse(jsonIn(bytes)).data
  if (!body) throw refusedBody
  if ('text' in body) {
    const file = { name: nameOf(body.name), bytes: new TextEncoder().encode(body.text) }
    return { asked: { files: [file] }, follows: body.links }
  }
  const address = addressOf(body.address)
  if (address === null)
    throw new Refusal(422, 'describing.body-wrong', [{ field: 'address', key: 'describing.address-wrong' }])
  return { asked: { address }, follows: body.links }
}

const refusedBody = new Refusal(422, 'describing.body-wrong')

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

async function answerFor(c: Request, asked: Asked, follows: boolean) {
  const { site, view } = c.var
  const { day, snapshot, catalogue } = site.directory.current()
  const check = await answerTo(asked, { outbound: site.outbound, today: day, follows })
  const report = [...check.report, ...remarkOnTaken(check.files, addressesTaken(snapshot))]
  return {
    files: check.files.map(({ description }) => ({ file: description.address, class: description.class })),
    counts: countsOf(report),
    problems: problemsOf(report, view.t),
    enoughFor: enoughFor(check.files, catalogue).map(({ goal, parts }) => ({
      goal,
      enough: parts.every(({ lacks }) => lacks.length === 0),
      lacks: parts.flatMap(({ name, lacks }) => lacks.map((lack) => ({ name, message: view.t(lack) }))),
    })),
    corrected: correctionsOf(check, day, view.t),
    links: check.links && { asked: check.links.asked, left: check.links.left },
  }
}
