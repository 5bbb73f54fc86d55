import { z } from 'zod'
import { linesOf } from '../../typed-text.ts'
import { lengths } from './incubation.ts'

export const AskForm = z.object({
  mentor: z.string('membership.incubation-mentor-missing').min(1, 'membership.incubation-mentor-missing').max(100),
  goals: linesOf(lengths.goals, 'membership.incubation-goals-missing'),
})
export const GoalsForm = z.object({
  goals: linesOf(lengths.goals, 'membership.incubation-goals-missing'),
  revision: z.coerce.number().int().min(0).default(0),
})
export const AnswerForm = z.object({
  accepted: z.enum(['yes', 'no'], 'membership.mentoring-choose').transform((typed) => typed === 'yes'),
  answer: linesOf(lengths.answer),
})
export const NoteForm = z.object({ text: linesOf(lengths.note, 'membership.note-missing') })
