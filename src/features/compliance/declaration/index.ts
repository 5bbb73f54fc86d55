export type { Answers, Declaration, DeclaredClause, DeclaredFile } from './declared.ts'
export { answersOf, declarationOf, declarationsOf, declarationsSentBy, declaredOf } from './queries.ts'
