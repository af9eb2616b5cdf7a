/** Settled once the browser has read the page to its end: what its scripts that are waited for make, Office's among them, is there then, or has failed to load. */
export const pageRead = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});
