/**
 * A digest of many texts, by adding up a hash of 64 bits of each (two of cyrb53's halves, public domain): the texts may
 * come in any order. It tells releases apart; it is no protection against somebody who makes two alike on purpose.
 */
export class TextHash {
  #high = 0;
  #low = 0;

  /** @returns what `follow` takes */
  add(text: string): readonly [number, number] {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    this.#high = (this.#high + high) >>> 0;
    this.#low = (this.#low + low) >>> 0;
    return [high, low];
  }

  /** Takes a hash into account at this place in the order. */
  follow([high, low]: readonly [number, number]): void {
    this.#high = (Math.imul(this.#high, 31) + high) >>> 0;
    this.#low = (Math.imul(this.#low, 31) + low) >>> 0;
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    return [this.#high, this.#low].map((part) => part.toString(16).padStart(8, '0')).join('');
  }
}
