import type { Confidence } from "./decisions.ts";

/** Where a rule is written down, and how sure that makes us. */
export interface RuleSource {
  readonly confidence: Confidence;
  /** Address of the document; null when the rule is our reading of the silence of all of them. */
  readonly url: string | null;
}

/**
 * Every rule the engine may name in a decision. The one table of sources: a decision takes its confidence and its
 * source from here.
 */
const table = {
  "R-TOP-1": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/Aa996299(v=EXCHG.150)" },
  "R-TOP-2": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb123541.aspx" },
  "R-TOP-3": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb125148.aspx" },
  "R-TOP-4": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb125148.aspx" },
  "R-TOP-5": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-LNK-1": { confidence: "documentedLater", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-LNK-2": { confidence: "documented", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-LNK-3": { confidence: "documented", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-LNK-4": { confidence: "documented", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-LNK-5": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-LCR-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-LCR-2": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb232209.aspx" },
  "R-LCR-3": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-LCR-4": {
    confidence: "documented",
    url: "https://techcommunity.microsoft.com/t5/Exchange-Team-Blog/Exchange-Server-2007-Active-Directory-Site-and-Connector/bc-p/603679/highlight/true",
  },
  "R-LCR-5": { confidence: "inferred", url: null },
  "R-LCR-6": {
    confidence: "documented",
    url: "https://technet.microsoft.com/de-de/library/ff982668(v=exchg.141).aspx",
  },
  "R-LCR-7": {
    confidence: "documented",
    url: "https://technet.microsoft.com/de-de/library/ff982668(v=exchg.141).aspx",
  },
  "R-LCR-8": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-LCR-9": { confidence: "inferred", url: null },
  "R-DIR-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/aa998825.aspx" },
  "R-HUB-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb124548.aspx" },
  "R-HUB-2": { confidence: "documented", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-HUB-3": { confidence: "documentedLater", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-HUB-4": { confidence: "documented", url: "http://kmlstudy.blogspot.com/2008/08/exchange2007hub-site.html" },
  "R-HUB-5": { confidence: "inferred", url: null },
  "R-HUB-6": { confidence: "inferred", url: "https://technet.microsoft.com/library/JJ916681(v=EXCHG.150)" },
  "R-QPF-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-QPF-2": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-QPF-3": { confidence: "inferred", url: null },
  "R-QPF-4": {
    confidence: "disputed",
    url: "http://www.book4u.org.ua/book/65654/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_429.html",
  },
  "R-QPF-5": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-QPF-6": {
    confidence: "inferred",
    url: "http://38.142.81.21:8001/manual/wiley/978-0-470-18146-1/datasheet-english/page-44.html",
  },
  "R-QPF-7": { confidence: "documented", url: null },
  "R-QPF-8": { confidence: "inferred", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-DFO-1": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65645/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_420.html",
  },
  "R-DFO-2": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65658/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_433.html",
  },
  "R-DFO-3": {
    confidence: "inferred",
    url: "http://www.book4u.org.ua/book/65658/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_433.html",
  },
  "R-DFO-4": {
    confidence: "documented",
    url: "http://38.142.81.21:8001/manual/wiley/978-0-470-18146-1/datasheet-english/page-32.html",
  },
  "R-DFO-5": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65645/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_420.html",
  },
  "R-DFO-6": { confidence: "inferred", url: "http://kmlstudy.blogspot.com/2008/08/exchange2007hub-site.html" },
  "R-DFO-7": { confidence: "inferred", url: null },
  "R-DFO-8": { confidence: "inferred", url: null },
  "R-DFO-9": {
    confidence: "inferred",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/mail-routing-exchange-2013-help.md",
  },
  "R-SUB-1": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65649/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_424.html",
  },
  "R-SUB-2": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65649/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_424.html",
  },
  "R-SUB-3": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65650/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_425.html",
  },
  "R-SUB-4": {
    confidence: "documented",
    url: "https://docs.microsoft.com/en-us/archive/blogs/douggowans/the-submissionserveroverridelist",
  },
  "R-SUB-5": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65648/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_423.html",
  },
  "R-SUB-6": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65659/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_434.html",
  },
  "R-LB-1": { confidence: "documented", url: "http://blogs.technet.com/b/exchange/archive/2007/01/04/3397650.aspx" },
  "R-LB-2": { confidence: "documented", url: "http://blogs.technet.com/b/exchange/archive/2007/01/04/3397650.aspx" },
  "R-LB-3": {
    confidence: "documented",
    url: "http://exchange-expert.blogspot.com/2008/06/high-availability-for-hub-transport.html",
  },
  "R-LB-4": { confidence: "inferred", url: "http://blogs.technet.com/b/exchange/archive/2007/01/04/3397650.aspx" },
  "R-DLV-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-DLV-2": {
    confidence: "documented",
    url: "https://unifiedpeople.ru/exchhelp.en/html/5420124f-aa4c-4702-b493-40a9a7edb786.htm",
  },
  "R-CON-1": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb232045.aspx" },
  "R-CON-2": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb232045.aspx" },
  "R-CON-3": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/aa998662(EXCHG.80).aspx" },
  "R-CON-4": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/aa998662(EXCHG.80).aspx" },
  "R-CON-5": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb232045.aspx" },
  "R-CON-6": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb232045.aspx" },
  "R-CON-7": {
    confidence: "documented",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/mail-flow/mail-routing/connector-selection.md",
  },
  "R-CON-8": { confidence: "documented", url: "http://technet.microsoft.com/en-us/aa998825.aspx" },
  "R-CON-9": {
    confidence: "documented",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/mail-flow/mail-routing/connector-selection.md",
  },
  "R-CON-10": {
    confidence: "documented",
    url: "http://intelligentsystemsmonitoring.com/knowledgebase/exchange/source-servers-belonging-to-different-active-directory-sites-were-detected-for-connector-in-routing-763/",
  },
  "R-CON-11": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/ff983866(v=exchg.141)" },
  "R-CON-12": { confidence: "documented", url: "https://technet.microsoft.com/zh-cn/library/ff984107(v=exchg.141)" },
  "R-CON-13": { confidence: "documented", url: "http://technet.microsoft.com/en-us/bb232193.aspx" },
  "R-CON-14": { confidence: "inferred", url: null },
  "R-CON-15": {
    confidence: "documented",
    url: "https://technet.microsoft.com/en-us/library/bb676497(v=exchg.80).aspx",
  },
  "R-CON-16": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/aa998662(EXCHG.80).aspx" },
  "R-CON-17": { confidence: "inferred", url: "http://technet.microsoft.com/en-us/library/bb125148.aspx" },
  "R-EDG-1": {
    confidence: "documented",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/mail-routing-exchange-2013-help.md",
  },
  "R-EDG-2": { confidence: "inferred", url: "http://blogs.technet.com/b/exchange/archive/2007/01/04/3397650.aspx" },
  "R-SIZ-1": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/bb738125(v=exchg.80)" },
  "R-SIZ-2": { confidence: "inferred", url: "https://technet.microsoft.com/en-us/library/bb738125(v=exchg.80)" },
  "R-SIZ-3": { confidence: "inferred", url: null },
  "R-SIZ-4": { confidence: "inferred", url: null },
  "R-LEG-1": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/f81aab39-ff50-4950-a2f1-25c3f0bb66ec.htm",
  },
  "R-LEG-2": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65653/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_428.html",
  },
  "R-LEG-3": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65674/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_449.html",
  },
  "R-LEG-4": { confidence: "inferred", url: "http://blogs.technet.com/b/exchange/archive/2007/01/04/3397650.aspx" },
  "R-LEG-5": {
    confidence: "disputed",
    url: "http://www.book4u.org.ua/book/65674/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_449.html",
  },
  "R-LEG-6": {
    confidence: "documented",
    url: "https://unifiedpeople.ru/exchhelp.en/html/7ee36983-335d-4c02-b72c-61b8cfd63017.htm",
  },
  "R-LEG-7": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/bb738125(v=exchg.80)" },
  "R-LEG-8": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/aa996728(EXCHG.80)" },
  "R-LEG-9": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/ff985691(v=exchg.141)" },
  "R-LEG-10": { confidence: "documented", url: null },
  "R-UNR-1": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/bb232161(v=exchg.80)" },
  "R-UNR-2": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/bb232161(v=exchg.80)" },
  "R-UNR-3": { confidence: "documented", url: "https://technet.microsoft.com/en-us/library/bb232161(v=exchg.80)" },
  "R-UNR-4": {
    confidence: "documented",
    url: "https://mail2007.blogspot.com/2015/03/different-queues-in-exchange-server-2007.html",
  },
  "R-PF-1": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/540401dd-a1c6-4c37-bfad-3427f456514c.htm",
  },
  "R-PF-2": { confidence: "inferred", url: "https://mskb.pkisolutions.com/kb/2536846" },
  "R-PF-3": { confidence: "inferred", url: null },
  "R-EXP-1": {
    confidence: "inferred",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/mail-routing-exchange-2013-help.md",
  },
  "R-EXP-2": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/mail-routing-exchange-2013-help.md",
  },
  "R-EXP-3": { confidence: "inferred", url: null },
  "R-EXP-4": { confidence: "inferred", url: null },
  "P-101": {
    confidence: "documented",
    url: "https://itprotoday.com/microsoft-365/how-do-microsoft-outlook-clients-communicate-with-exchange-2007-29-may-2007",
  },
  "P-102": {
    confidence: "documented",
    url: "https://docs.microsoft.com/en-us/previous-versions/exchange-server/exchange-140/ee332317(v=exchg.140)",
  },
  "P-103": {
    confidence: "documented",
    url: "https://unifiedpeople.ru/exchhelp.en/html/2133f349-b4d0-4aa4-938e-ff2e44161e51.htm",
  },
  "P-104": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/373c1629-3d4b-4828-b014-9e103de4ef25.htm",
  },
  "P-106": {
    confidence: "documented",
    url: "https://learn.microsoft.com/en-us/previous-versions/office/exchange-server-2007/cc540459(v=exchg.80)",
  },
  "P-108": {
    confidence: "documentedLater",
    url: "https://systemscenter.ru/hmc_help.en/html/80862c9b-c153-4c01-9f52-076189569926.htm",
  },
  "P-114": {
    confidence: "documented",
    url: "https://unifiedpeople.ru/exchhelp.en/html/2133f349-b4d0-4aa4-938e-ff2e44161e51.htm",
  },
  "P-117": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/2133f349-b4d0-4aa4-938e-ff2e44161e51.htm",
  },
  "P-118": {
    confidence: "documented",
    url: "https://techcommunity.microsoft.com/t5/exchange-team-blog/how-exchange-server-2007-cas-proxying-works-for-outlook-web/ba-p/591420",
  },
  "P-121": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/d21a90e6-44bd-4312-a698-fc98fc217310.htm",
  },
  "P-201": {
    confidence: "documented",
    url: "https://learn.microsoft.com/en-us/previous-versions/office/exchange-server-2007/bb331973(v=exchg.80)",
  },
  "P-220": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/5683549a-4f48-429d-b353-cc2b7c784e29.htm",
  },
  "P-221": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65523/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_298.html",
  },
  "P-222": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/3d73d3c7-0aa7-4109-a3fe-3e43c9a42fdd.htm",
  },
  "P-223": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/3d73d3c7-0aa7-4109-a3fe-3e43c9a42fdd.htm",
  },
  "P-224": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/mail-flow/connectors/receive-connectors.md",
  },
  "P-225": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/dsns-and-ndrs-in-exchange-2013-exchange-2013-help.md",
  },
  "P-227": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/5683549a-4f48-429d-b353-cc2b7c784e29.htm",
  },
  "P-300": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/14df5e1a-a5f7-4b0d-ba97-f53b76f0e7e0.htm",
  },
  "P-303": {
    confidence: "documented",
    url: "http://www.book4u.org.ua/book/65509/Professional-Windows-PowerShell-for-Exchange-Server-2007-Service-Pack-1/num_284.html",
  },
  "P-334": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/mail-flow/transport-agents/transport-agents.md",
  },
  "P-124": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/373c1629-3d4b-4828-b014-9e103de4ef25.htm",
  },
  "P-605": {
    confidence: "documented",
    url: "https://learn.microsoft.com/nb-no/previous-versions/office/exchange-server-2007/cc411329(v=exchg.80)",
  },
  "P-343": { confidence: "documented", url: "https://github.com/sisimai/p5-Sisimai" },
  "P-344": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/recipient-resolution-exchange-2013-help.md",
  },
  "P-346": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/recipient-resolution-exchange-2013-help.md",
  },
  "P-347": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/recipient-resolution-exchange-2013-help.md",
  },
  "P-345": {
    confidence: "documentedLater",
    url: "http://technet.microsoft.com/en-us/library/bb123840(v=exchg.65).aspx",
  },
  "P-350": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/recipient-resolution-exchange-2013-help.md",
  },
  "P-400": {
    confidence: "documented",
    url: "http://unifiedpeople.ru/exchhelp.en/html/e3f8bb3c-d694-4b08-99b7-6612b9bf14ab.htm",
  },
  "P-402": {
    confidence: "inferred",
    url: "http://unifiedpeople.ru/exchhelp.en/html/5d11a955-b1cc-4150-a0b9-a8cc48ba9bde.htm",
  },
  "P-403": {
    confidence: "documented",
    url: "http://www.nitingupta.in/articles/exchange2007/Exchange2007_Transport_Rule.asp",
  },
  "P-409": { confidence: "documented", url: "http://technet.microsoft.com/en-us/aa998649.aspx" },
  "P-410": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb331962(EXCHG.80).aspx" },
  "P-510": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/connection-filtering.md",
  },
  "P-511": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/connection-filtering.md",
  },
  "P-512": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/sender-filtering.md",
  },
  "P-513": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb123891.aspx" },
  "P-514": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb124414(v=exchg.80)" },
  "P-516": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/attachment-filtering.md",
  },
  "P-520": {
    confidence: "documented",
    url: "https://learn.microsoft.com/en-us/previous-versions/office/exchange-server-2007/aa995995(v=exchg.80)",
  },
  "P-521": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/scl.md",
  },
  "P-522": {
    confidence: "disputed",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer/antispam-and-antimalware/antispam-protection/scl.md",
  },
  "P-526": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/address-rewriting-on-edge-transport-servers-exchange-2013-help.md",
  },
  "P-606": { confidence: "documented", url: "http://blogs.technet.com/b/exchange/archive/2006/09/20/3394913.aspx" },
  "P-731": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/message-retry-resubmit-and-expiration-intervals-exchange-2013-help.md",
  },
  "P-821": { confidence: "documented", url: "https://github.com/sisimai/p5-Sisimai" },
  "P-828": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/dsns-and-ndrs-in-exchange-2013-exchange-2013-help.md",
  },
  "P-830": { confidence: "documented", url: "https://github.com/sisimai/p5-Sisimai" },
  "P-841": { confidence: "documented", url: "https://github.com/sisimai/p5-Sisimai" },
  "P-842": { confidence: "documented", url: "https://github.com/sisimai/p5-Sisimai" },
  "P-903": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb124345.aspx" },
  "P-914": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/bb124345.aspx" },
  "P-1003": {
    confidence: "documented",
    url: "http://e-articles.info/e/a/title/Using-DNS-to-Route-SMTP-Mail-in-Exchange-Server-2007/",
  },
  "P-1004": { confidence: "documented", url: "http://technet.microsoft.com/en-us/library/aa998662(EXCHG.80).aspx" },
  "P-1013": {
    confidence: "documented",
    url: "https://docs.microsoft.com/en-us/previous-versions/office/exchange-server-2007/aa997463(v=exchg.80)",
  },
  "P-1020": {
    confidence: "documented",
    url: "https://unifiedpeople.ru/exchhelp.en/html/9b148f7b-47a9-4379-a55b-8d5310c1772f.htm",
  },
  "P-1021": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/header-firewall-exchange-2013-help.md",
  },
  "P-1022": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/header-firewall-exchange-2013-help.md",
  },
  "P-1023": {
    confidence: "documentedLater",
    url: "https://github.com/MicrosoftDocs/OfficeDocs-Exchange/blob/public/Exchange/ExchangeServer2013/header-firewall-exchange-2013-help.md",
  },
} as const satisfies { readonly [rule: string]: RuleSource };

export type RuleId = keyof typeof table;
export const sources: { readonly [Rule in RuleId]: RuleSource } = table;
