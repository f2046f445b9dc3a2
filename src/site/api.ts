/** The documented functions of the package. */
export { describeProblems, describeSkipped } from './cli/describe-problems.ts';
export { buildSite, NothingReadError } from './publish/build-site.ts';
export { ForeignFolderError } from './publish/output-folder.ts';
