export { matters as editingMatters } from './matters.ts'
export { mayEdit } from './policy.ts'
export { editing } from './routes.tsx'
