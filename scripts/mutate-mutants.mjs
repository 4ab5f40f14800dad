// Small mistakes for mutation testing: where each can be made in a file, and the text of the file with it made.
import { parseAst } from "rolldown/parseAst";

const swaps = {
  "<": ["<=", ">"],
  "<=": ["<"],
  ">": [">=", "<"],
  ">=": [">"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  ">>": ["<<"],
  ">>>": [">>"],
  "<<": [">>"],
  "&": ["|"],
  "|": ["&"],
};
/** Methods without which a value stays of the same kind. */
const droppable = new Set(["reverse", "sort", "toUpperCase", "toLowerCase", "trim", "filter"]);

/** Every mistake in a file: what it is, in which line, and the changed text. */
export function mutantsOf(file, text) {
  const mutants = [];
  const add = (node, replacement, of) => {
    const line = text.slice(0, node.start).split("\n").length;
    const changed = text.slice(0, node.start) + replacement + text.slice(node.end);
    const what = `${shown(of ?? text.slice(node.start, node.end))} → ${shown(replacement)}`;
    mutants.push({ file, line, what, text: changed });
  };
  visit(parseAst(text, { lang: "ts" }), null);
  return mutants;

  function visit(node, parent) {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, parent);
      return;
    }
    if (typeof node.type !== "string" || isType(node) || isFallback(node, parent)) return;
    mutate(node);
    for (const [key, value] of Object.entries(node)) if (key !== "type") visit(value, node);
  }

  function mutate(node) {
    const source = (part) => text.slice(part.start, part.end);
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression":
        for (const operator of swaps[node.operator] ?? []) {
          // Parentheses around the sides lie outside of them, so only what stands between is replaced.
          const between = { start: node.left.end, end: node.right.start };
          add(between, source(between).replace(node.operator, operator), `${source(node)} `);
        }
        return;
      case "IfStatement":
      case "ConditionalExpression":
        add(node.test, `!(${source(node.test)})`);
        return;
      case "Literal":
        if (typeof node.value === "number") add(node, `${node.value + 1}`);
        if (typeof node.value === "boolean") add(node, `${!node.value}`);
        return;
      case "UnaryExpression":
        if (node.operator === "!" || node.operator === "-") add(node, source(node.argument));
        return;
      case "AssignmentExpression":
        if (node.operator === "+=") add(node, source(node).replace("+=", "-="));
        return;
      case "CallExpression":
        if (node.callee.type === "MemberExpression" && droppable.has(node.callee.property.name))
          add(node, source(node.callee.object));
        if (node.callee.type === "MemberExpression" && ["some", "every"].includes(node.callee.property.name)) {
          const other = node.callee.property.name === "some" ? "every" : "some";
          add(node.callee.property, other);
        }
        return;
      case "ContinueStatement":
      case "BreakStatement":
        add(node, ";");
        return;
      case "ExpressionStatement":
        if (node.expression.type === "CallExpression" || node.expression.type === "AssignmentExpression")
          add(node, ";");
        return;
      default:
    }
  }
}

// `list[i] ?? 0`: only the type checker needs the fallback, so no test can tell it from another one.
function isFallback(node, parent) {
  if (parent?.type !== "LogicalExpression" || parent.operator !== "??" || parent.right !== node) return false;
  return node.type === "Literal" || (node.type === "UnaryExpression" && node.argument.type === "Literal");
}

function isType(node) {
  return (
    node.type.startsWith("TS") &&
    !["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"].includes(node.type)
  );
}

const shown = (text) => (text.length > 70 ? `${text.slice(0, 67)}…` : text).replaceAll(/\s+/g, " ");
