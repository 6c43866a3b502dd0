const PLACEHOLDER =
  /^(?:[[{<].*[\]}>]|\{\{.*\}\}|\$\{.*\}|\.\.\.|…|tbd|tba|todo|x{2,}|lorem ipsum.*|(?:your|insert|describe|add|enter)\s.*\bhere|(?:task|item|feature|deliverable|criterion|goal|milestone|initiative|name|description|title|phase name|step)(?:\s(?:\d+|[a-z]|name|title|description))?)?[.:]?$/i;
// "YYYY-MM-DD", "[DD/MM/YYYY]", "TT.MM.JJJJ"
const DATE_PATTERN =
  /^[[({<]?[ymdtja]{2,4}([-/.])[ymdtja]{2,4}\1[ymdtja]{2,4}[\])}>]?$/i;

/** Whether a text only keeps the place for another one, such as `[Task name]`, `Feature 1` or `YYYY-MM-DD`. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return PLACEHOLDER.test(trimmed) || DATE_PATTERN.test(trimmed);
}
