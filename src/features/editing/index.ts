export { mayEdit } from './policy.ts'
export { editing } from './routes.tsx'
