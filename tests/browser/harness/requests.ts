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

  get count(): number {
    return this.#made.length;
  }
}
