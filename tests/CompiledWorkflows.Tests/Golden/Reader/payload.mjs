// The payload of a record: FORMAT.md.
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { crc32c } from './crc32c.mjs';
import { Reader } from './messagepack.mjs';

const PATCH = 1;
const ENCRYPTED = 2;
const COMPRESSED = 3;

export function readPayload(bytes, place) {
  if (bytes[bytes.length - 5] !== 0xce || crc32c(bytes.subarray(0, -5)) !== bytes.readUInt32BE(bytes.length - 4)) throw new Error('A payload is damaged.');

  const reader = new Reader(bytes);
  if (reader.array() !== 3) throw new Error('A payload is no array of three.');
  const start = reader.at;
  const read = readHeader(reader);
  const content = reader.peek();
  if (content.type === 'ext' && content.extension === ENCRYPTED) return readPayload(decrypt(bytes.subarray(start, reader.at), content.value, place), place);
  return { ...read, sections: read.kind === 2 ? [] : readSections(reader) };
}

function readHeader(reader) {
  const fields = reader.array();
  const version = reader.int();
  if (version !== 1n) throw new Error(`Version ${version} of the format is unknown.`);
  const kind = Number(reader.int());
  const [sequence, superStep, ticks, status, messages, requests] = Array.from({ length: 6 }, () => reader.int());
  let identity;
  if (kind === 0) {
    identity = { workflowId: reader.text(), runId: reader.text() };
    identity.rootRunId = textOrNil(reader) ?? identity.runId;
    const parent = reader.next();
    identity.forkedFrom = parent.type === 'nil' ? null : `${reader.text()}@${reader.int()}`;
    identity.fingerprint = reader.int();
  }

  const optional = [];
  for (let known = kind === 0 ? 13 : 8; known < fields; known++) optional.push(reader.next().value);
  const [wakeTicks, previous] = optional;
  return { kind, header: { kind, sequence, superStep, ticks, status, messages, requests, wakeTicks, previous }, identity };
}

function textOrNil(reader) {
  const token = reader.next();
  return token.type === 'nil' ? null : token.value;
}

function readSections(reader) {
  const sections = [];
  for (let left = reader.map(); left > 0; left--) {
    const name = reader.text();
    const bytes = expand(reader.raw());
    const { type, extension, value } = new Reader(bytes).peek();
    sections.push([name, type === 'ext' && extension === PATCH ? { patch: (before) => patch(before, value) } : { bytes }]);
  }

  return sections;
}

function expand(section) {
  const { type, extension, value } = new Reader(section).peek();
  if (type !== 'ext' || extension !== COMPRESSED) return section;
  const body = new Reader(value);
  const length = Number(body.int());
  if (length > 64 * value.length) throw new Error('A compressed section is too long.');
  const bytes = brotliDecompressSync(body.binary(), { maxOutputLength: length });
  if (bytes.length !== length) throw new Error('A compressed section is too short.');
  return bytes;
}

function patch(before, body) {
  const reader = new Reader(body);
  const after = [];
  let at = 0;
  while (!reader.isAtEnd) {
    const kept = Number(reader.int());
    after.push(before.subarray(at, at + kept));
    at += kept + Number(reader.int());
    after.push(reader.binary());
  }

  return Buffer.concat([...after, before.subarray(at)]);
}

function decrypt(header, body, { runId, previous, ring }) {
  const reader = new Reader(body);
  const keyId = reader.text();
  const salt = reader.binary();
  const ciphertext = reader.binary();
  const key = ring.get(keyId);
  if (!key) throw new Error(`The key ${keyId} is needed.`);

  const derived = Buffer.from(hkdfSync('sha256', key, salt, 'CompiledWorkflows checkpoint record, AES-256-GCM', 44));
  const before = Buffer.alloc(8);
  before.writeBigInt64BE(previous);
  const cipher = createDecipheriv('aes-256-gcm', derived.subarray(0, 32), derived.subarray(32));
  cipher.setAAD(Buffer.concat([header, before, Buffer.from(runId, 'utf16le').swap16()]));
  cipher.setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([cipher.update(ciphertext.subarray(0, -16)), cipher.final()]);
}
