export { contactJobs } from './jobs.ts'
export { personalData } from './personal-data.ts'
export { contact } from './routes.tsx'
export { stored } from './stored.ts'
