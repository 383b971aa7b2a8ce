/** What GraphiQL opens with. */
export const headlineQuery = `# Welcome to Career Graph. Press the play button.
# The most typical ways, what to learn, who says so.
{
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
`;
