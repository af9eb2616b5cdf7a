/** Where the built files go. What lies here is what an organisation serves, but for `simulator/`. */
export const siteFolder = 'dist';
/** Where `npm run packs` writes the compiled pack. */
export const organisationFile = 'generated/organisation.json';
