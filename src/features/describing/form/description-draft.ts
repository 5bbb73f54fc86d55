import { z } from 'zod'
import { type Draft, type DraftKind, isOfNobody } from '../../../platform/drafts/index.ts'
import { offerSources } from '../../descriptions/index.ts'

const Line = z.object({ key: z.string(), value: z.string() })

/** A machine stands in the file of each service that runs on it: here it is said once. */
const Machine = z.object({ id: z.string(), statements: z.array(Line) })

const Service = z.object({
  id: z.string(),
  statements: z.array(Line),
  machine: z.string().nullable().default(null),
  /** The service of the register that it was made from, and what that stated then. */
  registered: z
    .object({ id: z.string(), was: z.array(Line) })
    .nullable()
    .default(null),
})

const Offer = z.object({
  id: z.string(),
  source: z.enum(offerSources),
  address: z.string(),
  about: z.enum(['organization', 'service']),
  statements: z.array(Line),
})

const Content = z.object({
  organization: z.array(Line).default([]),
  machines: z.array(Machine).default([]),
  services: z.array(Service).default([]),
  /** Services of the register that will be taken off it. */
  removed: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** The folder where its people will put the files; empty until they say so. */
  home: z.string().default(''),
  /** What was found elsewhere, until somebody keeps it or drops it. */
  offers: z.array(Offer).default([]),
  /** How much of what was found did not fit. */
  leftOut: z.number().default(0),
  /** Where it was looked for, and what came of it. */
  looked: z.array(z.object({ address: z.string(), outcome: z.enum(['found', 'nothing', 'unreached']) })).default([]),
  /** The hoster of the register that it is about, and what that stated then. */
  hoster: z
    .object({ id: z.string(), slug: z.string(), was: z.array(Line) })
    .nullable()
    .default(null),
})

/** A hoster's whole description while it is made: what each file will state, with all that the form does not show. */
export type DescriptionDraft = z.output<typeof Content>
export type ServicePart = z.output<typeof Service>
export type MachinePart = z.output<typeof Machine>
export type WaitingOffer = z.output<typeof Offer>

export const descriptionDrafts: DraftKind<DescriptionDraft> = { name: 'description', schema: Content }

export const blankDraft: DescriptionDraft = Content.parse({})

/** More than anybody has; each file stays readable by all. */
export const most = { services: 200, machines: 50, lines: 400, offers: 60, bytes: 1_000_000, bytesOfNobody: 400_000 }

/** How large a draft may grow: less while it stands under nobody’s name. */
export const mostBytesOf = (draft: Pick<Draft<unknown>, 'personId' | 'subjectId'>): number =>
  isOfNobody(draft) ? most.bytesOfNobody : most.bytes

export const bytesOf = (content: unknown): number => Buffer.byteLength(JSON.stringify(content))
