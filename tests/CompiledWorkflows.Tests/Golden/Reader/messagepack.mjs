// Reads MessagePack token by token: https://github.com/msgpack/msgpack/blob/master/spec.md. Integers are BigInts, since numbers lose some of them.
const fixed = [
  [0xc0, (r) => ({ type: 'nil' })],
  [0xc2, (r) => ({ type: 'bool', value: false })],
  [0xc3, (r) => ({ type: 'bool', value: true })],
  [0xc4, (r) => r.bin(r.unsigned(1))],
  [0xc5, (r) => r.bin(r.unsigned(2))],
  [0xc6, (r) => r.bin(r.unsigned(4))],
  [0xc7, (r) => r.ext(r.unsigned(1))],
  [0xc8, (r) => r.ext(r.unsigned(2))],
  [0xc9, (r) => r.ext(r.unsigned(4))],
  [0xca, (r) => ({ type: 'float32', value: r.take(4).readFloatBE() })],
  [0xcb, (r) => ({ type: 'float64', value: r.take(8).readDoubleBE() })],
  [0xcc, (r) => ({ type: 'int', value: BigInt(r.unsigned(1)) })],
  [0xcd, (r) => ({ type: 'int', value: BigInt(r.unsigned(2)) })],
  [0xce, (r) => ({ type: 'int', value: BigInt(r.unsigned(4)) })],
  [0xcf, (r) => ({ type: 'int', value: r.take(8).readBigUInt64BE() })],
  [0xd0, (r) => ({ type: 'int', value: BigInt(r.take(1).readInt8()) })],
  [0xd1, (r) => ({ type: 'int', value: BigInt(r.take(2).readInt16BE()) })],
  [0xd2, (r) => ({ type: 'int', value: BigInt(r.take(4).readInt32BE()) })],
  [0xd3, (r) => ({ type: 'int', value: r.take(8).readBigInt64BE() })],
  ...[1, 2, 4, 8, 16].map((size, i) => [0xd4 + i, (r) => r.ext(size)]),
  [0xd9, (r) => r.str(r.unsigned(1))],
  [0xda, (r) => r.str(r.unsigned(2))],
  [0xdb, (r) => r.str(r.unsigned(4))],
  [0xdc, (r) => ({ type: 'array', count: r.unsigned(2) })],
  [0xdd, (r) => ({ type: 'array', count: r.unsigned(4) })],
  [0xde, (r) => ({ type: 'map', count: r.unsigned(2) })],
  [0xdf, (r) => ({ type: 'map', count: r.unsigned(4) })],
];
const codes = new Map(fixed);

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  /** The next token: a scalar, or the head of an array or a map. */
  next() {
    const code = this.unsigned(1);
    if (code <= 0x7f) return { type: 'int', value: BigInt(code) };
    if (code <= 0x8f) return { type: 'map', count: code & 0x0f };
    if (code <= 0x9f) return { type: 'array', count: code & 0x0f };
    if (code <= 0xbf) return this.str(code & 0x1f);
    if (code >= 0xe0) return { type: 'int', value: BigInt(code - 0x100) };
    const read = codes.get(code);
    if (!read) throw new Error(`No value begins with ${code.toString(16)}.`);
    return read(this);
  }

  peek() {
    const at = this.at;
    const token = this.next();
    this.at = at;
    return token;
  }

  skip() {
    for (let left = 1; left > 0; left--) {
      const { type, count } = this.next();
      if (type === 'array') left += count;
      if (type === 'map') left += 2 * count;
    }
  }

  /** The bytes of the next value. */
  raw() {
    const start = this.at;
    this.skip();
    return this.bytes.subarray(start, this.at);
  }

  array() {
    return this.expect('array').count;
  }

  map() {
    return this.expect('map').count;
  }

  int() {
    return this.expect('int').value;
  }

  text() {
    return this.expect('str').value;
  }

  binary() {
    return this.expect('bin').value;
  }

  expect(type) {
    const token = this.next();
    if (token.type !== type) throw new Error(`There is ${token.type} where ${type} should be.`);
    return token;
  }

  take(count) {
    if (this.at + count > this.bytes.length) throw new Error('The value is not all there.');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  unsigned(size) {
    return this.take(size).readUIntBE(0, size);
  }

  str(length) {
    return { type: 'str', value: this.take(length).toString('utf8') };
  }

  bin(length) {
    return { type: 'bin', value: this.take(length) };
  }

  ext(length) {
    const extension = this.take(1).readInt8();
    return { type: 'ext', extension, value: this.take(length) };
  }
}
