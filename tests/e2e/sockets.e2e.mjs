// The look from outside must be able to find a socket, else its silence says nothing.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { ipSocketsOfProgram } from "./driver/sockets.mjs";

const LISTENER = `
  const tcp = require("node:net").createServer().listen(0, "127.0.0.1", () => {
    const udp = require("node:dgram").createSocket("udp6").bind(0, "::1", () => process.stdout.write("ready"));
  });
`;

test("a program that opens sockets is seen from outside", async () => {
  const program = spawn(process.execPath, ["-e", LISTENER], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await once(program.stdout, "data");
    const { own } = await ipSocketsOfProgram(program.pid);
    const kinds = own.map((told) => told.split(" ")[0]);
    assert.deepEqual(kinds.sort(), ["tcp", "udp6"]);
  } finally {
    program.kill();
    await once(program, "close");
  }
});
