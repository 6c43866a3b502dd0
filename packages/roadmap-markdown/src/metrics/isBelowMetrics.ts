import { ContextualBlock } from '../outline/ContextualBlock';
import { SectionName } from '../vocabulary/Language';

// Below a heading of metrics these words are rather what is measured: "Business impact", "Support".
const TOPICS: ReadonlySet<string> = new Set<SectionName>([
  'cost',
  'deprecation',
  'goals',
  'notWork',
  'schedule',
  'support',
]);

/** Whether a block stands below words for metrics, and no other words in between say that it is something else. */
export function isBelowMetrics({
  section,
  introduction,
  headings,
}: Pick<ContextualBlock, 'section' | 'introduction' | 'headings'>): boolean {
  if (section?.name === 'metrics' || introduction?.section) {
    return section?.name === 'metrics';
  }
  const named = headings.findLast(
    heading => heading.section && !TOPICS.has(heading.section.name),
  );
  return named?.section?.name === 'metrics';
}
