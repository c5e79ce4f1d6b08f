#!/usr/bin/env node
/** Entry of the `llama-orch` command. */
import { Command } from 'commander';
import { configCheck } from './cli/config-check.js';
import { configPrint } from './cli/config-print.js';
import { serve } from './cli/serve.js';
import packageJson from './package.json' with { type: 'json' };

const program = new Command('llama-orch').description(packageJson.description).version(packageJson.version);

/** With the settings that may come from the command line. */
function configurable(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: llama-orch.yaml where there is one)')
    .option('--bind <host:port>', 'address to listen on; port 0 picks a free one')
    .option('--data-dir <folder>', 'where the server keeps its files')
    .option('--log-level <level>', 'error, warn, info or debug');
}

configurable(program.command('serve', { isDefault: true }))
  .description('admit tasks and stream them, until SIGTERM or SIGINT')
  .action(serve);

const config = program.command('config').description('look at the configuration without a server');

configurable(config.command('check'))
  .description('say which pools a server would have, or what is wrong and where')
  .action(configCheck);

configurable(config.command('print'))
  .description('the settings in force, secrets redacted')
  .option('--origin', 'say of each value where it comes from')
  .action(configPrint);

await program.parseAsync();
