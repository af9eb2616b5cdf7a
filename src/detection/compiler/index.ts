export { compile, type Compilation, type TriggerFault } from './compile.ts';
export { detectorPart } from './detector-part.ts';
export { readLanguage, type Language, type LanguageFiles } from './read-language.ts';
export { packPrompting } from './pack-prompting.ts';
