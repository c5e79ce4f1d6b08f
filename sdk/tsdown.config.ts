import { defineConfig } from 'tsdown';

/** One entry, as ESM and CommonJS with types for both. Generated types are inlined; the two dependencies are not. */
export default defineConfig({
  entry: ['index.ts'],
  format: ['esm', 'cjs'],
  outDir: 'dist',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  fixedExtension: false,
  clean: true,
  logLevel: 'warn',
  // Types cost most of the build, as they must; the bundler need not say so at every build.
  inputOptions: { checks: { pluginTimings: false } },
});
