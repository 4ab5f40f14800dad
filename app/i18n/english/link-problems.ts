/** What is wrong with a link. */
export const linkProblems = {
  "linkProblem.unknownPart": "“{found}” is no part of a link that Sitehop knows. Ask for the link again.",
  "linkProblem.twice": "This part is there twice, so it is not clear which one is meant. Take one of them out.",
  "linkProblem.twoScenarios": "There are two scenarios in this link, “s” and “d”. A link has one of them.",
  "linkProblem.noScenario": "This part says something about a scenario, but the link has none. Ask for the link again.",
  "linkProblem.notAName": "“{found}” cannot be the name of a scenario: those have small letters, digits and hyphens.",
  "linkProblem.notPacked":
    "The scenario in this link has characters that none can have, or none at all. Ask for it again.",
  "linkProblem.notANumber": "“{found}” is not the number of an event. Write a whole number from 0 on.",
  "linkProblem.notAHash": "“{found}” is not a hash: that has 8 digits from 0 to 9 and a to f.",
  "linkProblem.notATrail": "“{found}” is damaged, so nothing can be compared with it. Ask for the link again.",
  "linkProblem.notOneOf": "“{found}” is not possible here. Use one of: {expected}.",
  "linkProblem.notALanguage": "“{found}” is not the name of a language. Write it like en or pt-BR.",
  "linkProblem.tooLong": "The link is longer than any that Sitehop makes. Ask for the scenario as a file.",
  "linkProblem.damaged":
    "The scenario in this link is incomplete or was changed on its way. Ask for the link again, or for the file.",
  "linkProblem.tooLarge": "The scenario in this link unfolds to more than is read from a link. Ask for the file.",
} as const;
