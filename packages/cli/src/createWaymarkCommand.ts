import { Command } from 'commander';
import { version } from '../package.json';
import { createComputeCommand } from './commands/dora/compute';
import { createGateCommand } from './commands/gate/gate';
import { createInspectCommand } from './commands/roadmap/inspect';
import { createLintCommand } from './commands/roadmap/lint';
import { createScorecardLintCommand } from './commands/scorecard/lint';
import { createTryCommand } from './commands/scorecard/try';

/** The command with all that it can do. Errors are thrown, and not written. */
export function createWaymarkCommand(): Command {
  const waymark = new Command('waymark')
    .description('Roadmaps, readiness and DORA metrics on the command line')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {} });

  const roadmap = waymark
    .command('roadmap')
    .description('Read roadmaps that are kept as Markdown');
  roadmap.addCommand(createInspectCommand().copyInheritedSettings(roadmap));
  roadmap.addCommand(createLintCommand().copyInheritedSettings(roadmap));

  const scorecard = waymark
    .command('scorecard')
    .description('Check and try scorecards that are kept as YAML');
  scorecard.addCommand(
    createScorecardLintCommand().copyInheritedSettings(scorecard),
  );
  scorecard.addCommand(createTryCommand().copyInheritedSettings(scorecard));

  waymark.addCommand(createGateCommand().copyInheritedSettings(waymark));

  const dora = waymark
    .command('dora')
    .description('Compute how well a team delivers');
  dora.addCommand(createComputeCommand().copyInheritedSettings(dora));
  return waymark;
}
