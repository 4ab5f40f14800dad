// What common hosts of static files have to be told, made from the one source in `headers.mjs`.
import {
  cacheOfHashed,
  cacheOfOthers,
  commonHeaders,
  hashedFolder,
  headersFor,
  pagePolicy,
  playerDocument,
  playerPolicy,
  policyText,
  singleFile,
  unusualTypes,
} from "./headers.mjs";

const policy = policyText(pagePolicy);
const nameOf = (header) => header.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const common = Object.entries(commonHeaders);

/**
 * `_headers` for Netlify and Cloudflare Pages. Rules that overlap are added up there, and a policy that is sent twice is
 * two policies: so each name at the top of the folder has its own rule. `origin`: where it will be served; null: not known.
 */
export function netlifyFile(names, origin) {
  const rule = (pattern, headers) =>
    [pattern, ...headers.map(([name, value]) => `  ${nameOf(name)}: ${value}`)].join("\n");
  const top = ["", ...new Set(names.map((name) => (name.includes("/") ? `${name.split("/")[0]}/*` : name)))];
  const differing = top.map((name) => {
    const own = Object.entries(headersFor(name, origin)).filter(([header]) => !(header in commonHeaders));
    return rule(`/${name}`, own);
  });
  return `${[rule("/*", common), ...differing].join("\n\n")}\n`;
}

/** A piece for the `server` block of nginx; `add_header` there replaces everything from outside. */
export function nginxFile() {
  const add = (headers, indent) =>
    headers.map(([name, value]) => `${indent}add_header ${nameOf(name)} "${value}" always;`).join("\n");
  const withPolicy = [...common, ["content-security-policy", policy]];
  const typed = Object.entries(unusualTypes).map(
    ([ending, type]) => `location ~ \\${ending}$ {
    types {}
    default_type ${type};
${add([...withPolicy, ["cache-control", cacheOfOthers]], "    ")}
}
`,
  );
  return `# Inside a server block of nginx whose root is the folder of Sitehop.
gzip_static on;

location / {
${add([...withPolicy, ["cache-control", cacheOfOthers]], "    ")}
}
location /${hashedFolder}/ {
${add([...withPolicy, ["cache-control", cacheOfHashed]], "    ")}
}
location = /${playerDocument} {
${add([...common, ["content-security-policy", policyText(playerPolicy("$scheme://$http_host"))], ["cache-control", cacheOfOthers]], "    ")}
}
location = /${singleFile} {
${add([...common, ["cache-control", cacheOfOthers]], "    ")}
}
${typed.join("")}`;
}

/** `.htaccess` for Apache 2.4.10 or newer with mod_headers. */
export function apacheFile() {
  const set = ([name, value], condition = "") => `  Header always set ${nameOf(name)} "${value}"${condition}`;
  const types = Object.entries(unusualTypes).map(([ending, type]) => `AddType ${type} ${ending}`);
  return `${types.join("\n")}
<IfModule mod_headers.c>
${common.map((header) => set(header)).join("\n")}
${set(["content-security-policy", policy])}
${set(["cache-control", cacheOfOthers])}
${set(["cache-control", cacheOfHashed], ` "expr=%{REQUEST_URI} =~ m#/${hashedFolder}/#"`)}
  <Files "${playerDocument}">
    Header always set Content-Security-Policy "expr=${policyText(playerPolicy("%{REQUEST_SCHEME}://%{HTTP_HOST}"))}"
  </Files>
  <Files "${singleFile}">
    Header always unset Content-Security-Policy
  </Files>
</IfModule>
`;
}

/** `web.config` for IIS. `origin`: where it will be served; null: not known. */
export function iisFile(origin) {
  const add = ([name, value], indent) => `${indent}<add name="${nameOf(name)}" value="${escaped(value)}" />`;
  const headers = (list, indent) => list.map((header) => add(header, indent)).join("\n");
  const playersPolicy =
    origin === null ? "" : `\n${add(["content-security-policy", policyText(playerPolicy(origin))], "          ")}`;
  const types = Object.entries(unusualTypes).map(
    ([ending, type]) =>
      `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${types.join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers([...common, ["content-security-policy", policy], ["cache-control", cacheOfOthers]], "        ")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="${hashedFolder}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
${add(["cache-control", cacheOfHashed], "          ")}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
  <location path="${playerDocument}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />${playersPolicy}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
  <location path="${singleFile}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
