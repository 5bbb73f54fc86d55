export { contactJobs } from './jobs.ts'
export { contact } from './routes.tsx'
export { stored } from './stored.ts'
