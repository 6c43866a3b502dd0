import { PlanRow } from '../status/planTable';

/** A row of a table with what another table's row adds to the same phase. */
export function completed(row: PlanRow, other: PlanRow): PlanRow {
  return {
    ...other,
    ...row,
    goals: row.goals.length ? row.goals : other.goals,
    items: row.items.length ? row.items : other.items,
    criteria: row.criteria.length ? row.criteria : other.criteria,
  };
}
