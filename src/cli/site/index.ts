/** What is deployed: the panel's files, the pages for people, and the manifests. */
export { BuildFailed, buildPacks, bundle, clearSite, writePages } from './build-site.ts';
export type { Part } from './build-site.ts';
export { siteFolder } from './folders.ts';
export { checkSiteManifests, writeManifests } from './manifests.ts';
export { pageOf } from './pages.ts';
export { simulatedPanel } from './simulated-panel.ts';
