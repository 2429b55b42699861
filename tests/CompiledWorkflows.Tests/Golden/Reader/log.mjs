// The file of a log: Files/README.md.
import { crc32c } from './crc32c.mjs';

export function openLog(file) {
  if (file.toString('latin1', 0, 8) !== 'CWFLOG1\n') throw new Error('This is no log.');
  const length = file.readUInt32LE(8);
  const start = 12 + length + 4;
  if (crc32c(file.subarray(0, start - 4)) !== file.readUInt32LE(start - 4)) throw new Error('The header of the log is damaged.');

  const records = [];
  for (let at = start; at < file.length; ) {
    const word = file.readUInt32LE(at);
    const end = at + 12 + (word & 0x3fffffff);
    const check = (crc32c(file.subarray(at, end - 4)) ^ (at >>> 0) ^ Math.floor(at / 2 ** 32)) >>> 0;
    if (file.readUInt32LE(end - 8) !== word || file.readUInt32LE(end - 4) !== check) throw new Error(`The record at ${at} is damaged.`);
    records.push({ kind: word >>> 30, bytes: file.subarray(at + 4, end - 8) });
    at = end;
  }

  return { runId: unescape(file.toString('latin1', 12, 12 + length)), records };
}

function unescape(id) {
  return Buffer.from(id.replaceAll(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}
