/** The closed vocabularies of a difference. */
export const STATUSES = ['changed', 'added', 'removed', 'same'] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses that a record of a diff can have: what is the same is no difference. */
export const DIFFERENCE_STATUSES = ['changed', 'added', 'removed'] as const;

export const CERTAINTIES = ['exact', 'about', 'unclear'] as const;
/**
 * `exact`: both figures are. `about`: they differ for certain, by how much is not exact (约500 → 900).
 * `unclear`: their bounds allow that nothing changed (约500 → 520).
 */
export type Certainty = (typeof CERTAINTIES)[number];
