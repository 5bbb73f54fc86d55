/** The look at one hoster: asked for twice, it is done once. */
export const visitJob = (subjectId: string) => ({ kind: 'visit-hoster', name: subjectId, payload: { subjectId } })
