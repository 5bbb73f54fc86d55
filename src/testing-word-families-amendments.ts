import { amendmentStates } from './features/amendments/index.ts'

const asked = ['raised', 'reworded', 'added']

/** Keys that pages of the room `amendments` make from a value. */
export const amendmentFamilies: Record<string, readonly string[]> = {
  'amendments.became-{}': ['added', 'removed', 'changed', 'moved'],
  'amendments.consequence-{}': [...asked, 'lowered', 'removed', 'recommended'],
  'amendments.state-{}': amendmentStates,
  'amendments.task-ended-{}': ['met', 'lifted'],
  'amendments.task-{}': asked,
}
