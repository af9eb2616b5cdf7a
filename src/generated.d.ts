/** What `npm run packs` makes from packs/: typed here so that the compiler need not read megabytes of JSON. */
declare module '#generated/pack.json' {
  const pack: import('./lessons/index.ts').Pack;
  export default pack;
}
declare module '#generated/organisation.json' {
  const organisation: import('./lessons/index.ts').Organisation;
  export default organisation;
}
declare module '#generated/detector.json' {
  const detector: import('./detection/index.ts').CompiledDetector;
  export default detector;
}
declare module '#generated/gate.json' {
  /** null where nothing was trained for the pack. */
  const gate: import('./detection/index.ts').CompiledGate | null;
  export default gate;
}
declare module '#generated/model.json' {
  /** null where the pack has no trained tier. */
  const model: import('./detection/index.ts').CompiledModel | null;
  export default model;
}
declare module '#generated/launchevent.json' {
  const eventPack: import('./launchevent/types.ts').EventPack;
  export default eventPack;
}
