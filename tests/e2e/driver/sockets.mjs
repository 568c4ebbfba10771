// Looks at a running program from outside: which IP sockets it and its children hold.
// It reads /proc alone; Linux is the one system these tests run on.

import { readFile, readdir, readlink } from "node:fs/promises";

const TABLES = ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"];

/** Every process that descends from this one, itself left out. */
export async function descendants(pid) {
  const parents = new Map();
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/u.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    // The name stands in brackets and may hold anything; what follows the last bracket is regular.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const found = [pid];
  for (const ancestor of found) {
    for (const [child, parent] of parents) if (parent === ancestor) found.push(child);
  }
  return found.slice(1);
}

/**
 * IP sockets of the program under a WebDriver process.
 *
 * @param {number} driverPid
 * @param {number} [driverPort] where WebDriver listens for us
 * @returns {Promise<{own: string[], driver: string[], processes: number}>}
 *   the program's own, and the loopback link over which WebDriver speaks to it
 */
export async function ipSockets(driverPid, driverPort = 0) {
  const link = await driverLink(driverPid, driverPort);
  return socketsOf(await descendants(driverPid), link);
}

/**
 * IP sockets of a program that nobody drives.
 *
 * @param {number} pid
 */
export async function ipSocketsOfProgram(pid) {
  return socketsOf([pid, ...(await descendants(pid))], null);
}

async function socketsOf(processes, link) {
  const own = [];
  const driver = [];
  for (const pid of processes) {
    const held = (await inodes(pid)) ?? (await inodesOfNobodyElse());
    for (const { table, local, peer, inode } of await openSockets(pid)) {
      if (!held.has(inode)) continue;
      const told = `${table} ${local} → ${peer} of process ${pid}`;
      ([local, peer].includes(link) ? driver : own).push(told);
    }
  }
  return { own, driver, processes: processes.length };
}

/** The sockets a process holds; null if it keeps that from us. */
async function inodes(pid) {
  let files;
  try {
    files = await readdir(`/proc/${pid}/fd`);
  } catch (error) {
    if (error.code === "EACCES" || error.code === "EPERM") return null;
    return new Set();
  }
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => "")));
  return new Set(targets.flatMap((target) => /^socket:\[(\d+)\]$/u.exec(target)?.[1] ?? []));
}

/** A program that lets nobody look inside may hold every socket of ours that no other process of ours holds. */
async function inodesOfNobodyElse() {
  const ours = (await openSockets("self")).filter(({ owner }) => owner === String(process.getuid()));
  const left = new Set(ours.map(({ inode }) => inode));
  for (const pid of (await readdir("/proc")).filter((entry) => /^\d+$/u.test(entry))) {
    for (const inode of (await inodes(pid)) ?? []) left.delete(inode);
  }
  left.delete("0");
  return left;
}

/** The tables are those of the process's own net, should it have one. */
async function openSockets(pid) {
  const rows = [];
  for (const table of TABLES) {
    const text = await readFile(`/proc/${pid}/net/${table}`, "utf8").catch(() => "");
    for (const line of text.split("\n").slice(1)) {
      const columns = line.trim().split(/\s+/u);
      if (columns.length < 10) continue;
      rows.push({
        table,
        local: spelled(columns[1]),
        peer: spelled(columns[2]),
        owner: columns[7],
        inode: columns[9],
      });
    }
  }
  return rows;
}

/** The address in the program to which WebDriver holds its one connection. */
async function driverLink(driverPid, driverPort) {
  const held = await inodes(driverPid);
  const rows = (await openSockets(driverPid)).filter(({ inode }) => held.has(inode));
  const outgoing = rows.find(
    ({ local, peer }) => !local.endsWith(`:${driverPort}`) && peer.startsWith("127.0.0.1:"),
  );
  return outgoing?.peer ?? null;
}

/** `0100007F:1F90` is 127.0.0.1:8080; longer addresses stay in hexadecimal digits. */
function spelled(address) {
  const [host, port] = address.split(":");
  const bytes = host.match(/../gu) ?? [];
  const readable =
    bytes.length === 4
      ? bytes
          .map((byte) => parseInt(byte, 16))
          .reverse()
          .join(".")
      : host;
  return `${readable}:${parseInt(port, 16)}`;
}
