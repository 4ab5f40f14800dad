import { posix } from "node:path";
import { parseSync } from "rolldown/utils";
import { floorPlan, impureGlobals } from "./floor-plan.ts";

/** A source file, its path from `app/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every place at which a file leaves the floor plan, as `file: what it does`. Tests may go anywhere. */
export function trespasses(files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ path }) => !isTest(path)).flatMap((file) => trespassesOf(file));
}

// A room may have folders of its own for what its tests share.
const isTest = (path: string): boolean => /\.test\.tsx?$|^\w+\/(testing|properties)\//.test(path);
/** The room of a file; null: it stands at the top, as the page's entry does, and knows everybody. */
const roomOf = (path: string): string | null => (path.includes("/") ? (path.split("/")[0] ?? null) : null);

function trespassesOf({ path, text }: SourceFile): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [`${path}: cannot be read`];
  const name = roomOf(path);
  const room = name === null ? undefined : floorPlan[name];
  if (name !== null && !room) return [`${path}: the floor plan has no room ${name}`];
  const seen = look(program);
  const found = [...seen.imports].flatMap((source) => wrongImport(path, name, source) ?? []);
  if (room?.pure) {
    for (const global of seen.globals)
      if (impureGlobals.includes(global) && !room.may?.includes(global)) found.push(`uses ${global}`);
    if (seen.random) found.push("uses Math.random");
    if (seen.waits) found.push("waits (async)");
    if (seen.classes) found.push("has a class");
  }
  return [...new Set(found)].map((what) => `${path}: ${what}`);
}

function wrongImport(path: string, name: string | null, source: string): string | null {
  const room = name === null ? undefined : floorPlan[name];
  if (!source.startsWith(".")) {
    if (!room || room.packages.some((one) => (one === "node:" ? source.startsWith(one) : isOf(one, source))))
      return null;
    return `imports the package ${source}`;
  }
  const target = posix.join(posix.dirname(path), source.replace(/\?.*$/, ""));
  if (target.startsWith("..")) return name === "testing" ? null : `imports ${source} from outside app`;
  const to = roomOf(target);
  if (isTest(target)) return `imports ${target}, which is for tests`;
  if (to === name) return null;
  if (to === null) return `imports ${target}, which stands above all rooms`;
  if (room && !room.imports.includes(to)) return `imports ${to}`;
  if (!room && to === "testing") return "imports testing";
  const doors = floorPlan[to]?.doors ?? [];
  const door = target.slice(to.length + 1);
  return doors.includes("*") || doors.includes(door) ? null : `imports ${to} by ${door}`;
}

const isOf = (pack: string, source: string): boolean => source === pack || source.startsWith(`${pack}/`);

interface Seen {
  readonly imports: Set<string>;
  /** Names that are used and not declared in the file. */
  readonly globals: ReadonlySet<string>;
  readonly random: boolean;
  readonly waits: boolean;
  readonly classes: boolean;
}

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  value !== null && typeof value === "object" && "type" in value && typeof value.type === "string";

/** Walks a whole program: what it imports in whatever way, which names it uses, and whether it waits. */
function look(program: unknown): Seen {
  const imports = new Set<string>();
  const used = new Set<string>();
  const declared = new Set<string>();
  let random = false;
  let waits = false;
  let classes = false;

  const visit = (value: unknown, place: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, place);
      return;
    }
    if (!isNode(value)) return;
    const { type } = value;
    if (type === "Identifier") (place === "binding" ? declared : used).add(String(value.name));
    if (type.startsWith("Import") || type.startsWith("Export") || type === "TSImportType")
      for (const source of [value.source, value.argument]) addText(imports, source);
    if (type === "NewExpression" && isNode(value.callee) && value.callee.name === "URL") addBeside(imports, value);
    if (type === "MemberExpression" && isNamed(value.object, "Math") && isNamed(value.property, "random"))
      random = true;
    if (value.async === true || type === "AwaitExpression" || (type === "ForOfStatement" && value.await === true))
      waits = true;
    if (type === "ClassDeclaration" || type === "ClassExpression") classes = true;
    for (const [field, inner] of Object.entries(value)) {
      if (!isKey(value, field)) visit(inner, placeOf(value, field, place));
    }
  };
  visit(program, "");
  return { imports, globals: new Set([...used].filter((one) => !declared.has(one))), random, waits, classes };
}

const isNamed = (value: unknown, name: string): boolean =>
  isNode(value) && (value.name === name || (value.type === "Literal" && value.value === name));

function addText(to: Set<string>, source: unknown): void {
  if (!isNode(source)) return;
  if (typeof source.value === "string") to.add(source.value);
  else if (isNode(source.literal)) addText(to, source.literal);
}

/** `new URL("./x.ts", import.meta.url)` loads x as an import does. */
function addBeside(to: Set<string>, { arguments: given }: SyntaxNode): void {
  const [file, base] = Array.isArray(given) ? given : [];
  if (isNode(base) && isNode(base.object) && base.object.type === "MetaProperty") addText(to, file);
}

/** A name that is only a label: of a property, a field, a member. */
function isKey(node: SyntaxNode, field: string): boolean {
  if (node.type === "MemberExpression") return field === "property" && node.computed !== true;
  if (field === "key") return node.computed !== true && node.shorthand !== true;
  return (
    (field === "imported" && node.type === "ImportSpecifier") ||
    (field === "exported" && node.type === "ExportSpecifier")
  );
}

/** Is an identifier there declared (a variable, a parameter, an import) or used? */
function placeOf(node: SyntaxNode, field: string, place: string): string {
  const { type } = node;
  if (field === "local" && type.startsWith("Import")) return "binding";
  if (field === "id" || field === "params" || field === "param") return "binding";
  if (place !== "binding") return "";
  if (type === "AssignmentPattern") return field === "left" ? "binding" : "";
  if (field === "typeAnnotation") return "";
  return ["ObjectPattern", "ArrayPattern", "Property", "RestElement", "TSParameterProperty"].includes(type)
    ? "binding"
    : "";
}
