/** Says whether generated/ is what the committed contracts made; quick, and needs no Java. */
import { fileURLToPath } from 'node:url';
import { findStale } from './generate-manifest.js';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const findings = findStale(root);
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log('generated/ is current');
