import { List, ListItem } from 'mdast';
import { readItem } from '../items/readItem';
import { EmojiStatuses } from '../status/emojiStatus';
import { normalisePhrase } from '../vocabulary/phrase';
import { vocabulary } from '../vocabulary/vocabulary';
import { DraftMetric, MetricPlace, within } from './DraftMetric';
import { lowerInPlace } from './foldText';
import { readCellActual, readCellTarget } from './readCellFigure';
import { readStatement, readUnfiguredStatement } from './readStatement';
import { readUnit } from './readUnit';

/** What a list states in metrics. */
export interface MetricList {
  metrics: DraftMetric[];
  /** Whether some of its lines belong to something else, such as a label that Markdown made part of a bullet. */
  hasMore: boolean;
}

interface Bullet {
  text: string;
  line: number;
  checked?: boolean;
  below: Bullet[];
}

/** The metrics of a list: one or more a bullet, or of a bullet that groups others those within. */
export function readMetricList(
  list: List,
  place: MetricPlace,
  legend: EmojiStatuses,
): MetricList {
  const { bullets, hasMore } = readBullets(list, legend);
  return {
    metrics: bullets.flatMap(bullet => readBullet(bullet, place)),
    hasMore,
  };
}

/** How many bullets of a list there are, and how many state a figure. */
export function countFigures(
  list: List,
  legend: EmojiStatuses,
): { bullets: number; figures: number } {
  const { bullets } = readBullets(list, legend);
  return {
    bullets: bullets.length,
    figures: bullets.filter(({ text }) => readStatement(text).length).length,
  };
}

function readBullets(
  list: List,
  legend: EmojiStatuses,
): { bullets: Bullet[]; hasMore: boolean } {
  const bullets: Bullet[] = [];
  let hasMore = false;
  for (const node of list.children) {
    const { item, trailingLabels } = readItem(node, legend);
    const nested = node.children.flatMap(child =>
      child.type === 'list' ? [readBullets(child, legend)] : [],
    );
    bullets.push({
      text: item.number ? withNumber(item.number, item.text) : item.text,
      line: lineOf(node),
      ...(item.checked !== undefined && { checked: item.checked }),
      below: nested.flatMap(each => each.bullets),
    });
    hasMore ||= trailingLabels.length > 0 || nested.some(each => each.hasMore);
  }
  return { bullets, hasMore };
}

function lineOf({ position }: ListItem): number {
  return position?.start.line ?? 1;
}

// "99.9 % uptime" has no number before it.
function withNumber(number: string, text: string): string {
  return readUnit(text, lowerInPlace(text), 0).length
    ? `${number} ${text}`
    : text;
}

function readBullet(bullet: Bullet, place: MetricPlace): DraftMetric[] {
  const { text, below } = bullet;
  const own = readStatement(text).map(stated => ({
    ...stated,
    ...placed(bullet, place),
  }));
  const parted = own.length ? undefined : readParts(bullet, place);
  if (parted) {
    return [parted];
  }
  const name = withoutColon(text);
  const inner = within(place, name);
  if (own.length) {
    // Bullets below it that state no figure describe it.
    const others = below.filter(isMetric);
    return [...own, ...others.flatMap(each => readBullet(each, inner))];
  }
  if (below.length && (name !== text || below.some(isMetric))) {
    return below.flatMap(each => readBullet(each, inner));
  }
  return /[\p{L}\p{N}]/u.test(text)
    ? [{ ...readUnfiguredStatement(text), ...placed(bullet, place) }]
    : [];
}

function withoutColon(text: string): string {
  return /[:：]$/.test(text) ? text.slice(0, -1).trimEnd() : text;
}

function isMetric({ text, checked, below }: Bullet): boolean {
  return (
    checked !== undefined ||
    readStatement(text).length > 0 ||
    below.some(isMetric)
  );
}

function placed(
  { line, checked }: Bullet,
  place: MetricPlace,
): MetricPlace & Pick<DraftMetric, 'line' | 'foundBy' | 'checked'> {
  return {
    ...place,
    ...(checked !== undefined && { checked }),
    line,
    foundBy: checked === undefined ? 'bullet' : 'checkbox',
  };
}

/** A bullet that names what is measured, and below it `Target: …` and `Current: …`. */
function readParts(
  bullet: Bullet,
  place: MetricPlace,
): DraftMetric | undefined {
  const parts = bullet.below.map(({ text }) => readPart(text));
  const targets = parts.filter(part => part?.name === 'target');
  const actual = parts.find(part => part?.name === 'actual');
  const [target] = targets;
  if (targets.length > 1 || !(target ?? actual)) {
    return undefined;
  }
  const subject = withoutColon(bullet.text);
  const stated = readCellTarget(target?.value, subject);
  const isOwnSubject =
    !actual && target && readStatement(target.value).some(each => each.subject);
  if (isOwnSubject || !subject) {
    return undefined;
  }
  const reached = readCellActual(actual?.value);
  const { text, ...figure } = stated ?? {};
  return {
    text: text ? `${subject}: ${text}` : subject,
    subject,
    ...figure,
    ...(reached && { actual: reached }),
    ...placed(bullet, place),
  };
}

function readPart(text: string) {
  const [, label, value] = /^([^:：]{1,40})[:：]\s*(\S.*)$/s.exec(text) ?? [];
  const name = label && vocabulary.columns.get(normalisePhrase(label));
  return name ? { name, value } : undefined;
}
