/**
 * Bundles the server, its engine process and that of policy modules into `dist`, the only code of the package. One bundle each, so that
 * the names in `dist` never change and nothing stale stays behind.
 */
import { defineConfig, type UserConfig } from 'tsdown';

const shared: UserConfig = {
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  clean: false,
  outExtensions: () => ({ js: '.js' }),
  outputOptions: { chunkFileNames: '[name].js' },
  logLevel: 'warn',
};

export default defineConfig([
  { ...shared, entry: { main: 'main.ts' } },
  { ...shared, entry: { 'policy-child': 'adapters/policy-child.ts' } },
  { ...shared, entry: { 'llamacpp-child': 'engines/llamacpp/child.ts' } },
]);
