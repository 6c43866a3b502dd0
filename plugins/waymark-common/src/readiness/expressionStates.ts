import { FactExpression } from './CompiledScorecard';
import { Fact, FactChange } from './Fact';
import { HeldState } from './judgeHeld';

/**
 * What an expression was, newest first, from the history of the facts that it reads. Lazy: each state is evaluated when it is
 * asked for.
 */
export function* expressionStates(
  expression: FactExpression<boolean>,
  history: ReadonlyMap<string, readonly FactChange[]>,
  now: number,
): Generator<HeldState> {
  const names = new Set(expression.reads.flatMap(it => it.names));
  const tracks = [...names].flatMap(name => {
    const changes = history.get(name);
    return changes ? [{ name, changes, at: changes.length - 1 }] : [];
  });
  let instant = now;
  for (;;) {
    const values = new Map<string, Pick<Fact, 'value'>>();
    let since = -Infinity;
    for (const track of tracks) {
      while (track.at >= 0 && track.changes[track.at].since > instant) {
        track.at -= 1;
      }
      const change = track.changes[track.at];
      if (change) {
        if (change.value !== undefined) {
          values.set(track.name, { value: change.value });
        }
        since = Math.max(since, change.since);
      }
    }
    if (since === -Infinity) {
      return;
    }
    yield { value: expression.evaluate(values).value, since };
    // What it was just before: changes within one millisecond are one.
    instant = since - 1;
  }
}
