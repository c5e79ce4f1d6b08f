#!/usr/bin/env node
/** Entry of the `llama-orch` command. */
import { Command } from 'commander';
import { serve } from './cli/serve.js';
import packageJson from './package.json' with { type: 'json' };

const program = new Command('llama-orch').description(packageJson.description).version(packageJson.version);

program
  .command('serve', { isDefault: true })
  .description('admit tasks and stream them, until SIGTERM or SIGINT')
  .option('--config <file>', 'configuration file (default: llama-orch.yaml where there is one)')
  .option('--bind <host:port>', 'address to listen on; port 0 picks a free one')
  .option('--data-dir <folder>', 'where the server keeps its files')
  .option('--log-level <level>', 'error, warn, info or debug')
  .action(serve);

await program.parseAsync();
