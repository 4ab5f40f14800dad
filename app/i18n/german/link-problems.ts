import type { linkProblems as english } from "../english/link-problems.ts";
import type { SameKeys } from "../translation.ts";

/** Was an einem Link falsch ist. */
export const linkProblems = {
  "linkProblem.unknownPart": "„{found}“ ist kein Teil eines Links, den Sitehop kennt. Noch einmal um den Link bitten.",
  "linkProblem.twice": "Diesen Teil gibt es zweimal, also ist unklar, welcher gemeint ist. Einen davon herausnehmen.",
  "linkProblem.twoScenarios": "In diesem Link sind zwei Szenarien, „s“ und „d“. Ein Link hat nur eines.",
  "linkProblem.noScenario":
    "Dieser Teil sagt etwas über ein Szenario, aber der Link hat keines. Noch einmal um den Link bitten.",
  "linkProblem.notAName":
    "„{found}“ kann kein Name eines Szenarios sein: Die haben Kleinbuchstaben, Ziffern und Bindestriche.",
  "linkProblem.notPacked":
    "Das Szenario in diesem Link hat Zeichen, die keines haben kann, oder gar keine. Noch einmal darum bitten.",
  "linkProblem.notANumber": "„{found}“ ist keine Nummer eines Ereignisses. Eine ganze Zahl ab 0 schreiben.",
  "linkProblem.notAHash": "„{found}“ ist kein Hash: Der hat 8 Zeichen von 0 bis 9 und a bis f.",
  "linkProblem.notATrail":
    "„{found}“ ist beschädigt, also lässt sich damit nichts vergleichen. Noch einmal um den Link bitten.",
  "linkProblem.notOneOf": "„{found}“ ist hier nicht möglich. Möglich sind: {expected}.",
  "linkProblem.notALanguage": "„{found}“ ist kein Name einer Sprache. Etwa so schreiben: de oder pt-BR.",
  "linkProblem.tooLong": "Der Link ist länger als jeder, den Sitehop macht. Um das Szenario als Datei bitten.",
  "linkProblem.damaged":
    "Das Szenario in diesem Link ist unvollständig oder wurde unterwegs verändert. Noch einmal um den Link bitten, oder um die Datei.",
  "linkProblem.tooLarge":
    "Das Szenario in diesem Link entfaltet sich zu mehr, als aus einem Link gelesen wird. Um die Datei bitten.",
} as const satisfies SameKeys<typeof english>;
