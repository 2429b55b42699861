// Shows every checkpoint in a log file as a JSON array: node read.mjs LOG [KEYID=HEX]...
// Written from the documents of src/CompiledWorkflows/Checkpointing alone: Files/README.md for the log, Format/FORMAT.md for its payloads,
// Reading/README.md for the JSON. No package of MessagePack is used, since none tells the bytes of a section, which patches change.
import { readFileSync } from 'node:fs';
import { openLog } from './log.mjs';
import { readPayload } from './payload.mjs';
import { show } from './show.mjs';

const [file, ...keys] = process.argv.slice(2);
const ring = new Map(keys.map((key) => [key.slice(0, key.lastIndexOf('=')), Buffer.from(key.slice(key.lastIndexOf('=') + 1), 'hex')]));
const { runId, records } = openLog(readFileSync(file));

const shown = [];
let image;
let previous = -1n;
for (const { kind, bytes } of records) {
  const payload = readPayload(bytes, { runId, previous: kind === 1 ? previous : -1n, ring });
  if (payload.kind !== kind) throw new Error(`A record of kind ${kind} holds one of kind ${payload.kind}.`);
  if (kind === 2) continue;
  if (kind === 0) image = { identity: payload.identity, sections: new Map(), outputs: [] };
  image.header = payload.header;
  for (const [name, change] of payload.sections) {
    if (name === 'outputs') image.outputs.push(change.bytes);
    else image.sections.set(name, change.patch ? change.patch(image.sections.get(name)) : change.bytes);
  }

  shown.push(show(image));
  previous = payload.header.sequence;
}

process.stdout.write(JSON.stringify(shown));
