import { readFileSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { longestFile } from "../scenario/index.ts";
import { main } from "./main.ts";

const shipped = ["same-server", "same-site", "two-sites", "out-through-edge", "dead-site"];
const fileOf = (id: string): string => readFileSync(`public/scenarios/${id}.json`, "utf8");

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command with files that exist only here. */
async function sitehop(
  args: readonly string[],
  given: { readonly stdin?: Iterable<string | Uint8Array>; readonly files?: { readonly [name: string]: string } } = {},
): Promise<Answer> {
  const said = { out: "", err: "" };
  const sink = (to: keyof typeof said) =>
    new Writable({
      write: (chunk, _encoding, next) => {
        said[to] += String(chunk);
        next();
      },
    });
  const code = await main(args, {
    stdin: Readable.from(given.stdin ?? []),
    stdout: sink("out"),
    stderr: sink("err"),
    readFile: (name) => {
      const text = given.files?.[name];
      if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return text;
    },
    writeFile: () => undefined,
    version: "1.2.3",
  });
  return { code, ...said };
}

const onFile = (verb: string, id: string, ...options: readonly string[]): Promise<Answer> =>
  sitehop([verb, "file.json", ...options], { files: { "file.json": fileOf(id) } });

const lines = (text: string): readonly string[] => text.split("\n").slice(0, -1);

describe("sitehop, called wrongly", () => {
  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ["with nothing", []],
    ["with an unknown command", ["simulate", "a.json"]],
    ["without a file", ["outcome"]],
    ["with two files", ["check", "a.json", "b.json"]],
    ["with an unknown option", ["check", "a.json", "--fast"]],
    ["with an unknown format", ["trace", "a.json", "--format", "xml"]],
    ["with an option without its value", ["trace", "a.json", "--format"]],
    ["with an option given twice", ["table", "a.json", "--from", "A", "--from", "B"]],
    ["with a value for an option that takes none", ["outcome", "--batch=yes"]],
    ["with a file beside --batch", ["outcome", "--batch", "a.json"]],
    ["with an event that is no number", ["render", "a.json", "--at", "first"]],
    ["with a file that is not there", ["check", "a.json"]],
  ];
  for (const [how, args] of wrong) {
    it(`answers 2 and says why, and nothing on standard output: ${how}`, async () => {
      const answer = await sitehop(args);
      expect(answer).toMatchObject({ code: 2, out: "" });
      expect(answer.err).not.toMatch(/\bat .*:\d+:\d+/);
      expect(answer.err.length).toBeGreaterThan(10);
    });
  }

  it("names the file that cannot be read and the reason", async () => {
    expect((await sitehop(["check", "a.json"])).err).toBe("a.json cannot be read: there is no such file.\n");
  });
});

describe("sitehop --help and --version", () => {
  it("explain every command, and give the package's version", async () => {
    const help = await sitehop(["--help"]);
    expect(help.code).toBe(0);
    for (const verb of ["outcome", "--batch", "trace", "check", "table", "render"]) expect(help.out).toContain(verb);
    expect(await sitehop(["trace", "--help"])).toEqual(help);
    expect(await sitehop(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });
});

describe("sitehop check", () => {
  it("finds nothing wrong with a shipped scenario", async () => {
    for (const id of shipped) expect(await onFile("check", id)).toMatchObject({ code: 0, err: "" });
  });

  it("gives every problem on a line of its own, as place and sentence, with what was probably meant", async () => {
    const text =
      '{"version":1,"title":"A","sites":[{"name":"Redmond"}],"servers":[{"name":"M","site":"Redmnod","roles":[]}]}';
    const answer = await sitehop(["check", "-"], { stdin: [text] });
    expect(answer).toMatchObject({ code: 1, out: "" });
    expect(lines(answer.err).map((line) => line.slice(0, line.indexOf(": ")))).toEqual(["servers[0].roles"]);
    const named = await sitehop(["check", "-"], { stdin: [text.replace("[]}]}", '["Mailbox"]}]}')] });
    expect(named.err).toMatch(/^servers\[0\]\.site: .*“Redmnod”.*“Redmond”/);
  });

  it("names the file where the whole of it is meant", async () => {
    expect((await sitehop(["check", "a.json"], { files: { "a.json": "{" } })).err).toMatch(/^a\.json: .*line 1/);
    expect((await sitehop(["check", "-"], { stdin: ["x".repeat(longestFile + 1)] })).err).toMatch(/^-: /);
  });
});

describe("sitehop outcome", () => {
  it("prints the outcome of a file or of standard input", async () => {
    const fromFile = await onFile("outcome", "two-sites");
    expect(fromFile).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(fromFile.out)).toMatchObject({
      version: 1,
      messages: [
        { submissionServer: "HUB01", recipients: [{ outcome: "delivered", siteHops: ["Redmond", "Dublin"] }] },
      ],
    });
    const text = fileOf("two-sites");
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    // Bytes that arrive in small pieces, in the middle of a character too.
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7));
    expect(await sitehop(["outcome", "-"], { stdin: pieces })).toEqual(fromFile);
  });

  it("answers 1 with the problems when the scenario is wrong", async () => {
    const answer = await sitehop(["outcome", "a.json"], { files: { "a.json": '{"version":1}' } });
    expect(answer).toMatchObject({ code: 1, out: "" });
    expect(lines(answer.err).length).toBe(3);
  });
});

describe("sitehop outcome --batch", () => {
  const compact = (id: string): string => JSON.stringify(JSON.parse(fileOf(id)));

  it("answers line by line, in order, and goes on after a wrong one", async () => {
    const input = [compact("two-sites"), '{"version":1}', "not json", compact("same-server")].join("\n");
    const answer = await sitehop(["outcome", "--batch"], { stdin: [input] });
    expect(answer).toMatchObject({ code: 0, err: "" });
    const [first, second, third, fourth, ...more] = lines(answer.out).map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ messages: [{ id: "m1" }] });
    expect(second).toMatchObject({
      problems: [{ path: "title", code: "missing-field", message: expect.any(String) }, {}, {}],
    });
    expect(third).toMatchObject({ problems: [{ path: "", code: "not-json", args: { line: 1, column: 1 } }] });
    expect(fourth).toEqual(JSON.parse((await onFile("outcome", "same-server")).out));
    expect(more).toEqual([]);
  });

  it("answers nothing to a blank line, and takes the line ends of Windows and a last line without one", async () => {
    const input = `\r\n${compact("two-sites")}\r\n\r\n   \n\n${compact("two-sites")}`;
    const answer = await sitehop(["outcome", "--batch", "-"], { stdin: [input] });
    expect(lines(answer.out).length).toBe(2);
    expect(lines(answer.out)[0]).toBe(lines(answer.out)[1]);
  });

  it("has nothing to say to nothing", async () => {
    expect(await sitehop(["outcome", "--batch"])).toEqual({ code: 0, out: "", err: "" });
  });

  it("refuses a line longer than any scenario without keeping it", async () => {
    const piece = "x".repeat(1_000_000);
    const stdin = [...Array.from({ length: 9 }, () => piece), "\n", compact("two-sites")];
    const answer = await sitehop(["outcome", "--batch"], { stdin });
    const [first, second] = lines(answer.out).map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ problems: [{ code: "too-large", args: { found: 9_000_000 } }] });
    expect(second).toMatchObject({ messages: [{}] });
  });
});

describe("sitehop trace", () => {
  it("prints an event a line, each with the decision that explains it", async () => {
    const answer = await onFile("trace", "out-through-edge");
    const events = lines(answer.out).map((line) => JSON.parse(line));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
    expect(events.every(({ because, decision }) => because === decision?.id)).toBe(true);
    expect(await onFile("trace", "out-through-edge", "--format=ndjson")).toEqual(answer);
  });

  it("prints a message tracking log with the fields that its header names", async () => {
    const [software, , , , header, ...records] = lines(
      (await onFile("trace", "out-through-edge", "--format", "tracking-log")).out,
    );
    expect(software).toBe("#Software: Sitehop");
    const fields = (header ?? "").replace("#Fields: ", "").split(",");
    expect(fields.length).toBe(21);
    const told = records.map((record) => {
      const cells = record.split(",");
      expect(cells.length).toBe(fields.length);
      const cell = (field: string) => cells[fields.indexOf(field)] ?? "";
      return `${cell("source")} ${cell("event-id")} ${cell("client-hostname")} ${cell("server-hostname")}`;
    });
    expect(told).toEqual([
      "STOREDRIVER SUBMIT MBX07 HUB05",
      "STOREDRIVER RECEIVE MBX07 HUB05",
      "SMTP SEND HUB05 HUB01",
      "SMTP RECEIVE HUB05 HUB01",
      "ROUTING TRANSFER  HUB01",
      "SMTP SEND HUB01 EDGE01",
      "STOREDRIVER DELIVER HUB01 MBX01",
      "SMTP RECEIVE HUB01 EDGE01",
      "SMTP SEND EDGE01 mx1.fabrikam.com",
    ]);
  });

  it("logs what foreign connectors, reports and voice messages leave behind, and what Unified Messaging does not", async () => {
    const scenario = {
      version: 1,
      title: "Fax and voice",
      organization: { acceptedDomains: [{ domain: "contoso.com" }] },
      sites: [{ name: "A" }],
      servers: [
        { name: "HUB", site: "A", roles: ["HubTransport"] },
        { name: "MBX", site: "A", roles: ["Mailbox"] },
        { name: "UM", site: "A", roles: ["UnifiedMessaging"] },
      ],
      databases: [{ name: "DB", server: "MBX" }],
      foreignConnectors: [
        { name: "Fax", addressSpaces: [{ type: "FAX", address: "*" }], sourceTransportServers: ["HUB"] },
      ],
      recipients: [{ type: "mailbox", name: "Anna", address: "anna@contoso.com", database: "DB" }],
      messages: [
        { id: "fax", from: "anna@contoso.com", to: ["FAX:555"] },
        { id: "nobody", from: "anna@contoso.com", to: ["nobody@contoso.com"] },
        { id: "voice", from: "caller@contoso.com", to: ["anna@contoso.com"], server: "UM" },
      ],
    };
    const answer = await sitehop(["trace", "-", "--format", "tracking-log"], { stdin: [JSON.stringify(scenario)] });
    const records = lines(answer.out)
      .slice(5)
      .map((line) => line.split(","));
    const told = (id: string) =>
      records.filter((cells) => cells[10]?.startsWith(`<${id}`)).map((cells) => `${cells[7]} ${cells[8]}`);
    expect(told("fax@")).toEqual(["STOREDRIVER SUBMIT", "STOREDRIVER RECEIVE", "GATEWAY SEND"]);
    expect(told("nobody@")).toEqual(["STOREDRIVER SUBMIT", "STOREDRIVER RECEIVE", "ROUTING FAIL"]);
    expect(told("nobody-dsn1@")).toEqual(["DSN DSN", "STOREDRIVER DELIVER"]);
    expect(told("voice@")).toEqual(["SMTP RECEIVE", "STOREDRIVER DELIVER"]);
  });

  it("puts quotation marks around what would break a line of the log", async () => {
    const scenario = JSON.parse(fileOf("same-server"));
    scenario.messages[0].subject = 'Yes, "really"';
    const answer = await sitehop(["trace", "-", "--format", "tracking-log"], { stdin: [JSON.stringify(scenario)] });
    expect(answer.out).toContain(',"Yes, ""really""",');
  });

  it("tells the run in sentences", async () => {
    const told = lines((await onFile("trace", "dead-site", "--format", "text")).out);
    const events = lines((await onFile("trace", "dead-site")).out);
    expect(told.length).toBeGreaterThanOrEqual(events.length);
    expect(told[0]).toMatch(/^00:00:00\.0 {2}.*Dublin is down/);
  });

  it("draws a Mermaid sequence diagram in which every arrow joins two participants", async () => {
    for (const id of shipped) {
      const [first, , ...rest] = lines((await onFile("trace", id, "--format", "mermaid")).out);
      expect(first).toBe("sequenceDiagram");
      const declared = new Set(rest.flatMap((line) => /^ {2}participant (p\d+) as ./.exec(line)?.[1] ?? []));
      const others = rest.filter((line) => !line.includes("participant"));
      expect(others.length).toBeGreaterThan(3);
      for (const line of others) {
        const ends = /^ {2}(p\d+)(?:->>|-->>|-x)(p\d+): .|^ {2}Note over (p\d+)(?:,(p\d+))?: ./.exec(line);
        expect(ends, line).not.toBe(null);
        for (const end of ends?.slice(1) ?? []) if (end !== undefined) expect(declared).toContain(end);
      }
    }
  });

  it("keeps characters that Mermaid would read as its own out of a diagram", async () => {
    const text = fileOf("same-server").replaceAll("anna@contoso.com", "an#na%%@contoso.com");
    const answer = await sitehop(["trace", "-", "--format", "mermaid"], { stdin: [text] });
    expect(answer.out).toContain("an#35;na#37;#37;@contoso.com");
  });
});

describe("sitehop table", () => {
  it("prints the routing table of one site, whatever the case of its name", async () => {
    const answer = await onFile("table", "two-sites", "--from", "redmond");
    expect(answer.code).toBe(0);
    expect(lines(answer.out)).toEqual([
      "From Redmond (HUB01)",
      "",
      "  To      Cost  Hops  Next hop  Least-cost path            Back-off",
      "  London    10     1  London    Redmond > London",
      "  Dublin    20     2  Dublin    Redmond > London > Dublin  London",
    ]);
  });

  it("prints that of every site, by name, and the connectors of each address space", async () => {
    const answer = await onFile("table", "out-through-edge");
    const heads = lines(answer.out).filter((line) => line.startsWith("From "));
    expect(heads).toEqual(["From Dublin (HUB05)", "From Redmond (HUB01, HUB02)"]);
    expect(answer.out).toMatch(/SMTP:\* +EdgeSync - Redmond to Internet +150 +1 +Redmond +chosen/);
  });

  it("says which sites there are when there is no such site", async () => {
    const answer = await onFile("table", "two-sites", "--from", "Paris");
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toContain("Redmond, London, Dublin");
  });
});
