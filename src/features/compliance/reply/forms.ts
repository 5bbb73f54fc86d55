import { z } from 'zod'
import { type Request, readForm } from '../../../platform/web/index.ts'
import { lines, withLengths } from '../text-field.ts'
import { reasonLength } from './contest.ts'
import { replyLength } from './reply.ts'

const ReplyForm = z.object({ text: lines(replyLength, 'compliance.reply-missing') })
export const readReplyForm = async (c: Request) => withLengths(await readForm(c, ReplyForm), { ...replyLength })

const ContestForm = z.object({ reason: lines(reasonLength, 'compliance.contest-missing') })
export const readContestForm = async (c: Request) => withLengths(await readForm(c, ContestForm), { ...reasonLength })
