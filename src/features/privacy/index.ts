export { mailOfPerson } from './mail-of-person.ts'
export { privacyOf } from './routes.tsx'
export { toldFields } from './told-fields.ts'
