/** The manifests that tell Word and Outlook about the add-in: their address, and whether they can be deployed. */
export { checkManifests } from './check.ts';
export type { Manifests } from './check.ts';
export type { ManifestFault, ManifestFile, Site } from './manifest-file.ts';
export { pictureSize } from './picture-size.ts';
export { templateAddress, writeJsonAddress, writeXmlAddress } from './write-address.ts';
