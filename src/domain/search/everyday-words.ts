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
`;

const words = new Set(list.split(/\s+/).filter(Boolean).map(wordForm));

/** Whether a word, in the form of `wordForm`, is one of everyday language that no typing error explains. */
export const isEverydayWord = (word: string): boolean => words.has(word);
