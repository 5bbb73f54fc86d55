import { z } from 'zod'

const text = z.string().max(20_000)
const credential = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.looseObject({}) }

/** What a browser says with a passkey (WebAuthn, `toJSON`): as much of it as is verified. */
const Shown = z.object({
  ...credential,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
})

/** What a browser says of a passkey that it made. */
const Made = z.object({
  ...credential,
  response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.array(text).max(20).catch([]) }),
})

export type ShownPasskey = z.output<typeof Shown>
export type MadePasskey = z.output<typeof Made>

/** Forms carry texts alone: the answer is JSON within JSON. */
const within = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string('accounts.passkey-refused')
    .max(50_000, 'accounts.passkey-refused')
    .transform((json, c): z.output<Schema> => {
      const read = schema.safeParse(parsed(json))
      if (read.success) return read.data
      c.addIssue({ code: 'custom', message: 'accounts.passkey-refused' })
      return z.NEVER
    })

export const ShownForm = z.object({ response: within(Shown), next: z.string().optional().catch(undefined) })
export const MadeForm = z.object({ response: within(Made), name: z.string().trim().max(60).catch('') })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
