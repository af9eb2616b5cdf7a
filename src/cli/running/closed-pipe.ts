/** Ends the program quietly when what reads its output has had enough ("… | head"), as other tools do. */
export function endWhenPipeCloses(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit(0);
  });
}
