/** The first line of every generated file. */
export function generatedHeader(source = 'contracts/'): string {
  return `// GENERATED from ${source} by \`npm run generate\`: do not edit.\n`;
}
