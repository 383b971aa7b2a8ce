import { wordForm } from './word-forms.ts';

/**
 * Words that people use of work and life. One of them is spelled right, however near it is to the name of some tool:
 * "farmer" is not "Framer" with a typing error.
 */
const list = `
accountant actor actress administrator adviser aide apprentice architect artist assembler assistant astronaut athlete
attendant attorney auditor author baker banker barber barista bartender beautician bookkeeper boss brewer bricklayer
broker builder busboy butcher butler buyer captain caregiver caretaker carer carpenter cashier caterer chauffeur chef
chemist chief clerk cleaner coach coder collector comedian composer conductor consultant cook cop counselor courier
crane curator cutter dancer dealer decorator dentist deputy designer detective dietitian digger director dispatcher
doctor doorman drafter drawer dressmaker driller driver drummer editor educator electrician employee engraver estimator
expert fabricator farmer fashion fighter filmmaker firefighter firefighting fisherman fitter florist foreman forester
founder framing freelancer funeral gardener geologist glazier governess grader grocer groomer guard guide hairdresser
handyman helper historian host hostess housekeeper housewife hunter illustrator influencer inspector installer
instructor insurer interpreter inventor janitor jeweler jockey journalist judge juggler keeper laborer landlord
landscaper laundry lawyer leader lecturer librarian lifeguard lineman loader locksmith logger lumberjack machinist maid
mailman maker manager manicurist mason masseur mathematician mechanic mediator medic merchandiser merchant messenger
midwife miller miner minister mother mover musician nanny nurse nursing nutritionist officer operator optician
optometrist orderly owner packer painter painting paralegal paramedic parent partner passenger pastor patient pediatrician
performer pharmacist photographer physician physicist pianist picker pilot pipefitter planner plasterer player plumber
plumbing podiatrist poet policeman police politician porter postman potter preacher president priest principal printer
producer professor programmer psychiatrist psychologist publisher rancher ranger realtor receptionist recruiter referee
repairer reporter rigger rider roofer roofing runner sailor salesman salesperson saleswoman scaffolder scientist sculptor
seamstress secretary seller server shepherd sheriff shipper shoemaker shopkeeper singer skipper smith soldier sommelier
stocker steward stewardess stylist student supervisor surgeon surveyor sweeper tailor tanner teacher teller tester
therapist tiler trader trainer translator trucker tutor typist umpire undertaker upholsterer usher valet vendor vet
veterinarian waiter waitress warden watchman weaver welder worker writer zookeeper
acting arguing babysitting baking bathing begging biking bowling boxing bricklaying brewing browsing building buying
camping caring carrying cleaning climbing coaching collecting comforting cooking counting crafting cutting cycling dancing
dating decorating delivering diving drawing dreaming dressing driving eating emailing exercising farming fighting filing
fishing fixing flying folding gaming gardening greeting growing guarding helping hiking hiring hosting hunting ironing
joking juggling jumping kissing knitting laughing laundering leading learning lifting listening loading loving mailing
mopping moving mowing negotiating nursing organizing packing painting parenting parking paying persuading playing
phoning praying preaching printing racing reading relaxing repairing riding rowing running sailing sanding scheduling
selling serving sewing shaving shelving shipping shopping singing sitting skating skiing sleeping smiling smoking sorting
speaking spelling stacking standing stocking studying surfing sweeping swimming talking teaching texting thinking
tidying touring training traveling trading tutoring typing vacuuming waiting walking washing watching watering wedding
welding winning working worrying wrapping wrestling writing
animal apple apron baby ball band bank beauty bike blood board boat body bread break brick brush burger camera candle
care cargo carpet cattle cheese chicken child church class cleanup clothes coffee computer cooked cookie corn counter
court craft dance debt desk diet dinner dish doll door dress drill drink drum earth elder energy engine event exam face
family farm fence field film fire fish flight floor flower food forest fruit furniture game garage garden glass grass
grocery guest guitar hair hammer hand harbor health heart horse hospital hotel house jewelry juice junk kitchen knife
ladder lamp land leather letter light liquor lunch machine mail makeup market meat medicine metal milk money motor mouse
movie museum music nail nature office orange oven paint paper party pasta pastry patience phone photo piano picture
pizza plane plant plate police pool postal potato prison radio rail rain restaurant retail river road roof room salad
salon school shoe shop song soup spice sport stage steel stone store street sugar table taxi theater ticket tire toilet
tool tower town toy train trash travel tree truck uniform vegetable video village violin wagon wall warehouse water
window wine winter woman wood wool yard youth
ant ape bat bean bear bee beef beer bell belt bird bison bottle bowl bridge bubble bucket bull bunny bus butter button
cabbage cactus cage cake calf camel canal candy cane canoe cap cape cave cellar cello chain chair chalk charm cheek
cherry chess chest chimney chin chip chips circle circus clam clay cliff cloak clock clown coal coast coat cocoa
coconut cod coin comb cone cotton couch cow crab cradle cream creek crow crown cup curtain cushion daisy dawn deer
desert diamond dice dirt ditch dolphin donkey dough dove dragon duck dust eagle ear egg elbow elephant envelope eye
fairy falcon fan feather finger flag flame flea fleece flood flour flute fly fog foot fork fox frog frost fur gate
ghost giant giraffe glove glue goat gold goose gown grain grape gravel grave gravy green hail ham hamster harp harvest
hat hawk hay hedge hen herb hill hive hole honey hood hoof hook horn hose ice ink island ivory jacket jam jar jaw
jeans jelly kettle key kid king kite kitten knee knight knot lace lake lamb lawn lead leaf lemon lens lid lime lion
lip lizard llama lobster lock log love luck lung maple marble mare mask mast mat meadow melon mint mirror mist mole
monkey moon moose moss moth mountain mouth mud mug mule mustard neck necklace needle nest net night noodle nose nut
oak oat ocean olive onion orchard otter owl oyster palace palm pan panda parrot paste path pea peace peach peacock
peanut pear pearl pebble pen pencil penny pepper perfume petal pie pig pigeon pillow pin pine pipe plum pocket poem
poison pole pond pony poppy porch pork prince princess puddle pumpkin puppy purple quail queen quilt rabbit raccoon
raft rat raven ribbon rice ring robe robin rock rocket rod root rope rose ruby rug rust saddle salmon salt sand sauce
sausage scarf scissors sea seal seed shade shadow shark shed sheep sheet shell shelf shield shirt shore shovel shower
shrimp silk silver sink skin skirt skull sky slack sleeve slipper smoke snail snake snow soap sock sofa soil sore
spade sparrow spear spider spoon spring squirrel stable stair stamp star steak steam stem stick sting stool storm
stove straw stream string summer sun swan sweat sweater sword syrup tail tank tape tea tear tent thorn thread throat
throne thumb thunder tiger tile toad toast toe tomato tongue tooth towel tray treasure trousers trumpet tulip tuna
turkey turtle umbrella valley vase veil velvet vine vinegar waffle waist wallet walnut wasp wave wax weed whale wheat
wheel whip whistle wife wing wire wolf wonder worm wound wrist zebra afraid age alive alone angel anger angry art aunt
awake away bad bald bath bed belief below bend best better big bitter black blank blanket bless blind bliss blue blunt
bold bone border born bother bottom brave bride bright broad broken brother brown calm castle chance chaos cheap cheer
clever clumsy cold color common cool corner couple cousin coward crazy cruel cry curious cute dad damp danger dark
daughter dead deaf deal dear death deep delight dirty doubt dream drunk dry dull dumb easy empty end enemy enough
evening evil false fame fast fat father fault fear feast fever few fierce fine firm flat fool free fresh friend fun
funny future gentle gift glad gloom glory god good grace grand gray great greedy grief group guess guilt habit half
happy hard hate heaven heavy hell hello hero high history hobby holiday holy home honest honor hope hot huge human
humble humor hunger hungry hurry hurt husband idea idle joke joy juicy kind kiss lady language large late laugh lazy
life line little live lonely long loose loss loud lovely low lucky mad magic marriage meal mean memory mercy mild mind
mood morning myth naked name narrow nation neat nephew nice niece noble noise north nothing number odd old pain pale
parade past person pet pink place pleasure plenty polite poor power pray pretty pride promise proud public pure quick
quiet race rage rare raw ready real red religion rich right ripe rough round rude sad safe saint scared secret shame
shape sharp shiny short shy sick silent silly simple sister skill sleep sleepy slim slow small smart smell smile
smooth soft son sorrow soul sound sour south space special speed spirit square steep story straight strange strong
stupid sudden sunny surprise sweet swift tall taste tasty team tender thick thin thing thirst tidy tight time tiny
tired tough trouble true truth twin ugly uncle upset vain value view voice war warm waste weak wealth weather week
weird wet white whole wicked wide wild wise wish witch word world worry worse wrong yellow young zero ask bake bite
blow borrow bounce bring burn buy call carry catch change chase chew choose clap climb close come count crawl cross
cut dig dive drag draw drop eat enjoy enter escape fail fall feed feel fetch fight find fix float fold follow forget
forgive give grab greet grow happen hear help hide hit hold hug hunt jump keep kick knock know lay learn leave lend
let lick lie lift listen lose melt miss move need obey open pass peel pick play point pour press pull push put reach
rest ride rise roll rub run save scream search see send shake share shave shine shout show shut sing sit skip slide
sneeze speak spend spill spin spit split stand start stay steal stop stretch swallow swear sweep swim swing take talk
tell thank throw tie touch trick try turn visit wait wake walk want wash watch whisper win wipe work yawn yell
`;

const words = new Set(list.split(/\s+/).filter(Boolean).map(wordForm));

/** Whether a word, in the form of `wordForm`, is one of everyday language that no typing error explains. */
export const isEverydayWord = (word: string): boolean => words.has(word);
