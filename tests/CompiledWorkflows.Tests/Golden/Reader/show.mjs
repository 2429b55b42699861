// A checkpoint as JSON: Reading/README.md.
import { Reader } from './messagepack.mjs';

const KINDS = ['Base', 'Delta', 'Journal'];
const STATUSES = ['Running', 'AwaitingResponse', 'Sleeping', 'Completed', 'Halted', 'Failed', 'Canceled'];
const SECONDS_BEFORE_1970 = 62_135_596_800n;

export function show({ header, identity, sections, outputs }) {
  return {
    complete: true,
    header: {
      formatVersion: 1,
      kind: KINDS[header.kind],
      workflowId: identity.workflowId,
      runId: identity.runId,
      rootRunId: identity.rootRunId,
      forkedFrom: identity.forkedFrom,
      fingerprint: identity.fingerprint.toString(16).padStart(16, '0'),
      sequence: Number(header.sequence),
      superStep: Number(header.superStep),
      timestamp: instant(header.ticks),
      status: STATUSES[header.status] ?? String(header.status),
      pendingMessages: Number(header.messages),
      pendingRequests: Number(header.requests),
      ...(header.wakeTicks != null && { nextWakeTime: instant(header.wakeTicks) }),
      ...(header.previous != null && { previousCheckpoint: Number(header.previous) }),
    },
    mail: mail(sections.get('mail')),
    requests: requests(sections.get('requests')),
    outputs: outputs.flatMap((bytes) => {
      const reader = new Reader(bytes);
      return runs(reader, (key) => ({ node: key.slice(0, key.indexOf('/')), type: key.slice(key.indexOf('/') + 1) }), 3);
    }),
    ...(sections.has('timers') && { timers: timers(sections.get('timers')) }),
    fanIns: group(sections, 'join:'),
    shared: group(sections, 'shared:'),
    state: group(sections, 'state:'),
  };
}

function mail(bytes) {
  const shown = named();
  if (!bytes) return shown;
  const reader = new Reader(bytes);
  for (let nodes = reader.map(); nodes > 0; nodes--) {
    const node = reader.text();
    shown[node] = runs(reader, (key) => ({ type: key }), 4);
  }

  return shown;
}

function runs(reader, describe, depth) {
  const messages = [];
  for (let left = reader.array(); left > 0; left--) {
    const count = reader.array() - 1;
    const key = reader.text();
    for (let i = 0; i < count; i++) messages.push({ ...describe(key), value: value(reader, depth) });
  }

  return messages;
}

function requests(bytes) {
  if (!bytes) return [];
  const reader = new Reader(bytes);
  return Array.from({ length: reader.array() }, () => {
    const fields = reader.array();
    const shown = { id: reader.text(), port: reader.text(), request: value(reader, 3) };
    if (fields === 4) shown.answeredAt = reader.text();
    return shown;
  });
}

function timers(bytes) {
  const reader = new Reader(bytes);
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    const shown = { due: instant(reader.int()) };
    const kind = reader.text();
    for (const key of { mail: ['node', 'type'], output: ['output'], join: ['fanIn', 'slot'], request: ['request'], retry: ['node', 'type'] }[kind]) shown[key] = reader.text();
    if (kind === 'retry') {
      reader.array();
      const [superStep, delivery, attempts, effectKey] = [0, 1, 2, 3].map(() => value(reader, 3));
      Object.assign(shown, { attempts, superStep, delivery, effectKey, effects: value(reader, 3) });
    }
    if (!('request' in shown)) shown.value = value(reader, 3);
    return shown;
  });
}

function group(sections, prefix) {
  const shown = named();
  for (const [name, bytes] of sections) {
    if (name.startsWith(prefix)) shown[name.slice(prefix.length)] = value(new Reader(bytes), 2);
  }

  return shown;
}

function value(reader, depth) {
  const token = reader.peek();
  if ((token.type === 'array' || token.type === 'map') && depth >= 60) return { messagePack: reader.raw().toString('base64') };
  const hasNames = token.type === 'map' && hasTextKeys(reader);
  reader.next();
  switch (token.type) {
    case 'nil':
      return null;
    case 'int':
      return -(2n ** 53n) < token.value && token.value < 2n ** 53n ? Number(token.value) : token.value.toString();
    case 'float32':
      return Number.isFinite(token.value) ? shortest(token.value) : String(token.value);
    case 'float64':
      return Number.isFinite(token.value) ? token.value : String(token.value);
    case 'bin':
      return token.value.toString('base64');
    case 'ext':
      return (token.extension === -1 && timestamp(token.value)) || { extension: token.extension, data: token.value.toString('base64') };
    case 'array':
      return Array.from({ length: token.count }, () => value(reader, depth + 1));
    case 'map':
      return hasNames ? object(reader, token.count, depth + 1) : Array.from({ length: token.count }, () => [value(reader, depth + 2), value(reader, depth + 2)]);
    default:
      return token.value;
  }
}

function object(reader, count, depth) {
  const shown = named();
  for (let i = 0; i < count; i++) {
    const name = reader.text();
    shown[name] = value(reader, depth);
  }

  return shown;
}

function hasTextKeys(reader) {
  const at = reader.at;
  let all = true;
  for (let left = reader.map(); left > 0; left--) {
    const key = reader.peek();
    all &&= key.type === 'str' && Buffer.byteLength(key.value) <= 1_000_000;
    reader.skip();
    reader.skip();
  }

  reader.at = at;
  return all;
}

/** The shortest decimal that is this 32-bit float. */
function shortest(float) {
  for (let digits = 1; ; digits++) {
    const decimal = Number(float.toPrecision(digits));
    if (Math.fround(decimal) === float) return decimal;
  }
}

/** A time in ticks of 100 ns since the year 1. */
function instant(ticks) {
  return time(ticks / 10_000_000n - SECONDS_BEFORE_1970, Number(ticks % 10_000_000n) * 100);
}

function timestamp(data) {
  if (data.length === 4) return time(BigInt(data.readUInt32BE()), 0);
  if (data.length === 8) return time(data.readBigUInt64BE() & 0x3ffffffffn, Number(data.readBigUInt64BE() >> 34n));
  return data.length === 12 ? time(data.readBigInt64BE(4), data.readUInt32BE()) : null;
}

function time(seconds, nanoseconds) {
  if (seconds < -SECONDS_BEFORE_1970 || seconds >= 253_402_300_800n || nanoseconds > 999_999_999) return null;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return nanoseconds === 0 ? `${whole}Z` : `${whole}.${String(nanoseconds).padStart(9, '0').replace(/0+$/, '')}Z`;
}

/** An object that takes any name. */
function named() {
  return Object.create(null);
}
