// Draws labels with the npm package zpl-renderer-js as it is asked for on its input: see workers.py.
// The first argument is the folder node_modules that has the package. It knows PNG files only.

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const DOTS_A_MM = 8;
const { ready } = require(path.join(process.argv[2], "zpl-renderer-js"));

async function timed(api, asked) {
  const zpl = fs.readFileSync(asked.file, "utf8");
  const work = () =>
    api.zplToBase64MultipleAsync(zpl, asked.width_mm, asked.length_mm, DOTS_A_MM);
  const labels = (await work()).length;
  const took_ms = [];
  for (let round = 0; round < asked.times; round++) {
    const began = process.hrtime.bigint();
    await work();
    took_ms.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  return { took_ms, labels };
}

async function main() {
  const { api } = await ready;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let told;
    try {
      told = await timed(api, JSON.parse(line));
    } catch (error) {
      told = { refused: String(error) };
    }
    process.stdout.write(JSON.stringify(told) + "\n");
  }
  process.exit(0); // the package's engine would keep the process
}

main();
