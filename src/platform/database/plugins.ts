import { AsyncLocalStorage } from 'node:async_hooks'
import {
  HandleEmptyInListsPlugin,
  type KyselyPlugin,
  type RootOperationNode,
  replaceWithNoncontingentExpression,
} from 'kysely'

/** Set while a transaction runs. */
export const transaction = new AsyncLocalStorage<true>()

const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })

/** An empty `in` list is false. What is inserted has none: looking for one in a hundred values costs the most. */
export const emptyInLists: KyselyPlugin = {
  transformQuery: (query) => (isOfValues(query.node) ? query.node : emptyLists.transformQuery(query)),
  transformResult: (answer) => emptyLists.transformResult(answer),
}

const isOfValues = (node: RootOperationNode) => node.kind === 'InsertQueryNode' && node.values?.kind === 'ValuesNode'

/** The outer database used inside `atomically` would wait for ever: it is refused at once. */
export function refuseOutside(): void {
  if (transaction.getStore()) throw new Error('inside atomically(), use the database that it hands you')
}

export const outsideTransactions: KyselyPlugin = {
  transformQuery({ node }) {
    refuseOutside()
    return node
  },
  transformResult: async ({ result }) => result,
}
