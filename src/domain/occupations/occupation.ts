/** What one official release says of one of its occupations, as far as moves are calculated from it. */
export interface Occupation {
  /** Id of its role. */
  readonly id: string;
  /** Its O*NET-SOC code, such as `29-1141.00`. */
  readonly code: string;
  /** 1, little or no preparation, to 5, extensive preparation. */
  readonly jobZone: number;
  /** The level of education that it usually asks for, as usualEducation gives it; 0 when unknown. */
  readonly education: number;
  /** Ids of the occupations that the release calls related, with their rank in that list, from 1 for the nearest. */
  readonly related: ReadonlyMap<string, number>;
  /** Ids of the skills and fields of knowledge that it rates, with their importance, 0 to 1. */
  readonly ratings: ReadonlyMap<string, number>;
  /** Ids of those among them that are fields of knowledge. */
  readonly fields: ReadonlySet<string>;
  /** Ids of its activities, none twice. */
  readonly activities: readonly string[];
}
