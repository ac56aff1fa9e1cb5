// One at a time per club within this process. The head's row lock would keep order as well, but every waiting push
// would hold a connection, and ten phones of one club would starve the other clubs.

export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const mine = Promise.withResolvers<void>();
    this.#last.set(key, mine.promise);
    await before;
    try {
      return await work();
    } finally {
      mine.resolve();
      if (this.#last.get(key) === mine.promise) this.#last.delete(key);
    }
  }
}
