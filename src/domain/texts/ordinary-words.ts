/**
 * Ordinary English words that are also the name of a product, a title, or initials. In a text such a word counts as a name
 * only with evidence (see `withEvidence`). A word belongs here when people who write about their work use it for
 * something else; it does not matter whether the graph has a thing of that name today.
 */
const ordinaryWordText = `
access act active ad ada aim air all alpine am amber amplitude an anchor angular any are art as assistant associate at
atlas atom author backstage base basecamp basic be bear bedrock bit blender block boost bootstrap boss bot box bridge
brush bubble buffer builder by can canvas captain cascade case cat cell chain champion charm check chef chief circle
clean clerk click cloud coach coda code cognition compass concept concourse container containers contract control cook
coral core craft crystal cube cut cypress dart dash data day deal deck delta designer developer dialog did digest director do dock
dove dovetail drill drone ds dust eagle eat echo edge editor elastic element elixir em ember end engine epic er era
erase es evidently excel express extra face falcon fan feast few filter fire fireworks fish fit flame flare flash flask
fleet flex flow fluent flux for forge form forms foundation foundry frame front fun fusion gap gas gateway gazebo gem
get ghost glance glide globe go golden got graduate graph grasp green grid groovy guide gulp hack had hammer harbor
harness has haven he head heat helm her hi his hive hook horizon host how hub hunter icon id if ignite impact in
indexing insight instruction intern iron is it its jam jasmine jest job join joker judge julia jump keeper key keynote
kit kite lab label lambda lamp lance latex law lead leader leadership led lens less let level lie lift light link lock logic loom
loop lot low lucid luna lush macro magic make maker man map mark master matrix maven max may me mechanics mercury mesh
meteor mint mirage mob model modern monday motion move mule mustache my nest net new nice no node not notion novel now
oak object of off office ok old omni on one opera or orange orbit origin os our out outlook outreach own owner oxygen pa
pace paint pan paper part pascal pass path patron pay peak pearl pen per pet phoenix pilot pin pine ping pipe pit pivot
plan planner play player plum plus pm point port post postman pot power presto prime prism profiling project prophet
publisher pug pulse puppet pure put quest quick radar rag rail rails ram ranger raven raw ray reach react reader realm
reason reasoning record red reporting resolve rest revolve rig ring rip rocket root rose row ruby run runner rust safe
sage sail sales salt sand sap saw scratch script see seed segment sense sentry sequel server set shape share she sheet
sheets shell shield sierra signal simulation sit six sketch sky slack slam slate slice slides smart snap snowflake so
solid spark sphere spider spirit splash spring sprint spruce square stack stage star stash steam stock stone storm story
storybook stream stripe student studio sum support surf surfer swift swing switch table tag tally tango tap task tax tea
team teams ten terra test the thunder tie tiger tip title to top torch tower toy track trainee transformers trend try
turbo twist two unity up us valve van vault vector vertex via view vision visual volt vue war was wave way we weaver web
wheel whisper who why win wing wire word words work works writer yes yet you zoom
`;

/**
 * Words of every text about work that classifications also give as a title: ESCO has a skill "knowledge", O*NET the role
 * Models and the tool Levels. They count like ordinary words where no editor calls a thing so.
 */
const generalWordText = `
adjuster administrative advisor agent alarm alarms analyze arts assembly balance blaster blower building buildings
business calendar calendars camera career careers caster checker collector communication community consultation
controller coordination costume culture customers design die dig drier driver economic economics education electric
energy environment equipment escort etcher explorer explorers explosives family fear finance finisher fitter forwarder
frames furnace gauge goals government grinder hair health history information inspector installation interviewer
investigator jobs knowledge language languages leadership learning levels listening literature loader loaders logging
logistic machine machines management market mate material materials medium metaphysics meter meters models molder money
monitor monitoring mover music operator orderly pick picker picks planning plans policy polish political potter presser
processor producer product products pruner quality range ranges re reactor reading reduce rehabilitation reporter
research roles roller route routes rule ruler rulers rules safety sampler scale scales scheme science screen securities
security service services sewer shaper sing skill skills software sorter source sources speaking sport sports stand
stand-in stands survey systems tank taper technology template templates tester thinking tools trademarks trainer
training transportation trimmer truck tuner tutor values vehicle vehicles weight weights wildlife writing
`;

/** Names of people that are also products, of which two side by side prove nothing. */
const givenNames: ReadonlySet<string> = new Set(
  'ada amber chris crystal dolly elm flora grace hudson iris jasmine jenkins julia max pascal ruby travis'.split(
    ' ',
  ),
);

/** Whether a word is also a name of people. @param word in lower case */
export const isGivenName = (word: string): boolean => givenNames.has(word);

const ordinaryWords: ReadonlySet<string> = new Set(ordinaryWordText.trim().split(/\s+/));

const generalWords: ReadonlySet<string> = new Set([...ordinaryWords, ...generalWordText.trim().split(/\s+/)]);

/** Whether a word means something else to most people. @param word in lower case */
export const isOrdinaryWord = (word: string): boolean => ordinaryWords.has(word);
/** Whether it is ordinary, or stands in most texts about work. @param word in lower case */
export const isGeneralWord = (word: string): boolean => generalWords.has(word);
