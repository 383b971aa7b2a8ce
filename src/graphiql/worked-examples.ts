/** What GraphiQL opens with, a tab each: from the headline to what someone's own skills fit. */
export const workedExamples: readonly string[] = [
  `# Welcome to Career Graph. Press the play button; each tab asks something else.
# /reference describes every type and field.
# The most typical ways, what to learn, who says so.
query Ways {
  careerPaths(
    from: "ML Engineer"
    to: "AI Architect"
    first: 5
  ) {
    reason
    nodes {
      rank
      cost
      stepCount
      yearsBefore { low high }
      unknownSteps
      steps {
        move {
          from { title }
          to { title }
          kind
          commonness
          yearsBefore { low high }
          reason
          evidence { basis source { title licence } }
        }
        skillsToGain { nodes { name } }
      }
    }
  }
}
`,
  `# Anything by any of its names, also with typing errors: which name matched, and how.
query Search {
  search(text: "ML Enginer", first: 5) {
    edges { match matchedName node { __typename id ... on Role { title } } }
  }
}
`,
  `# A role: what it asks for, what it pays and what that covers, where it leads.
query ARole {
  role(ref: "MLE") {
    title
    skills(first: 5) { edges { importance level essential node { name } } }
    pay { edges { low high median currency year measure node { name } evidence { source { title } } } }
    next(first: 5) { edges { node { title } move { kind commonness yearsBefore { low high } } } }
  }
}
`,
  `# The same ways by one's own measure: what would be learnt, at most three moves, each first move once.
query WaysByWhatToLearn {
  careerPaths(
    from: "Data Analyst"
    to: "ML Engineer"
    rankBy: LEAST_NEW_SKILLS
    maxSteps: 3
    onePerNextRole: true
  ) {
    reason
    nodes {
      stepCount
      steps { coverage move { to { title } } skillsToGain { nodes { name } } }
    }
  }
}
`,
  `# What is missing for a role, and in which order to learn it: what others build on comes first.
query Gap {
  skillGap(from: "Data Analyst", to: "Data Scientist") {
    coverage
    totals { listed held missing }
    skills(statuses: [MISSING, BELOW], first: 10) { edges { status need have node { name } } }
  }
  learningPlan(from: "Data Analyst", to: "Data Scientist") {
    stepCount
    steps(first: 5) { rank skill { name } buildsOn { name } tools(first: 3) { name } }
  }
}
`,
  `# Roles that list what you can do. Lists are compared, not people; what you send is not stored.
query Fit {
  fit(skills: [{ ref: "SQL" }, { ref: "Statistics", level: ADVANCED }], tools: ["Excel", "Python"], first: 5) {
    nodes { role { title } coverage totals { listed held } matched { name } missing(first: 5) { name } }
  }
}
`,
];
