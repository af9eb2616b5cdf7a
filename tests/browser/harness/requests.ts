import type { Page, Request } from '@playwright/test';

/** What a page asked the network for, its frames and workers included. */
export class Requests {
  readonly #made: Request[] = [];

  constructor(page: Page) {
    page.context().on('request', (request) => this.#made.push(request));
  }

  /** Addresses asked for, but for those below `own` and those that stay in the browser. */
  foreign(own: string): string[] {
    return this.#made
      .map((request) => request.url())
      .filter((address) => !address.startsWith(`${own}/`) && !/^(data|blob|about):/.test(address));
  }

  /** Everything that was sent: addresses, headers and bodies. */
  async sent(): Promise<string> {
    const each = this.#made.map(async (request) => {
      const headers = await request.allHeaders().catch(() => request.headers());
      return [request.url(), JSON.stringify(headers), request.postData() ?? ''].join('\n');
    });
    return (await Promise.all(each)).join('\n');
  }

  /**
   * Waits until nothing new has been asked for a second long. What the browser itself calls idle never comes where a frame was taken
   * away while it loaded something.
   */
  async quiet(): Promise<void> {
    let before: number;
    do {
      before = this.count;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    } while (this.count !== before);
  }

  get count(): number {
    return this.#made.length;
  }
}
