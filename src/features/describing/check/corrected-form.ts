import { z } from 'zod'

/** A corrected file on its way back to whoever sent it: browsers end its lines as they like. */
export const CorrectedForm = z.object({
  name: z.string().catch(''),
  text: z
    .string()
    .catch('')
    .transform((text) => text.replace(/\r\n?/g, '\n')),
})
