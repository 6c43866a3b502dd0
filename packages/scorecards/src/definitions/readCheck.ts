import {
  CheckDefinition,
  CompiledCheck,
  FactExpression,
} from '@waymark/plugin-waymark-common';
import { compileExpression } from '../expressions/compileExpression';
import { ExpressionError } from '../expressions/ExpressionError';
import { compileFilter } from './compileFilter';
import { describeIssues, nameOf, quote } from './describeIssues';
import { ValuePath, YamlDocument } from './parseYamlDocuments';
import { ScorecardFinding, scorecardFinding } from './ScorecardFinding';
import { checkSchema, WrittenCheck } from './scorecardSchema';

const BROKEN = {
  kind: 'broken-definition',
  message: 'The definition of the check is wrong.',
} as const;

/** A check, where it can be told from others, and what is wrong with it. */
export interface ReadCheck {
  check?: CompiledCheck;
  findings: ScorecardFinding[];
}

/**
 * Reads one check. One that is wrong still counts, as unknown, so that no gate passes for the lack of it: at its level, or at
 * the lowest one where that cannot be told.
 *
 * @param at - its index
 */
export function readCheck(
  document: YamlDocument,
  at: number,
  written: unknown,
  levels: readonly string[],
): ReadCheck {
  const path = ['spec', 'checks', at];
  const parsed = checkSchema.safeParse(written);
  if (!parsed.success) {
    const findings = describeIssues(parsed.error.issues, document, path);
    return { check: brokenCheck(written, levels), findings };
  }
  const { data } = parsed;
  if (data.level !== undefined && !levels.includes(data.level)) {
    return {
      check: brokenCheck(data, levels),
      findings: [
        scorecardFinding(
          'check-unknown-level',
          document.lineOf([...path, 'level']),
          `The check ${quote(data.id)} is of the level ${quote(data.level)}, which the scorecard does not have.`,
          levels.length
            ? `Write one of ${levels.join(', ')}, or add the level to spec.levels.`
            : 'Add it to spec.levels.',
        ),
      ],
    };
  }
  return compile(document, path, data);
}

function compile(
  document: YamlDocument,
  path: ValuePath,
  written: WrittenCheck,
): ReadCheck {
  const findings: ScorecardFinding[] = [];
  const expression = <Result extends 'bool' | 'string'>(
    key: 'pass' | 'detail',
    result: Result,
  ) => {
    const text = written[key];
    try {
      return text === undefined ? undefined : compileExpression(text, result);
    } catch (error) {
      findings.push(
        expressionFinding(document, [...path, key], error as ExpressionError),
      );
      return undefined;
    }
  };
  const pass: FactExpression<boolean> | undefined = expression('pass', 'bool');
  const detail: FactExpression<string> | undefined = expression(
    'detail',
    'string',
  );
  const filter = readFilter(
    document,
    [...path, 'appliesTo'],
    written.appliesTo,
  );
  findings.push(...filter.findings);
  const isBroken =
    Boolean(filter.findings.length) || (written.pass !== undefined && !pass);
  const check: CompiledCheck = {
    definition: toDefinition(written),
    ...(filter.appliesTo && { appliesTo: filter.appliesTo }),
    ...(pass && { pass }),
    ...(detail && { detail }),
    ...(isBroken && { problem: BROKEN }),
  };
  return {
    check,
    findings: [...findings, ...adviceOn(document, path, written)],
  };
}

/** Reads a filter predicate; where it is none, it applies to everything. */
export function readFilter(
  document: YamlDocument,
  path: ValuePath,
  written: unknown,
): Pick<CompiledCheck, 'appliesTo'> & { findings: ScorecardFinding[] } {
  if (written === undefined) {
    return { findings: [] };
  }
  try {
    return { appliesTo: compileFilter(written), findings: [] };
  } catch (error) {
    const reason = String((error as Error).message).replace(/\s+/g, ' ');
    return {
      findings: [
        scorecardFinding(
          'filter-invalid',
          document.lineOf(path),
          `${nameOf(path)} is no filter predicate: ${reason.replace(/\.$/, '')}.`,
          'Write paths with their values, such as kind: Component.',
        ),
      ],
    };
  }
}

function expressionFinding(
  document: YamlDocument,
  path: ValuePath,
  { message, remedy, isRefused, offset }: ExpressionError,
): ScorecardFinding {
  return scorecardFinding(
    isRefused ? 'expression-refused' : 'expression-invalid',
    document.lineWithin(path, offset),
    `${nameOf(path)}, character ${offset + 1}: ${message}`,
    remedy,
  );
}

function adviceOn(
  document: YamlDocument,
  path: ValuePath,
  { id, required, attest, remediation }: WrittenCheck,
): ScorecardFinding[] {
  return required && !attest && !remediation
    ? [
        scorecardFinding(
          'check-without-remediation',
          document.lineOf(path),
          `The check ${quote(id)} is required, and does not say what to do where it fails.`,
          'Add remediation: { text: …, url: … }.',
        ),
      ]
    : [];
}

function toDefinition(written: WrittenCheck): CheckDefinition {
  const { appliesTo, ...definition } = written;
  return definition;
}

function brokenCheck(
  written: unknown,
  levels: readonly string[],
): CompiledCheck | undefined {
  if (typeof written !== 'object' || written === null) {
    return undefined;
  }
  const { shape } = checkSchema;
  const { id, title, level, required, importance } = written as Partial<
    Record<keyof typeof shape, unknown>
  >;
  const readId = shape.id.safeParse(id);
  if (!readId.success) {
    return undefined;
  }
  const known = levels.find(it => it === level) ?? levels[0];
  return {
    definition: {
      id: readId.data,
      title: shape.title.safeParse(title).data ?? readId.data,
      ...(known !== undefined && { level: known }),
      required: required !== false && known !== undefined,
      importance: shape.importance.safeParse(importance).data ?? 'medium',
    },
    problem: BROKEN,
  };
}
