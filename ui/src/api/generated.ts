// Written by `cargo xtask bindings` from the command table. Do not edit.

/**
 * What a remark is about, by the identity it had in the pack and the title it was read under.
 */
export type About = { 
/**
 * Which kind of thing.
 */
kind: AboutKind, 
/**
 * Its identity in the pack; empty for the programme as a whole.
 */
id: string, 
/**
 * Its title then, so that the remark reads on its own.
 */
title: string, };

/**
 * What remarks are about.
 */
export type AboutAsk = { 
/**
 * A kind and an identity; remarks of every party about it are given.
 */
about: About, };

/**
 * What a remark is about.
 */
export type AboutKind = "programme" | "round" | "standard" | "action";

/**
 * Keeps what is ready, together with what was answered.
 */
export type AcceptAsk = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * What was settled about its columns.
 */
settled: Settled, 
/**
 * What was answered about its rows.
 */
answers: Array<RowAnswer>, };

/**
 * What was kept.
 */
export type Accepted = { 
/**
 * The batch, for undoing it.
 */
batch: BatchId, 
/**
 * Rows that were accepted.
 */
rows: number, 
/**
 * What was done, in words.
 */
done: Array<string>, 
/**
 * Rows that were left out because nobody has answered yet.
 */
left: number, };

/**
 * Everything of an action that a person types.
 */
export type ActionFields = { 
/**
 * What will be done; required.
 */
title: string, 
/**
 * The outcome it serves.
 */
outcome_area: OutcomeArea | null, 
/**
 * Whom it reaches.
 */
level_of_need: LevelOfNeed | null, 
/**
 * The principle it belongs to.
 */
principle: Principle | null, 
/**
 * The audit standard it grew from, by its stable id.
 */
standard: string | null, 
/**
 * That standard's title; empty without one.
 */
standard_title: string, 
/**
 * The good practice and the evidence it rests on.
 */
rests_on: string, 
/**
 * Who leads it, by name; empty while nobody has been found.
 */
lead: string, 
/**
 * That person, if it is somebody with an account.
 */
lead_person: PersonId | null, 
/**
 * Who helps, and what they promised.
 */
partners: Array<ActionPartner>, 
/**
 * When it begins.
 */
start: string | null, 
/**
 * When it shall be done.
 */
due: string | null, 
/**
 * What it costs, in pence.
 */
cost_pence: number | null, 
/**
 * What is paid from which money.
 */
cost_note: string, 
/**
 * Steps on the way.
 */
milestones: Array<MilestoneFields>, 
/**
 * How success is measured.
 */
measure: Measure, };

/**
 * An action of the plan.
 */
export type ActionId = string;

/**
 * Somebody who helps, inside the school or outside.
 */
export type ActionPartner = { 
/**
 * A name or a service, for example "school nursing team".
 */
name: string, 
/**
 * What they promised to do or give; may be empty.
 */
pledge: string, };

/**
 * An action by number and title.
 */
export type ActionRef = { 
/**
 * Which.
 */
id: ActionId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The standard.
 */
standard: string, };

/**
 * An action as it is shown.
 */
export type ActionShown = { 
/**
 * Its identity.
 */
id: ActionId, 
/**
 * The version that a change must name.
 */
version: number, 
/**
 * Its number, which stays for ever.
 */
number: number, 
/**
 * Everything a person typed.
 */
fields: ActionFields, 
/**
 * How it stands: what was said, or late where the date tells so.
 */
standing: ActionStatus, 
/**
 * What was said last.
 */
said: ActionStatus, 
/**
 * Who said it, by name.
 */
said_by: string, 
/**
 * On which day.
 */
said_on: string, 
/**
 * Why; may be empty.
 */
why: string, 
/**
 * Whether the date alone tells that it is late.
 */
late_by_date: boolean, 
/**
 * Whether the due day has passed and there is still something to do.
 */
overdue: boolean, 
/**
 * Whether it is due within 14 days.
 */
due_soon: boolean, 
/**
 * The soonest open milestone or the due day.
 */
next_day: string | null, 
/**
 * Notes and statuses, the newest first.
 */
history: Array<PlanEntryShown>, 
/**
 * Whether this person may say how it stands and tick its milestones.
 */
may_move: boolean, };

/**
 * How an action stands.
 */
export type ActionStatus = "not_started" | "on_track" | "at_risk" | "late" | "done" | "dropped";

/**
 * The activity figures of a span.
 */
export type ActivityReturn = { 
/**
 * The columns.
 */
columns: Array<string>, 
/**
 * One row a school, and the sums at the end.
 */
rows: Array<ActivityRow>, 
/**
 * What has to be known to read them.
 */
notes: Array<string>, };

/**
 * One row of the activity figures.
 */
export type ActivityRow = { 
/**
 * The school, or what the row sums up.
 */
name: string, 
/**
 * One cell a column.
 */
cells: Array<string>, };

/**
 * A line of one's own for the agenda.
 */
export type AddAgendaLine = { 
/**
 * The session.
 */
supervision: SupervisionId, 
/**
 * What it says, without a pupil's name.
 */
words: string, };

/**
 * A file of evidence to add.
 */
export type AddAuditFile = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Under which standard.
 */
standard: string, 
/**
 * The chosen file.
 */
handle: FileHandle, };

/**
 * A note of evidence to add.
 */
export type AddAuditNote = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Under which standard.
 */
standard: string, 
/**
 * The words.
 */
said: string, };

/**
 * Something a champion did, to be written down.
 */
export type AddChampionActivity = { 
/**
 * Who.
 */
champion: ChampionId, 
/**
 * The day.
 */
on: string, 
/**
 * What.
 */
what: string, };

/**
 * A progress note.
 */
export type AddNote = { 
/**
 * About which action.
 */
action: ActionId, 
/**
 * The words; required.
 */
words: string, };

/**
 * A chosen file to be put beside a pupil's letter. Without a letter yet, this is how it begins.
 */
export type AddPage = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * The file: PNG, JPEG or PDF.
 */
handle: FileHandle, };

/**
 * A link worker or a school to be added, or given a new code.
 */
export type AddParty = { 
/**
 * The one that is known already, for a new code.
 */
party: PartyId | null, 
/**
 * The name.
 */
name: string, 
/**
 * The code.
 */
code: string, };

/**
 * A person to be added. They choose the passphrase themselves, at this computer.
 */
export type AddPerson = { 
/**
 * What they are.
 */
person: PersonFields, 
/**
 * Their passphrase.
 */
passphrase: string, };

/**
 * Somebody who answers.
 */
export type AddRater = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * The name, if they wish it; empty is a number. Never for a pupil.
 */
name: string, };

/**
 * A reader to be added, or one who has a new code.
 */
export type AddReader = { 
/**
 * Their account here, if they have one, or the reader they are already.
 */
person: PersonId | null, 
/**
 * The name, for somebody without an account.
 */
name: string, 
/**
 * The code.
 */
code: string, };

/**
 * Why a line stands on the agenda, in the order in which a session walks through them.
 */
export type AgendaKind = "last_time" | "talk" | "promise" | "concern" | "review" | "undecided" | "staff_time" | "own";

/**
 * A line to take off the agenda.
 */
export type AgendaLineAsk = { 
/**
 * Which.
 */
line: AgendaLineId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * A line of a session's agenda.
 */
export type AgendaLineId = string;

/**
 * A line of the agenda.
 */
export type AgendaLineShown = { 
/**
 * Its identity.
 */
id: AgendaLineId, 
/**
 * Why it is there.
 */
kind: AgendaKind, 
/**
 * What it says.
 */
words: string, 
/**
 * The pupil it is about, whose page this person may open.
 */
pupil: PupilId | null, 
/**
 * The pupil's name, where a ground for naming is recorded.
 */
named: PupilName | null, 
/**
 * What was said about it.
 */
said: string, 
/**
 * The ground.
 */
shared: SharedShown | null, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A level to agree.
 */
export type AgreeStandard = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Of which standard.
 */
standard: string, 
/**
 * What.
 */
answer: AnswerGiven, 
/**
 * Why; always said.
 */
reason: string, 
/**
 * The agreement that stood when it was looked at.
 */
supersedes: AgreementId | null, };

/**
 * What was agreed of a standard.
 */
export type AgreementId = string;

/**
 * The pupil's answer.
 */
export type Answer = { "kind": "waiting" } | { "kind": "yes" } | { "kind": "no" } | { "kind": "own_idea", 
/**
 * The idea, in the pupil's words.
 */
idea: string, };

/**
 * Everything that can be answered to a standard, in the order of the paper form.
 */
export type AnswerGiven = "not_yet" | "emerging" | "established" | "embedded" | "not_known" | "does_not_apply";

/**
 * What the school does with a remark.
 */
export type AnswerKind = "accepted" | "answered" | "declined";

/**
 * The pupil's answer.
 */
export type AnswerOffer = { 
/**
 * Which offer.
 */
offer: OfferId, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * What the child said, in the child's words.
 */
child_said: string, 
/**
 * The day.
 */
on: string, };

/**
 * An answer to a remark.
 */
export type AnswerRemark = { 
/**
 * To which.
 */
remark: RemarkId, 
/**
 * Its version.
 */
version: number, 
/**
 * What is done with it.
 */
kind: AnswerKind, 
/**
 * In words.
 */
text: string, };

/**
 * The school's answer to a remark.
 */
export type AnswerShown = { 
/**
 * What is done with it.
 */
kind: AnswerKind, 
/**
 * In words; may be empty where it was accepted.
 */
text: string, 
/**
 * Who answered.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * When a service answers, for sorting; the hours in words stand beside it.
 */
export type Answers = "always" | "in_hours" | "out_of_hours";

/**
 * Why the answer is no.
 */
export type ApiError = { "code": "wrong_passphrase" } | { "code": "locked" } | { "code": "not_allowed", "detail": { 
/**
 * The roles that may.
 */
roles: Array<Role>, 
/**
 * Why, in words.
 */
reason: string, } } | { "code": "not_responsible" } | { "code": "needs_restricted_key" } | { "code": "invalid", "detail": { 
/**
 * Which field, by its wire name.
 */
field: string, 
/**
 * What was found and what to do, in words.
 */
message: string, } } | { "code": "refused", "detail": { 
/**
 * Which kind of refusal.
 */
because: Refusal, 
/**
 * What stands in the way and what to do, in words.
 */
message: string, } } | { "code": "not_found", "detail": { 
/**
 * What was looked for.
 */
what: string, } } | { "code": "stale" } | { "code": "disk", "detail": { 
/**
 * What happened, what is safe and what to do, in words.
 */
message: string, } } | { "code": "broken", "detail": { 
/**
 * For a report of the fault; never holds a pupil's data.
 */
message: string, } };

/**
 * One pupil in the first-week list.
 */
export type ArrivalRow = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * The day the pupil first came; none while not here.
 */
arrived: string | null, 
/**
 * The day the primary's safeguarding file was received; never without the restricted tier.
 */
safeguarding_file: string | null, 
/**
 * Who received it; never without the restricted tier.
 */
received_by: string | null, 
/**
 * The version a change must name; 0 before anything was recorded.
 */
version: number, };

/**
 * The first-week list.
 */
export type Arrivals = { 
/**
 * Every pupil this person is responsible for.
 */
pupils: Array<ArrivalRow>, 
/**
 * How many have not arrived.
 */
not_arrived: number, 
/**
 * How many safeguarding files have not been received; none for those without the restricted tier, who are not told
 * of any file.
 */
files_missing: number | null, };

/**
 * A row that is no data.
 */
export type AsideShown = { 
/**
 * The row.
 */
row: number, 
/**
 * Why.
 */
why: string, };

/**
 * The pupil would like to talk to someone.
 */
export type AskToTalk = { 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * With whom, in the pupil's words; empty: anyone.
 */
with: string, };

/**
 * What was agreed.
 */
export type AuditAgreement = { 
/**
 * Its identity.
 */
id: AgreementId, 
/**
 * What.
 */
answer: AnswerGiven, 
/**
 * Why.
 */
reason: string, 
/**
 * Who wrote it down.
 */
by: StaffName, 
/**
 * When.
 */
at: string, };

/**
 * What to look at.
 */
export type AuditAsk = { 
/**
 * Which round; none is the latest.
 */
round: AuditRoundId | null, 
/**
 * Under which frame.
 */
frame: Frame, 
/**
 * Beside which earlier round; none is the one before.
 */
since: AuditRoundId | null, 
/**
 * Beside which benchmark, if any.
 */
benchmark: BenchmarkId | null, };

/**
 * A benchmark.
 */
export type AuditBenchmark = { 
/**
 * Its identity.
 */
id: BenchmarkId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Where the figures come from.
 */
source: string, 
/**
 * The day they are of.
 */
as_of: string, 
/**
 * The share of standards in place, in hundredths, by principle.
 */
shares: Array<AuditShare>, 
/**
 * For changing it: the version that was seen.
 */
version: number, };

/**
 * One place of a frame.
 */
export type AuditCell = { 
/**
 * Its stable key; in the grid "area/level".
 */
key: string, 
/**
 * In words.
 */
words: string, 
/**
 * What stands in it.
 */
counts: AuditCounts, 
/**
 * The standards in it.
 */
standards: Array<string>, };

/**
 * What changed between two rounds.
 */
export type AuditChangeShown = { 
/**
 * The earlier round.
 */
since: AuditRoundId, 
/**
 * Its name.
 */
since_name: string, 
/**
 * As a picture.
 */
figure: FigureShown, 
/**
 * Standards that moved, the farthest first.
 */
moved: Array<AuditMoved>, };

/**
 * How many standards stand where.
 */
export type AuditCounts = { 
/**
 * Agreed: not yet.
 */
not_yet: number, 
/**
 * Agreed: emerging.
 */
emerging: number, 
/**
 * Agreed: established.
 */
established: number, 
/**
 * Agreed: embedded.
 */
embedded: number, 
/**
 * Without a level: not known, not agreed, not looked at.
 */
open: number, 
/**
 * Agreed that they do not apply.
 */
does_not_apply: number, };

/**
 * How much of a round is done.
 */
export type AuditCoverage = { 
/**
 * Standards in all.
 */
standards: number, 
/**
 * Looked at by somebody.
 */
looked_at: number, 
/**
 * Agreed.
 */
agreed: number, 
/**
 * Established or embedded.
 */
in_place: number, 
/**
 * With an agreed level.
 */
with_level: number, 
/**
 * With a note or a file.
 */
with_evidence: number, 
/**
 * Each group.
 */
groups: Array<AuditGroupShown>, };

/**
 * The audit as a document.
 */
export type AuditDocumentAsk = { 
/**
 * Which round; none is the latest.
 */
round: AuditRoundId | null, 
/**
 * Beside which benchmark, if any.
 */
benchmark: BenchmarkId | null, };

/**
 * The desk at which forms are typed in.
 */
export type AuditEntryAsk = { 
/**
 * Which round.
 */
round: AuditRoundId, 
/**
 * Whose answers so far.
 */
rater: RaterId | null, };

/**
 * Rounds of the audit.
 */
export type AuditExport = { 
/**
 * The number of this shape; raised when it changes.
 */
format: number, 
/**
 * The school.
 */
school: string, 
/**
 * When it was exported.
 */
exported_at: string, 
/**
 * The rounds, the latest first.
 */
rounds: Array<ExportedRound>, };

/**
 * What to export.
 */
export type AuditExportAsk = { 
/**
 * One round, by name; none exports every round.
 */
round: string | null, };

/**
 * A file of evidence.
 */
export type AuditFileAsk = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Which.
 */
file: AuditFileId, };

/**
 * A file of evidence.
 */
export type AuditFileId = string;

/**
 * A file of evidence, ready to be saved.
 */
export type AuditFileMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * Its name.
 */
name: string, };

/**
 * A file of evidence.
 */
export type AuditFileShown = { 
/**
 * Its identity.
 */
id: AuditFileId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its kind.
 */
kind: FileKind, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Who added it.
 */
by: StaffName, 
/**
 * When.
 */
at: string, };

/**
 * The paper form.
 */
export type AuditFormAsk = { 
/**
 * Which round; none is the latest.
 */
round: AuditRoundId | null, 
/**
 * For one group; none leaves a box for each.
 */
group: RaterGroup | null, };

/**
 * What a group answered to one standard.
 */
export type AuditGroupAnswers = { 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * Each answer.
 */
answers: Array<AuditOneAnswer>, };

/**
 * How much a group has answered.
 */
export type AuditGroupShown = { 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * Its raters.
 */
raters: number, 
/**
 * Standards that at least one of them answered.
 */
standards: number, };

/**
 * A standard that moved.
 */
export type AuditMoved = { 
/**
 * Its identity.
 */
id: string, 
/**
 * In one line.
 */
title: string, 
/**
 * The level before.
 */
before: Level, 
/**
 * The level now.
 */
after: Level, };

/**
 * A note to take out.
 */
export type AuditNoteAsk = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Which.
 */
note: AuditNoteId, };

/**
 * A note of evidence.
 */
export type AuditNoteId = string;

/**
 * A note of evidence.
 */
export type AuditNoteShown = { 
/**
 * Its identity.
 */
id: AuditNoteId, 
/**
 * The words.
 */
said: string, 
/**
 * Who wrote it.
 */
by: StaffName, 
/**
 * When.
 */
at: string, };

/**
 * One rater's answer.
 */
export type AuditOneAnswer = { 
/**
 * Who, by name or number.
 */
rater: string, 
/**
 * The answer.
 */
answer: AnswerGiven, 
/**
 * Why it does not apply, where that is the answer.
 */
reason: string, };

/**
 * What was agreed in the round before.
 */
export type AuditPrevious = { 
/**
 * That round's name.
 */
round: string, 
/**
 * What.
 */
answer: AnswerGiven, 
/**
 * Why.
 */
reason: string, };

/**
 * Somebody who answers.
 */
export type AuditRaterShown = { 
/**
 * Their identity.
 */
id: RaterId, 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * "Helen Castellano", or "Rater 3".
 */
words: string, 
/**
 * Standards they answered.
 */
answered: number, };

/**
 * One round and nothing else.
 */
export type AuditRoundAsk = { 
/**
 * Which.
 */
round: AuditRoundId, 
/**
 * The version that was seen.
 */
version: number, };

/**
 * A round of the audit.
 */
export type AuditRoundId = string;

/**
 * A round in a list.
 */
export type AuditRoundShown = { 
/**
 * Its identity.
 */
id: AuditRoundId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who started it.
 */
started_by: string, 
/**
 * When.
 */
started_at: string, 
/**
 * Who closed it; none while it is open.
 */
closed_by: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * What the school takes from it.
 */
conclusion: string, 
/**
 * The templates it stands on, in words.
 */
templates: Array<string>, 
/**
 * For closing it: the version that was seen.
 */
version: number, };

/**
 * The share under one principle.
 */
export type AuditShare = { 
/**
 * The principle.
 */
principle: Principle, 
/**
 * In hundredths, 0 to 100.
 */
share: number, };

/**
 * One round of the audit, whole.
 */
export type AuditShown = { 
/**
 * Every round, the latest first.
 */
rounds: Array<AuditRoundShown>, 
/**
 * The one that is shown; none while there is none.
 */
round: AuditRoundShown | null, 
/**
 * How much of it is done.
 */
coverage: AuditCoverage, 
/**
 * Every standard in order.
 */
standards: Array<AuditStandardShown>, 
/**
 * The places of the frame with what stands in each.
 */
cells: Array<AuditCell>, 
/**
 * The profile as a picture; none for the grid, which is a table by itself.
 */
profile: FigureShown | null, 
/**
 * Where people differ most, as a picture.
 */
apart: FigureShown | null, 
/**
 * What changed since the earlier round.
 */
change: AuditChangeShown | null, 
/**
 * Benchmarks that were entered.
 */
benchmarks: Array<AuditBenchmark>, };

/**
 * A standard in a list.
 */
export type AuditStandardShown = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its number on the paper form, from 1.
 */
number: number, 
/**
 * Its principle.
 */
principle: Principle, 
/**
 * In one line.
 */
title: string, 
/**
 * Where it stands.
 */
stands: StandsAt, 
/**
 * What is agreed.
 */
agreed: AnswerGiven | null, 
/**
 * Why.
 */
reason: string, 
/**
 * A strength to celebrate.
 */
celebrate: boolean, 
/**
 * When to work on it.
 */
priority: Priority | null, 
/**
 * How far apart the answers are, in words; empty where that need not be said.
 */
apart: string, 
/**
 * For listing what differs most; 0 where nothing does.
 */
apart_weight: number, 
/**
 * Notes and files of evidence.
 */
evidence: number, 
/**
 * The school's or the trust's own.
 */
local: boolean, };

/**
 * A local template by its identity.
 */
export type AuditTemplateAsk = { 
/**
 * Its identity.
 */
id: string, };

/**
 * A template in use or retired.
 */
export type AuditTemplateShown = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its version.
 */
version: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How many standards it has.
 */
standards: number, 
/**
 * The school's or the trust's own.
 */
local: boolean, 
/**
 * When it was taken in.
 */
added_at: string | null, 
/**
 * Whether no new round stands on it.
 */
retired: boolean, };

/**
 * The templates a new round would stand on.
 */
export type AuditTemplates = { 
/**
 * The whole-school one first, then the school's own.
 */
templates: Array<AuditTemplateShown>, };

/**
 * One accepted import.
 */
export type BatchId = string;

/**
 * One accepted file.
 */
export type BatchShown = { 
/**
 * Its identity.
 */
id: BatchId, 
/**
 * The file's name.
 */
name: string, 
/**
 * The file's SHA-256 hash in hexadecimal.
 */
hash: string, 
/**
 * Who accepted it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * How its rows added up.
 */
counts: RowCounts, 
/**
 * What it brought, in words.
 */
brought: Array<string>, 
/**
 * Rows of it that still wait for a person.
 */
open: number, 
/**
 * Rows that waited and were settled since.
 */
settled: number, 
/**
 * Rows that were skipped, with a reason.
 */
skipped: number, 
/**
 * Who undid it and when, if somebody did.
 */
undone: Signed | null, 
/**
 * What stands in the way of undoing it, in one sentence; none when it can be undone.
 */
in_the_way: string | null, 
/**
 * What that is about in particular, the first few and how many more.
 */
resting: Array<string>, 
/**
 * The step it came in with other files that are still here; none where it came alone.
 */
step: StepShown | null, };

/**
 * An accepted file that stands.
 */
export type BatchStanding = { 
/**
 * Its identity.
 */
id: BatchId, 
/**
 * Rows of it that were accepted.
 */
rows: number, };

/**
 * Every file that was brought in, newest first.
 */
export type Batches = { 
/**
 * The files.
 */
batches: Array<BatchShown>, };

/**
 * Why a person may do something; kept in the log beside what was done.
 */
export type Because = "role" | "responsible_for_pupil" | "holds_restricted_key" | "self_" | "opening_workspace";

/**
 * A benchmark.
 */
export type BenchmarkAsk = { 
/**
 * Which.
 */
id: BenchmarkId, };

/**
 * A benchmark beside the audit.
 */
export type BenchmarkId = string;

/**
 * Everything beside one pupil's letter. Empty while the letter is with another reader.
 */
export type BesideShown = { 
/**
 * The pages, in order.
 */
pages: Array<PageShown>, 
/**
 * Who wrote it down for the child, by name; empty when nobody did or nobody said.
 */
scribed_by: string, 
/**
 * Who is asked to translate, by name.
 */
translator: string, 
/**
 * The translation.
 */
translation: string, 
/**
 * Who translated, by name.
 */
translated_by: string, 
/**
 * The pupil said that there is a drawing on paper.
 */
on_paper: boolean, 
/**
 * The version that a change must name.
 */
version: number, 
/**
 * The way forward, where there is no letter and somebody said.
 */
plan: PlanShown | null, };

/**
 * Several files before anything of them is kept.
 */
export type Bundle = { 
/**
 * Each file: first those with something to answer, then those that cannot be read, then by name.
 */
files: Array<BundleFile>, 
/**
 * How the rows of all readable files add up.
 */
counts: RowCounts, 
/**
 * How much of each level there is.
 */
levels: LevelCounts, 
/**
 * What bringing them in would do, in words.
 */
will: Array<string>, };

/**
 * What was kept of several files.
 */
export type BundleAccepted = { 
/**
 * One batch for each file of which anything was kept.
 */
batches: Array<BatchId>, 
/**
 * Rows that were accepted.
 */
rows: number, 
/**
 * What was done, in words.
 */
done: Array<string>, 
/**
 * Rows that wait for a person: held, or taken with a value left unknown.
 */
waiting: number, 
/**
 * The names of files of which nothing was kept.
 */
left_out: Array<string>, };

/**
 * Several files as one: to be looked at together, or brought in together.
 */
export type BundleAsk = { 
/**
 * The files.
 */
files: Array<FileToBring>, };

/**
 * One of several files.
 */
export type BundleFile = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * Its name.
 */
name: string, 
/**
 * Why it cannot be read, in a sentence; none when it can.
 */
trouble: string | null, 
/**
 * What it was recognised as, in words.
 */
recognised: Array<string>, 
/**
 * The same for files with the same headings: what is settled for one can be settled for the others. Empty without headings.
 */
headings: string, 
/**
 * The name of the template that was used, if one was.
 */
template: string | null, 
/**
 * A word of warning about the whole file; empty mostly.
 */
before: string, 
/**
 * How its rows add up.
 */
counts: RowCounts, 
/**
 * How much of each level there is.
 */
levels: LevelCounts, 
/**
 * Questions about whole columns.
 */
questions: number, 
/**
 * What bringing it in would do, in words.
 */
will: Array<string>, };

/**
 * How far the reading of several files is.
 */
export type BundleState = { "state": "reading", 
/**
 * Files read so far.
 */
files: number, 
/**
 * Rows read so far, in all of them.
 */
rows: number, 
/**
 * How far, 0 to 100.
 */
percent: number, } | { "state": "ready", 
/**
 * What they say together.
 */
bundle: Bundle, };

/**
 * Who may call a service.
 */
export type Caller = "pupil" | "parent" | "staff";

/**
 * A certificate that is ready to be saved.
 */
export type CertificateMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * The suggested file name.
 */
file_name: string, };

/**
 * Something a pupil champion did.
 */
export type ChampionActivityId = string;

/**
 * Something a champion did.
 */
export type ChampionActivityShown = { 
/**
 * Its identity.
 */
id: ChampionActivityId, 
/**
 * The day.
 */
on: string, 
/**
 * What.
 */
what: string, };

/**
 * A pupil champion.
 */
export type ChampionId = string;

/**
 * What a champion still lacks.
 */
export type ChampionLacks = "adult_to_go_to" | "training" | "supervision";

/**
 * A champion.
 */
export type ChampionShown = { 
/**
 * Its identity.
 */
id: ChampionId, 
/**
 * The name as screens show it.
 */
name: string, 
/**
 * The pupil, where it is one of this workspace.
 */
pupil: PupilName | null, 
/**
 * The year group, where it is an older pupil.
 */
year_group: number | null, 
/**
 * The day they were trained.
 */
trained_on: string | null, 
/**
 * By whom.
 */
trained_by: string, 
/**
 * The adult who looks after them in this.
 */
supervised_by: string, 
/**
 * How often they meet.
 */
how_often: string, 
/**
 * The adult they go to when another pupil tells them something.
 */
goes_to: string, 
/**
 * What has to be put right, the most pressing first.
 */
lacks: Array<ChampionLacks>, 
/**
 * The day they handed on.
 */
ended: string | null, 
/**
 * What they did, the newest first.
 */
activities: Array<ChampionActivityShown>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * The champions whom this person may see.
 */
export type Champions = { 
/**
 * By name, those who handed on last.
 */
champions: Array<ChampionShown>, 
/**
 * Champions of forms this person is not responsible for.
 */
of_other_forms: number, };

/**
 * A new passphrase for oneself.
 */
export type ChangePassphrase = { 
/**
 * The present one.
 */
present: string, 
/**
 * The new one.
 */
new: string, };

/**
 * A person to be changed.
 */
export type ChangePerson = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The version that was read.
 */
version: number, 
/**
 * What they are from now on.
 */
person: PersonFields, };

/**
 * A round to close, or to open again.
 */
export type CloseAuditRound = { 
/**
 * Which.
 */
round: AuditRoundId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What the school takes from it, in its own words; may be empty.
 */
conclusion: string, };

/**
 * A concern to close.
 */
export type CloseConcern = { 
/**
 * Which.
 */
concern: ConcernId, 
/**
 * Why; required.
 */
reason: string, };

/**
 * Closed by a DSL.
 */
export type CloseRedRoute = { 
/**
 * Which entry.
 */
entry: RedRouteId, 
/**
 * Why; required.
 */
reason: string, };

/**
 * A reading code as typed or pasted.
 */
export type CodeAsk = { 
/**
 * The code.
 */
code: string, };

/**
 * The whole screen, computed for the viewer's tier.
 */
export type Cohort = { 
/**
 * Every pupil this person is responsible for.
 */
rows: Array<CohortRow>, 
/**
 * Counts of the overlays; the red route only for the restricted tier.
 */
overlays: Array<OverlayCount>, 
/**
 * Counts of the patterns.
 */
patterns: Array<PatternCount>, 
/**
 * Pupils who opted out of the screen.
 */
opted_out: number, 
/**
 * Free places on the menu of opportunities.
 */
places_free: number, 
/**
 * The rules.
 */
rules: RulesBrief, 
/**
 * Forms to filter by.
 */
forms: Array<string>, 
/**
 * Primary schools to filter by.
 */
primaries: Array<string>, 
/**
 * Readers to filter by.
 */
readers: Array<StaffName>, };

/**
 * The transition summary for the leadership team.
 */
export type CohortDocumentAsk = { 
/**
 * What is asked of its readers, each a sentence; may be empty.
 */
asks: Array<string>, };

/**
 * One pupil in the cohort screen.
 */
export type CohortRow = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * The pattern; none when the pupil opted out of the screen.
 */
pattern: PatternName | null, 
/**
 * What comes before every pattern.
 */
overlays: Array<OverlayName>, 
/**
 * The letter.
 */
letter: LetterCell, 
/**
 * Attendance.
 */
attendance: SourceCell, 
/**
 * Attainment.
 */
attainment: SourceCell, 
/**
 * SDQ.
 */
sdq: SourceCell, 
/**
 * Home; none for those without the restricted tier.
 */
home: SourceCell | null, 
/**
 * Adults' concern.
 */
concern: SourceCell, 
/**
 * Why listed.
 */
reasons: Array<ReasonWords>, 
/**
 * What is missing.
 */
missing: Array<MissingWords>, 
/**
 * The newest decision.
 */
decision: DecisionCell | null, 
/**
 * The newest offer in few words, for example "Clay club, said yes".
 */
offer: string | null, };

/**
 * A column and what it was taken for.
 */
export type ColumnShown = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it holds, by short word; none is not brought in.
 */
field: string | null, 
/**
 * How sure that is.
 */
sure: SureName, 
/**
 * The first different values, masked where this person may bring them in and not read them.
 */
examples: Array<string>, 
/**
 * Whether they are masked.
 */
masked: boolean, };

/**
 * One school in the comparison.
 */
export type ComparedSchool = { 
/**
 * Which.
 */
id: PartyId, 
/**
 * The name.
 */
name: string, 
/**
 * The newest round.
 */
round: string, 
/**
 * The principles of that round.
 */
principles: Array<PrincipleShown>, 
/**
 * Strong standards of every round, the oldest first, each of how many agreed.
 */
over_time: Array<[string, number, number]>, };

/**
 * Schools side by side.
 */
export type Comparison = { 
/**
 * Schools with a round, by name.
 */
schools: Array<ComparedSchool>, 
/**
 * Themes, those that most schools share first.
 */
themes: Array<SharedTheme>, };

/**
 * A concern that a member of staff or a parent raised.
 */
export type ConcernId = string;

/**
 * A concern as it is shown.
 */
export type ConcernShown = { 
/**
 * Its identity.
 */
id: ConcernId, 
/**
 * Who was concerned.
 */
from: ConcernedAdult, 
/**
 * Their name.
 */
name: string, 
/**
 * What they said.
 */
said: string, 
/**
 * The day.
 */
on: string, 
/**
 * When it was closed.
 */
closed_on: string | null, 
/**
 * Why.
 */
closed_why: string | null, };

/**
 * Who was concerned.
 */
export type ConcernedAdult = "staff" | "parent" | "primary";

/**
 * A value that differs from what is kept here.
 */
export type ConflictShown = { 
/**
 * The field by its short word.
 */
field: string, 
/**
 * The field by its name.
 */
words: string, 
/**
 * What is kept here.
 */
ours: string, 
/**
 * What the file says.
 */
file: string, };

/**
 * Somebody to find, with how to reach them.
 */
export type Contact = { 
/**
 * The name, for example "Ruth Okafor".
 */
name: string, 
/**
 * Where they are or how to call them, for example "extension 214, or room B7".
 */
reach: string, };

/**
 * A count as a line.
 */
export type CountShown = { 
/**
 * What is counted.
 */
what: string, 
/**
 * The count in words.
 */
told: string, };

/**
 * A heading with counts or sentences under it.
 */
export type CountsShown = { 
/**
 * The heading.
 */
title: string, 
/**
 * The lines.
 */
lines: Array<CountShown>, };

/**
 * A new workspace.
 */
export type Create = { 
/**
 * Where: a folder that is not there yet or is empty.
 */
handle: PlaceHandle, 
/**
 * The school's name.
 */
school: string, 
/**
 * The calendar year in which the school year starts.
 */
year: number, 
/**
 * Who founds it.
 */
name: string, 
/**
 * Their role: wellbeing lead or designated safeguarding lead.
 */
role: Role, 
/**
 * Their passphrase.
 */
passphrase: string, };

/**
 * A link worker's workspace to be made.
 */
export type CreateLink = { 
/**
 * Where.
 */
handle: PlaceHandle, 
/**
 * Whose.
 */
name: string, 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * One of one's own.
 */
export type DebriefAsk = { 
/**
 * Which.
 */
id: DebriefId, };

/**
 * A colleague's own words after hard letters.
 */
export type DebriefId = string;

/**
 * A colleague's own words.
 */
export type DebriefShown = { 
/**
 * Its identity.
 */
id: DebriefId, 
/**
 * When it was written.
 */
at: string, 
/**
 * Whether they would like time to talk about it.
 */
wants_time: boolean, 
/**
 * The words; none when they were written under a passphrase that was reset since.
 */
words: string | null, };

/**
 * Everything this person wrote for themselves.
 */
export type Debriefs = { 
/**
 * The newest first.
 */
debriefs: Array<DebriefShown>, };

/**
 * What a safeguarding lead decides about a letter that was ever on the red route.
 */
export type DecideHome = { 
/**
 * Whose letter.
 */
pupil: PupilId, 
/**
 * Release or erase.
 */
kind: HomeDecisionKind, 
/**
 * Why; required.
 */
why: string, };

/**
 * The newest decision in one row.
 */
export type DecisionCell = { 
/**
 * What.
 */
kind: DecisionKind, 
/**
 * Who does what by when, in few words, for example "Mr Obi, by Fri 18 Sept"; may be empty.
 */
next: string, 
/**
 * The day it was made.
 */
on: string, 
/**
 * Whether a talk has been held since.
 */
talked: boolean, };

/**
 * A decision about a pupil.
 */
export type DecisionId = string;

/**
 * What was decided. Deciding not to act is a decision too.
 */
export type DecisionKind = "talk_first" | "offer" | "refer" | "check_again" | "usual_support";

/**
 * A decision as it is shown.
 */
export type DecisionShown = { 
/**
 * Its identity.
 */
id: DecisionId, 
/**
 * Who decided.
 */
by: StaffName, 
/**
 * When.
 */
at: string, 
/**
 * What.
 */
kind: DecisionKind, 
/**
 * Why.
 */
reason: string, 
/**
 * Who does it, by name.
 */
task_who: string | null, 
/**
 * What they do.
 */
task_what: string | null, 
/**
 * By when.
 */
task_by: string | null, 
/**
 * Who said that it is done, and on which day.
 */
task_done: Signed | null, 
/**
 * Whether the family was told.
 */
family: FamilyTold, 
/**
 * A grouping.
 */
thrive: ThriveWords | null, 
/**
 * The day to look again.
 */
review: string | null, 
/**
 * What the decider was looking at, for this viewer's tier.
 */
saw: string, 
/**
 * Whether a later decision corrects it.
 */
superseded: boolean, };

/**
 * A parcel on this laptop, as far as can be told without its key.
 */
export type DeskParcel = { 
/**
 * Which.
 */
id: ParcelId, 
/**
 * From which school.
 */
school: string, 
/**
 * For which year.
 */
year: string, };

/**
 * The reading key of this laptop, and the parcels that are open on it.
 */
export type DeskShown = { 
/**
 * Whose key; none until one is made.
 */
key: KeyShown | null, 
/**
 * Whether it is unlocked.
 */
unlocked: boolean, 
/**
 * Parcels that were opened here and not erased.
 */
parcels: Array<DeskParcel>, };

/**
 * The passphrase of this laptop's reading key.
 */
export type DeskUnlock = { 
/**
 * As typed.
 */
passphrase: string, };

/**
 * Which version to look at.
 */
export type DirectoryAsk = { 
/**
 * Its number; none for the one in force.
 */
version: number | null, };

/**
 * A directory.
 */
export type DirectoryShown = { 
/**
 * The version shown; none for the national lines every school starts from.
 */
version: DirectoryVersionShown | null, 
/**
 * Whether it is the one in force.
 */
in_force: boolean, 
/**
 * The number of the newest version, 0 before the first: what a change comes after.
 */
newest: number, 
/**
 * Whom to find at school first.
 */
at_school: Array<Contact>, 
/**
 * The services, what cannot wait first.
 */
services: Array<Service>, 
/**
 * Every version, the newest first.
 */
versions: Array<DirectoryVersionShown>, };

/**
 * A version in the list of them.
 */
export type DirectoryVersionShown = { 
/**
 * From 1.
 */
number: number, 
/**
 * When it was made.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * What was changed.
 */
why: string, };

/**
 * Who may ever read a document. The two classes are never mixed.
 */
export type DocumentClass = "public" | "personal";

/**
 * A document that is ready to be saved.
 */
export type DocumentHandle = number;

/**
 * A document that is ready to be looked at and saved.
 */
export type DocumentMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * The title.
 */
title: string, 
/**
 * Its class.
 */
class: DocumentClass, 
/**
 * What is in it, to be said before it leaves: one line each.
 */
contains: Array<string>, 
/**
 * The PDF in base64, for the preview.
 */
pdf: string, 
/**
 * Characters that could not be printed as they are.
 */
spelled_out: Array<SpelledOut>, 
/**
 * Its figures.
 */
figures: Array<FigureShown>, };

/**
 * A draft, if there is one.
 */
export type Draft = { 
/**
 * The window's own text of it.
 */
text: string | null, 
/**
 * When it was saved.
 */
at: string | null, };

/**
 * A draft to bring back.
 */
export type DraftAsk = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * Which form.
 */
form: string, };

/**
 * An answer that was typed in.
 */
export type EntryAnswer = { 
/**
 * Which standard.
 */
standard: string, 
/**
 * The answer; none takes one back.
 */
answer: AnswerGiven | null, 
/**
 * Why it does not apply.
 */
reason: string, };

/**
 * The desk at which paper forms are typed in.
 */
export type EntryDesk = { 
/**
 * The round.
 */
round: AuditRoundShown, 
/**
 * Those who answer.
 */
raters: Array<AuditRaterShown>, 
/**
 * Every standard in the order of the form.
 */
standards: Array<EntryStandard>, 
/**
 * What the rater asked for has answered so far.
 */
answers: Array<EntryAnswer>, };

/**
 * One entry.
 */
export type EntryShown = { 
/**
 * Its place among the entries that this person may see.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
by: StaffName, 
/**
 * Why they might.
 */
because: Because, 
/**
 * What was done, by its word.
 */
op: string, 
/**
 * What it was about.
 */
about: Array<SubjectShown>, 
/**
 * Counts by name, for example "rows" and 240.
 */
counts: Array<[string, number]>, };

/**
 * A standard as the form has it.
 */
export type EntryStandard = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its number on the form.
 */
number: number, 
/**
 * Its principle.
 */
principle: Principle, 
/**
 * In one line.
 */
title: string, 
/**
 * What a visitor would see.
 */
seen: string, };

/**
 * Whether a parcel without a reply may be erased all the same.
 */
export type EraseParcel = { 
/**
 * Said by the reader: what was read and not sent is lost.
 */
unsent_too: boolean, };

/**
 * How often a group gave each answer.
 */
export type ExportedAnswers = { 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * Not yet.
 */
not_yet: number, 
/**
 * Emerging.
 */
emerging: number, 
/**
 * Established.
 */
established: number, 
/**
 * Embedded.
 */
embedded: number, 
/**
 * Not known yet.
 */
not_known: number, 
/**
 * Does not apply.
 */
does_not_apply: number, };

/**
 * A place of a frame.
 */
export type ExportedCell = { 
/**
 * The frame.
 */
frame: Frame, 
/**
 * The place's key.
 */
key: string, 
/**
 * What stands in it.
 */
counts: AuditCounts, };

/**
 * A group of raters.
 */
export type ExportedGroup = { 
/**
 * The group.
 */
group: RaterGroup, 
/**
 * How many answered.
 */
raters: number, 
/**
 * How many standards at least one of them answered.
 */
standards: number, };

/**
 * What moved under a principle.
 */
export type ExportedMoves = { 
/**
 * The principle in words.
 */
principle: string, 
/**
 * Up.
 */
up: number, 
/**
 * The same.
 */
same: number, 
/**
 * Down.
 */
down: number, 
/**
 * Without a level in one of the rounds.
 */
not_comparable: number, };

/**
 * One round.
 */
export type ExportedRound = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was started.
 */
started_at: string, 
/**
 * When it was closed; null while it is open.
 */
closed_at: string | null, 
/**
 * What the school takes from it.
 */
conclusion: string, 
/**
 * The templates it stands on.
 */
templates: Array<ExportedTemplate>, 
/**
 * Who answered, by group.
 */
groups: Array<ExportedGroup>, 
/**
 * How many standards stand where, in every place of every frame.
 */
profile: Array<ExportedCell>, 
/**
 * The name of the round before; null for the first.
 */
since: string | null, 
/**
 * What moved since then, by principle; null for the first round.
 */
moves: Array<ExportedMoves> | null, 
/**
 * Every standard.
 */
standards: Array<ExportedStandard>, };

/**
 * One standard in a round.
 */
export type ExportedStandard = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its principle.
 */
principle: Principle, 
/**
 * In one line.
 */
title: string, 
/**
 * What is agreed; null while nothing is.
 */
agreed: AnswerGiven | null, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
agreed_at: string | null, 
/**
 * A strength to celebrate.
 */
celebrate: boolean, 
/**
 * When to work on it; null says nothing.
 */
priority: Priority | null, 
/**
 * How far apart the answers are, in words; empty while nobody gave a level.
 */
spread: string, 
/**
 * What each group answered; groups without an answer are left out.
 */
answers: Array<ExportedAnswers>, 
/**
 * Notes of evidence.
 */
notes: Array<string>, 
/**
 * Names of the files of evidence; the files themselves stay in the workspace.
 */
files: Array<string>, };

/**
 * A template.
 */
export type ExportedTemplate = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its version.
 */
version: number, 
/**
 * Its title.
 */
title: string, };

/**
 * Whether the family was told, and if not, why not.
 */
export type FamilyTold = { "kind": "not_yet" } | { "kind": "told", 
/**
 * How, for example "phone call".
 */
how: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The day.
 */
on: string, } | { "kind": "do_not_contact", 
/**
 * Why.
 */
reason: string, };

/**
 * One fault.
 */
export type FaultShown = { 
/**
 * How bad.
 */
level: LevelName, 
/**
 * The stable short word of the kind of fault.
 */
code: string, 
/**
 * The field by its name; empty for the row as a whole.
 */
field: string, 
/**
 * What was found; empty where the row as a whole is meant.
 */
found: string, 
/**
 * What was found and what happens or what to do.
 */
message: string, 
/**
 * What a person can do about it now.
 */
to_do: string, 
/**
 * The short word under which a right value can be typed; none where typing is no answer.
 */
fix: string | null, 
/**
 * A likely reading of the value, offered and never taken by itself.
 */
suggestion: string | null, };

/**
 * Something a column can hold.
 */
export type FieldChoice = { 
/**
 * The short word.
 */
field: string, 
/**
 * The name.
 */
words: string, };

/**
 * One field of a pack, as it reads.
 */
export type FieldShown = { 
/**
 * The same every time.
 */
key: string, 
/**
 * Under which heading.
 */
under: string, 
/**
 * What it is.
 */
label: string, 
/**
 * What would leave.
 */
text: string, 
/**
 * Whether somebody typed it.
 */
free: boolean, 
/**
 * Names in it.
 */
names: Array<NameFound>, 
/**
 * Whether somebody has to say first what becomes of it.
 */
asks: boolean, };

/**
 * A figure as the window shows it.
 */
export type FigureShown = { 
/**
 * The finding, as a sentence.
 */
title: string, 
/**
 * What it shows, in words.
 */
description: string, 
/**
 * An SVG element. Its shapes carry the classes `paint-ink`, `paint-soft`, `paint-accent`, `paint-attention` and
 * `line-` with the same endings, so that a style sheet may recolour them.
 */
svg: string, 
/**
 * The headings of its data table.
 */
columns: Array<string>, 
/**
 * The rows of its data table.
 */
rows: Array<Array<string>>, };

/**
 * A file that was chosen.
 */
export type FileAsk = { 
/**
 * Which.
 */
file: FileHandle, };

/**
 * A file somebody chose, held in memory until it is used or let go.
 */
export type FileHandle = number;

/**
 * Kinds of files that are kept as they are. They hold no pupil's data, and whoever adds one says so.
 */
export type FileKind = "pdf" | "png" | "jpeg" | "docx" | "xlsx";

/**
 * A file that is ready to be saved: a table, days for a calendar.
 */
export type FileMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * The suggested file name.
 */
file_name: string, 
/**
 * What is in it, to be said before it leaves: one line each.
 */
contains: Array<string>, };

/**
 * One pack or reply.
 */
export type FileOf = { 
/**
 * Which.
 */
pack: PackId, };

/**
 * A pack or a reply that went to or fro.
 */
export type FileShown = { 
/**
 * Which.
 */
id: PackId, 
/**
 * With whom, by name.
 */
party: string, 
/**
 * Its number in this direction.
 */
number: number, 
/**
 * When it was made.
 */
made: string, 
/**
 * By whom, by name.
 */
by: string, };

/**
 * One file with what was settled and answered about it.
 */
export type FileToBring = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * What was settled about its columns.
 */
settled: Settled, 
/**
 * What was answered about its rows.
 */
answers: Array<RowAnswer>, };

/**
 * What to find.
 */
export type FindAsk = { 
/**
 * Part of a name, a form or a UPN.
 */
text: string, };

/**
 * Whom to find when something cannot wait. Empty names are shown as "not entered yet", never hidden.
 */
export type FindNow = { 
/**
 * The designated safeguarding lead.
 */
dsl: Contact, 
/**
 * The deputy.
 */
deputy: Contact, 
/**
 * The head, where a child names another adult in the school.
 */
head: Contact, 
/**
 * The chair of governors, where a child names the head.
 */
chair_of_governors: Contact, 
/**
 * The local authority's line for concerns about a child, in office hours.
 */
local_authority: Contact, 
/**
 * The local authority's out-of-hours line.
 */
out_of_hours: Contact, 
/**
 * The safeguarding leads of the primary schools, for the weeks of transition.
 */
primaries: Array<PrimaryLead>, };

/**
 * What to compare before the code is trusted.
 */
export type Fingerprint = { 
/**
 * Sixteen digits in groups of four.
 */
fingerprint: string, };

/**
 * What a review found.
 */
export type FinishReview = { 
/**
 * Which.
 */
review: ReviewId, 
/**
 * The day.
 */
on: string, 
/**
 * How things stand.
 */
outcome: Outcome, 
/**
 * The pupil's own verdict, in the pupil's words.
 */
pupil_verdict: string, 
/**
 * The adult's note.
 */
note: string, };

/**
 * A finished letter.
 */
export type FinishWriting = { 
/**
 * The pupil's words, exactly.
 */
text: string, 
/**
 * The drawing, a PNG in base64.
 */
drawing: string | null, 
/**
 * The pupil draws on paper instead; somebody puts in a scan later.
 */
on_paper: boolean, 
/**
 * The pupil would like to talk to someone: who and how, in words (empty: anyone).
 */
wants_to_talk: string | null, };

/**
 * A value typed in the place of what a file says.
 */
export type FixedValue = { 
/**
 * The field, by its short word.
 */
field: string, 
/**
 * The value, as it would stand in a file.
 */
value: string, };

/**
 * How many letters wait in one form.
 */
export type FormCount = { 
/**
 * The form; none for pupils without one.
 */
form: string | null, 
/**
 * Letters that can be handed out.
 */
letters: number, };

/**
 * A form as it is shown.
 */
export type FormShown = { 
/**
 * Its identity.
 */
id: SdqFormId, 
/**
 * Who filled it in.
 */
informant: InformantName, 
/**
 * The day it was filled in; the day it came where that is not known.
 */
on: string, 
/**
 * Whether `on` is the day it was filled in.
 */
dated: boolean, 
/**
 * Which edition, in words: "teacher form, ages 4 to 17".
 */
edition: string, 
/**
 * From item answers, or scores from an official scoring.
 */
from_items: boolean, 
/**
 * Keyed twice and agreed.
 */
verified: boolean, 
/**
 * Who brought it in, and when.
 */
entered: Signed, 
/**
 * The scores.
 */
scores: ScoresShown, };

/**
 * A pupil that was found.
 */
export type Found = { 
/**
 * At most twelve, best first.
 */
pupils: Array<PupilName>, };

/**
 * A frame a school may be asked about.
 */
export type Frame = "principles" | "steps" | "shanarri" | "grid" | "core";

/**
 * Standards from which actions shall grow.
 */
export type FromStandards = { 
/**
 * Which.
 */
standards: Array<GrowFrom>, };

/**
 * How one group answered a standard.
 */
export type GroupShown = { 
/**
 * The group.
 */
group: string, 
/**
 * The answers in words.
 */
told: string, };

/**
 * A standard from which an action shall grow.
 */
export type GrowFrom = { 
/**
 * Its stable id, for example "lead-01".
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its principle.
 */
principle: Principle | null, 
/**
 * The outcome area it belongs to.
 */
outcome_area: OutcomeArea | null, 
/**
 * The level of need it belongs to.
 */
level_of_need: LevelOfNeed | null, 
/**
 * What good looks like, to begin "rests on" with; may be empty.
 */
rests_on: string, };

/**
 * What grew from standards.
 */
export type Grown = { 
/**
 * Actions that were made.
 */
made: Array<ActionRef>, 
/**
 * Actions that were open for these standards before, and were left as they are.
 */
already: Array<ActionRef>, };

/**
 * Half a term, from its first day to its last.
 */
export type HalfTerm = { 
/**
 * What the school calls it, for example "Autumn 1".
 */
name: string, 
/**
 * The first day of school.
 */
from: string, 
/**
 * The last day of school.
 */
to: string, };

/**
 * How the words reached the paper.
 */
export type Hand = "own" | "scribed" | "other_language";

/**
 * What kind of thing happened.
 */
export type Happened = "import" | "letter" | "reading" | "sdq" | "concern" | "talk_request" | "talk" | "decision" | "offer" | "review" | "red_route" | "opt_out";

/**
 * A letter that was ever on the red route.
 */
export type HeldLetter = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * Whether an entry about the pupil is still open.
 */
open: boolean, 
/**
 * What was decided, if anything was: until then it is held.
 */
decided: HomeDecidedShown | null, };

/**
 * What a safeguarding lead decided about a held letter.
 */
export type HomeDecidedShown = { 
/**
 * What.
 */
kind: HomeDecisionKind, 
/**
 * Who, by name, and on which day.
 */
signed: Signed, 
/**
 * Why.
 */
why: string, };

/**
 * Released or erased.
 */
export type HomeDecisionKind = "released" | "erased";

/**
 * A letter that can go home.
 */
export type HomeLetter = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * Scans and drawings beside it.
 */
pages: number, 
/**
 * What is particular about it, in words: written down by somebody, in another language, drawn.
 */
about: Array<string>, 
/**
 * When it last went home, and by whom.
 */
given: Signed | null, };

/**
 * What sources say of one pupil's social care where they do not agree, or could not be read.
 */
export type HomeQuestion = { 
/**
 * About whom.
 */
pupil: PupilName, 
/**
 * What each source said, in its order of time.
 */
said: Array<HomeSaid>, 
/**
 * Which stands until somebody says.
 */
stands: SocialCare | null, };

/**
 * Questions about home: restricted, and shown to those alone who hold the key.
 */
export type HomeQuestions = { 
/**
 * One for each pupil of whom sources differ, or whose entry could not be read.
 */
questions: Array<HomeQuestion>, };

/**
 * What one source said of home.
 */
export type HomeSaid = { 
/**
 * The source in words.
 */
source: string, 
/**
 * When it came.
 */
on: string, 
/**
 * The status; none when the words could not be read.
 */
status: SocialCare | null, 
/**
 * The words, when they could not be read; else the status in words.
 */
words: string, };

/**
 * Somebody who gets no letter in this batch.
 */
export type HomeWithout = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * Why, in words.
 */
why: string, 
/**
 * Whether a letter is here that nobody has read yet.
 */
to_read: boolean, };

/**
 * What goes with every letter.
 */
export type HomeWords = { 
/**
 * A few words from the school to the child; a blank line parts paragraphs. May be empty.
 */
note: string, 
/**
 * Whether scans and drawings go with the words. A letter that is only drawn always goes with its drawing.
 */
with_pages: boolean, };

/**
 * The impact supplement as ticked.
 */
export type ImpactTicks = { 
/**
 * Overall difficulties, 0 to 3.
 */
difficulties: number | null, 
/**
 * Distress, raw 0 to 3.
 */
distress: number | null, 
/**
 * Home, raw 0 to 3; not on the teacher form.
 */
home: number | null, 
/**
 * Friendships, raw 0 to 3.
 */
friends: number | null, 
/**
 * Classroom learning, raw 0 to 3.
 */
class: number | null, 
/**
 * Leisure, raw 0 to 3; not on the teacher form.
 */
leisure: number | null, };

/**
 * Who filled the form in.
 */
export type InformantName = "parent" | "teacher" | "self_report";

/**
 * A warm paragraph to edit.
 */
export type Invitation = { 
/**
 * The words.
 */
text: string, };

/**
 * Which invitation to draft.
 */
export type InvitationAsk = { 
/**
 * To whom.
 */
pupil: PupilId, 
/**
 * For what.
 */
opportunity: OpportunityId, };

/**
 * What is on the page now, as the window keeps it.
 */
export type KeepWriting = { 
/**
 * All of it, up to a million bytes.
 */
draft: string, };

/**
 * When it was kept.
 */
export type KeptAt = { 
/**
 * When.
 */
at: string, };

/**
 * A form keyed in from paper.
 */
export type KeyItems = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Who filled it in.
 */
informant: InformantName, 
/**
 * The day it was filled in.
 */
on: string, 
/**
 * 25 answers as ticked (0, 1, 2), none where blank.
 */
answers: Array<number | null>, 
/**
 * The impact supplement, if it was given.
 */
impact: ImpactTicks | null, 
/**
 * Whether the answers were keyed a second time and agreed.
 */
verified: boolean, };

/**
 * Scores from an official scoring.
 */
export type KeyScores = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Who filled the form in.
 */
informant: InformantName, 
/**
 * The day it was filled in.
 */
on: string, 
/**
 * Emotional, 0 to 10.
 */
emotional: number | null, 
/**
 * Conduct, 0 to 10.
 */
conduct: number | null, 
/**
 * Hyperactivity, 0 to 10.
 */
hyperactivity: number | null, 
/**
 * Peer, 0 to 10.
 */
peer: number | null, 
/**
 * Prosocial, 0 to 10.
 */
prosocial: number | null, 
/**
 * Total, 0 to 40; must agree with the four scales when all four are given.
 */
total: number | null, 
/**
 * Impact, 0 to 10.
 */
impact: number | null, };

/**
 * A reading key's open half.
 */
export type KeyShown = { 
/**
 * Whose.
 */
name: string, 
/**
 * The code in groups of four.
 */
code: string, 
/**
 * Sixteen digits to read aloud.
 */
fingerprint: string, };

/**
 * The way out.
 */
export type LeaveWriting = { 
/**
 * The passphrase of the member of staff who opened the place.
 */
passphrase: string, };

/**
 * Lets a chosen file go without keeping anything.
 */
export type LetGo = { 
/**
 * Which.
 */
file: FileHandle, };

/**
 * The letter in one row.
 */
export type LetterCell = { 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * A quotation in the child's own words, when there is a letter this person may read.
 */
quote: string | null, 
/**
 * The highest level a reader chose.
 */
level: WorryLevel | null, 
/**
 * Who read it.
 */
readers: Array<string>, 
/**
 * Set when the letter is with another reader and not shown to this person.
 */
elsewhere: boolean, };

/**
 * A letter to self.
 */
export type LetterId = string;

/**
 * A letter that is ready to be saved. Once it was saved it is let go of.
 */
export type LetterMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * What to know about this letter before it is handed over, in words; empty when there is nothing.
 */
notes: Array<string>, };

/**
 * A letter as it is shown.
 */
export type LetterShown = { 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * Which letter, when there is one.
 */
id: LetterId | null, 
/**
 * The child's words, when there is a letter this person may read.
 */
text: string | null, 
/**
 * Who held the pen.
 */
hand: Hand | null, 
/**
 * The language, when it is not English.
 */
language: string | null, 
/**
 * The day it was written.
 */
written: string | null, 
/**
 * Set when it is with another reader and not shown to this person.
 */
elsewhere: boolean, 
/**
 * With whom, for those who share the reading out.
 */
with: WithShown | null, 
/**
 * In this person's own hand.
 */
in_hand: boolean, 
/**
 * The readings, newest first.
 */
readings: Array<ReadingShown>, 
/**
 * The level that counts: the highest a reader chose, until they agree.
 */
level: WorryLevel | null, 
/**
 * Passages that may not wait, shown before anybody has chosen a level. Only where a letter is opened to be read.
 */
cannot_wait: Array<Mark>, 
/**
 * Whom to find about them; none where nothing is marked.
 */
find_now: FindNow | null, 
/**
 * That a safeguarding lead erased it, by whom, when and why, for those who may know; absent otherwise.
 */
erased?: string, };

/**
 * How far a pupil's letter is. Each state is honest: none of them means "nothing worrying".
 */
export type LetterState = "not_written" | "absent" | "declined" | "unread" | "read";

/**
 * The whole batch as one person may see it.
 */
export type LettersHome = { 
/**
 * What goes with every letter.
 */
words: HomeWords, 
/**
 * From this day on letters usually go home: the last half-term of Year 7.
 */
usual_from: string, 
/**
 * Letters that can go home, by name.
 */
ready: Array<HomeLetter>, 
/**
 * Everybody else, by name.
 */
without: Array<HomeWithout>, 
/**
 * Letters that were ever on the red route; for a safeguarding lead alone.
 */
held: Array<HeldLetter> | null, };

/**
 * How far a standard is in place. In order: each includes what the one before it describes.
 */
export type Level = "not_yet" | "emerging" | "established" | "embedded";

/**
 * How many troubles of each level there are.
 */
export type LevelCounts = { 
/**
 * A person must say.
 */
ask: number, 
/**
 * Cannot be used.
 */
refuse: number, 
/**
 * The pupil is kept, the value is unknown.
 */
flag: number, 
/**
 * Read, and told.
 */
notice: number, };

/**
 * Where the school stands at one level.
 */
export type LevelGapShown = { 
/**
 * The level.
 */
level: PracticeLevel, 
/**
 * People at this level or above.
 */
have: number, 
/**
 * Of these, people with training that has ended.
 */
out_of_date: number, 
/**
 * People wanted; 0 where no number was set.
 */
target: number, 
/**
 * People still to be prepared.
 */
missing: number, };

/**
 * How bad a fault is.
 */
export type LevelName = "notice" | "flag" | "ask" | "refuse";

/**
 * Levels of need of the same plan, from everybody to very few.
 */
export type LevelOfNeed = "universal" | "universal_plus" | "early_help" | "complex" | "very_complex";

/**
 * One action of a school's plan.
 */
export type LinkActionShown = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its number.
 */
number: number, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Outcome area and level of need, in words.
 */
place: string, 
/**
 * Who leads it.
 */
lead: string, 
/**
 * When it is due.
 */
due: string | null, 
/**
 * Whether that day has passed and it is open.
 */
overdue: boolean, 
/**
 * How it stands.
 */
status: PackStatus, 
/**
 * How success is measured.
 */
measure: string, 
/**
 * The newest note.
 */
progress: string, 
/**
 * Whether the link worker agrees.
 */
agreed: boolean | null, 
/**
 * Remarks on it.
 */
remarks: Array<RemarkShown>, };

/**
 * The recovery key of a new link workspace, and the code that goes to schools.
 */
export type LinkCreated = { 
/**
 * The recovery key, shown once.
 */
sheet: RecoverySheet, 
/**
 * The code.
 */
me: OwnCode, };

/**
 * Every school of a link worker.
 */
export type LinkShown = { 
/**
 * The link worker's name.
 */
name: string, 
/**
 * Their own code.
 */
me: OwnCode, 
/**
 * The day.
 */
today: string, 
/**
 * Schools, by name.
 */
schools: Array<SchoolRow>, };

/**
 * Which entries. `None` leaves a side open.
 */
export type LogAsk = { 
/**
 * Only what this person did.
 */
person: PersonId | null, 
/**
 * Only what is about this pupil.
 */
pupil: PupilId | null, 
/**
 * Only this kind, by its word.
 */
op: string | null, 
/**
 * Only entries before this place: the next page.
 */
before: number | null, };

/**
 * A page of the log, newest first.
 */
export type LogPage = { 
/**
 * At most fifty.
 */
entries: Array<EntryShown>, 
/**
 * From where the next page goes on; none at the end.
 */
next: number | null, 
/**
 * Every kind there is, by its word, to filter by.
 */
ops: Array<string>, 
/**
 * Everybody there was, to filter by.
 */
people: Array<StaffName>, };

/**
 * One letter to be made ready to be saved.
 */
export type MakeLetterHome = { 
/**
 * Whose.
 */
pupil: PupilId, };

/**
 * An offer to make.
 */
export type MakeOffer = { 
/**
 * To whom.
 */
pupil: PupilId, 
/**
 * What.
 */
opportunity: OpportunityId, 
/**
 * The decision it follows, if there is one.
 */
decision: DecisionId | null, 
/**
 * The invitation as the child will read it; required.
 */
invitation: string, 
/**
 * The day to look how it goes.
 */
review: string | null, };

/**
 * A parcel to be made.
 */
export type MakeParcel = { 
/**
 * For whom.
 */
reader: PersonId, 
/**
 * Whose letters, as planned.
 */
pupils: Array<PupilId>, };

/**
 * A reading key to be made.
 */
export type MakeReadingKey = { 
/**
 * The reader's name.
 */
name: string, 
/**
 * The passphrase it is kept under.
 */
passphrase: string, };

/**
 * A passage the aid marked. Shown only after the reader has chosen a level.
 */
export type Mark = { 
/**
 * Where it starts, in Unicode characters of the letter.
 */
start: number, 
/**
 * Where it ends, in Unicode characters.
 */
end: number, 
/**
 * What it is about.
 */
theme: Theme, 
/**
 * Why it was marked, in words.
 */
why: string, };

/**
 * What a reader makes of single passages, from now on.
 */
export type MarkPassages = { 
/**
 * Whose letter.
 */
pupil: PupilId, 
/**
 * The reader's own passages.
 */
added: Array<Passage>, 
/**
 * Marks of the aid that they turn down.
 */
rejected: Array<Passage>, };

/**
 * A strength or a priority.
 */
export type MarkStandard = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Which standard.
 */
standard: string, 
/**
 * To be celebrated.
 */
celebrate: boolean, 
/**
 * When to work on it; none says nothing.
 */
priority: Priority | null, };

/**
 * What the aid marked in one letter.
 */
export type Marks = { 
/**
 * Passages, in order.
 */
marks: Array<Mark>, 
/**
 * Interests it noticed, to be confirmed by the reader.
 */
interests: Array<string>, 
/**
 * What it could not read, in words; empty otherwise.
 */
unread_reason: string, 
/**
 * Marks of the aid that this reader has turned down.
 */
rejected: Array<Passage>, 
/**
 * This reader's own passages.
 */
added: Array<Passage>, };

/**
 * Who is using it.
 */
export type Me = { 
/**
 * Their identity.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The role.
 */
role: Role, 
/**
 * The post in the school's words; may be empty.
 */
post: string, 
/**
 * Which tier they see.
 */
tier: Tier, };

/**
 * How the school will know that an action has helped.
 */
export type Measure = { 
/**
 * What is looked at, for example "staff who feel able to begin a conversation about worry".
 */
what: string, 
/**
 * The unit of the numbers, for example "%" or "staff"; empty where there are none.
 */
unit: string, 
/**
 * How it was before.
 */
before: MeasurePoint, 
/**
 * What is hoped for.
 */
aim: MeasurePoint, 
/**
 * How it was afterwards.
 */
after: MeasurePoint, };

/**
 * A measure at one moment: in words, and as a number where there is one.
 */
export type MeasurePoint = { 
/**
 * In words; may be empty.
 */
words: string, 
/**
 * As a number, in the measure's unit.
 */
number: number | null, };

/**
 * The menu, and every pupil without an offer yet.
 */
export type Menu = { 
/**
 * Every line.
 */
opportunities: Array<OpportunityShown>, 
/**
 * Pupils without an offer, with what they like.
 */
without_offer: Array<WithoutOffer>, 
/**
 * Pupils with one.
 */
with_offer: number, 
/**
 * Offers waiting for an answer.
 */
waiting: Array<OfferShown>, };

/**
 * A step of an action.
 */
export type MilestoneFields = { 
/**
 * Which; none for a new one.
 */
id: MilestoneId | null, 
/**
 * What will be there.
 */
title: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * The day it was reached.
 */
done: string | null, };

/**
 * A step of an action.
 */
export type MilestoneId = string;

/**
 * What is missing, and why.
 */
export type MissingWords = { 
/**
 * Which source.
 */
source: SourceName, 
/**
 * Why in words: "none recorded", "not given yet", "absent", "declined".
 */
why: string, };

/**
 * A name that was found in a field.
 */
export type NameFound = { 
/**
 * As it stands in the field.
 */
name: string, 
/**
 * Whether a pupil has it; otherwise a member of staff.
 */
pupil: boolean, 
/**
 * Whether it is a pupil's forename and surname side by side: then the words cannot leave.
 */
whole: boolean, };

/**
 * A pupil who can write next.
 */
export type NextName = { 
/**
 * Who.
 */
id: PupilId, 
/**
 * The whole name.
 */
name: string, 
/**
 * The form, or what tells this pupil from another of the same name.
 */
apart: string, 
/**
 * This pupil has begun: the page opens with the passphrase only, so that nobody reads another's words.
 */
begun: boolean, };

/**
 * One step.
 */
export type NextStepAsk = { 
/**
 * Which.
 */
id: NextStepId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * Something agreed in a session.
 */
export type NextStepId = string;

/**
 * Something agreed.
 */
export type NextStepShown = { 
/**
 * Its identity.
 */
id: NextStepId, 
/**
 * The line it came from.
 */
line: AgendaLineId | null, 
/**
 * What.
 */
what: string, 
/**
 * Who.
 */
owner: string, 
/**
 * By when.
 */
due: string, 
/**
 * Whether that day has passed without it.
 */
overdue: boolean, 
/**
 * The day it was done.
 */
done: string | null, 
/**
 * Whether it could become a review: it is about a pupil and is not one yet.
 */
may_be_review: boolean, 
/**
 * Whether it could become an action of the plan: it is open, about no single pupil, and not one yet.
 */
may_be_action: boolean, 
/**
 * Whether it became a review.
 */
is_review: boolean, 
/**
 * Whether it became an action of the plan.
 */
planned: boolean, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * No letter, honestly.
 */
export type NoLetter = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Not written yet, absent or declined; the other states cannot be set by hand.
 */
state: LetterState, };

/**
 * Asks for a note to one primary school.
 */
export type NoteAsk = { 
/**
 * The school, as the list names it.
 */
primary: string, };

/**
 * A note to one primary school. That it was made is in the log.
 */
export type NoteMade = { 
/**
 * The school.
 */
primary: string, 
/**
 * The words, to be copied.
 */
text: string, 
/**
 * What is in it, in words.
 */
contains: Array<string>, 
/**
 * The same as a text file, to be saved.
 */
plain: DocumentHandle, 
/**
 * The same as a PDF, to be saved.
 */
pdf: DocumentHandle, };

/**
 * Nothing goes in, or nothing more than "done" comes out.
 */
export type Nothing = Record<symbol, never>;

/**
 * An opportunity offered to one pupil.
 */
export type OfferId = string;

/**
 * An offer as it is shown.
 */
export type OfferShown = { 
/**
 * Its identity.
 */
id: OfferId, 
/**
 * To whom.
 */
pupil: PupilName, 
/**
 * What.
 */
opportunity: string, 
/**
 * Day and time.
 */
when: string, 
/**
 * Who offered.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The invitation.
 */
invitation: string, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The child's words.
 */
child_said: string, 
/**
 * The day of the answer.
 */
answered: string | null, };

/**
 * The next pupil, chosen and confirmed by the member of staff.
 */
export type OpenNext = { 
/**
 * Who.
 */
pupil: PupilId, 
/**
 * The passphrase of the member of staff; needed for a pupil who has begun.
 */
passphrase: string | null, };

/**
 * A line of the school's menu of opportunities.
 */
export type OpportunityId = string;

/**
 * What kind of thing it is.
 */
export type OpportunityKind = "club" | "role" | "group" | "mentor" | "event" | "course";

/**
 * A line of the menu as it is shown.
 */
export type OpportunityShown = { 
/**
 * Its identity.
 */
id: OpportunityId, 
/**
 * The name.
 */
name: string, 
/**
 * What kind.
 */
kind: OpportunityKind, 
/**
 * Who leads it.
 */
leader: string, 
/**
 * Day and time.
 */
when: string, 
/**
 * Where.
 */
place: string, 
/**
 * Places in all.
 */
places: number, 
/**
 * Places left.
 */
left: number, 
/**
 * Offers waiting for an answer.
 */
waiting: number, 
/**
 * Answered yes.
 */
yes: number, 
/**
 * What it costs.
 */
cost: string, 
/**
 * Interests it suits.
 */
interests: Array<string>, 
/**
 * Strengths it suits.
 */
strengths: Array<string>, 
/**
 * Worries it may ease.
 */
worries: Array<Theme>, 
/**
 * Still on the menu.
 */
open: boolean, };

/**
 * A form or opting out, changed by a member of staff.
 */
export type OptOut = { 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * Out of the screen, or in again.
 */
opted_out: boolean, 
/**
 * Who asked, and when, in words; required.
 */
asked_by: string, };

/**
 * How things stand at a review.
 */
export type Outcome = "better" | "same" | "harder" | "too_soon";

/**
 * Outcome areas of a county's delivery plan for children's emotional wellbeing.
 */
export type OutcomeArea = "promoting_wellbeing" | "early_help" | "access" | "whole_family" | "recovery_and_transition";

/**
 * How many pupils an overlay holds.
 */
export type OverlayCount = { 
/**
 * Which.
 */
overlay: OverlayName, 
/**
 * How many.
 */
pupils: number, };

/**
 * What stands outside every pattern and comes first.
 */
export type OverlayName = "red_route" | "asked_to_talk";

/**
 * A code of one's own, to be given to the other side.
 */
export type OwnCode = { 
/**
 * The code in groups of four.
 */
code: string, 
/**
 * Sixteen digits to read aloud.
 */
fingerprint: string, };

/**
 * A pack to be planned or made.
 */
export type PackAsk = { 
/**
 * For whom.
 */
party: PartyId, 
/**
 * Parts that stay here.
 */
leave_out: Array<Part>, 
/**
 * Keys of fields whose words stay here.
 */
withhold: Array<string>, 
/**
 * Keys of fields with a name that may leave: it is nobody's on roll, or a colleague's in their post.
 */
let_go: Array<string>, };

/**
 * A sealed file that is ready to be saved.
 */
export type PackFile = { 
/**
 * The file.
 */
document: DocumentHandle, 
/**
 * The suggested name.
 */
name: string, 
/**
 * Its number.
 */
number: number, };

/**
 * A review pack, or the reply to one.
 */
export type PackId = string;

/**
 * The answer to a standard, as it travels.
 */
export type PackLevel = "not_yet" | "emerging" | "established" | "embedded" | "not_known" | "does_not_apply";

/**
 * Everything that would leave.
 */
export type PackPlanShown = { 
/**
 * For whom, by name.
 */
to: string, 
/**
 * The number it would have.
 */
number: number, 
/**
 * The parts.
 */
parts: Array<PartShown>, 
/**
 * Fields that somebody has to say something of first.
 */
asks: number, 
/**
 * Fields in all.
 */
fields: number, };

/**
 * How an action stands.
 */
export type PackStatus = "not_started" | "on_track" | "at_risk" | "late" | "done" | "dropped";

/**
 * What a pack brought.
 */
export type PackTaken = { 
/**
 * Of which school; none while its key is not trusted yet.
 */
party: PartyId | null, 
/**
 * The school's name.
 */
school: string, 
/**
 * Its number.
 */
number: number, 
/**
 * When it was made.
 */
made: string, 
/**
 * The numbers to compare by voice; only while the school's key is not trusted yet, and then nothing was kept.
 */
compare: string | null, 
/**
 * Whether this very pack had been taken in before.
 */
again: boolean, 
/**
 * Answers that came with it.
 */
answers: number, 
/**
 * What else has to be said of it.
 */
notes: Array<string>, };

/**
 * The school's side of packs.
 */
export type PacksShown = { 
/**
 * The school's own code.
 */
me: OwnCode, 
/**
 * Link workers, by name.
 */
link_workers: Array<PartyShown>, 
/**
 * Packs that were made, the newest first.
 */
sent: Array<FileShown>, 
/**
 * Replies that were taken in, the newest first.
 */
taken_in: Array<FileShown>, 
/**
 * Remarks, the newest first.
 */
remarks: Array<RemarkShown>, 
/**
 * How many of them wait for an answer.
 */
waiting: number, 
/**
 * Answers that travel with the next pack.
 */
answers_to_send: number, };

/**
 * One page.
 */
export type PageAsk = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Which.
 */
page: PageId, };

/**
 * A page's bytes.
 */
export type PageContent = { 
/**
 * How they are shown.
 */
format: PageFormat, 
/**
 * The bytes in base64.
 */
content: string, };

/**
 * How the bytes of a page are to be shown.
 */
export type PageFormat = "png" | "jpeg" | "pdf";

/**
 * A scan, a photo or a drawing that lies beside a letter.
 */
export type PageId = string;

/**
 * What a page is.
 */
export type PageKind = "scan" | "drawing";

/**
 * A page as it is listed.
 */
export type PageShown = { 
/**
 * Its identity.
 */
id: PageId, 
/**
 * What it is.
 */
kind: PageKind, 
/**
 * How it is shown.
 */
format: PageFormat, 
/**
 * Sheets in it.
 */
sheets: number, 
/**
 * Degrees, clockwise, as somebody turned it.
 */
turned: number, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Who put it in, by name.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * What a person says about one file.
 */
export type PaperAnswer = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * Whose it is; none leaves it out.
 */
pupil: PupilId | null, };

/**
 * What a file holds.
 */
export type PaperHolds = "words" | "picture" | "nothing";

/**
 * A file that was not brought in after all.
 */
export type PaperLeft = { 
/**
 * Its name.
 */
name: string, 
/**
 * Why, and what to do.
 */
why: string, };

/**
 * One file.
 */
export type PaperShown = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * Its name.
 */
name: string, 
/**
 * What it holds.
 */
holds: PaperHolds, 
/**
 * Where it stands.
 */
stands: PaperStands, 
/**
 * What would happen, what is asked, or why not.
 */
what: string, 
/**
 * Whose it is, once that is known.
 */
pupil: PupilName | null, 
/**
 * Pupils whom the file's name fits, at most eight.
 */
candidates: Array<PupilName>, 
/**
 * What is worth knowing about it besides.
 */
notices: Array<string>, };

/**
 * Where a file stands.
 */
export type PaperStands = "ready" | "ask" | "refused" | "aside";

/**
 * The files before anything of them is kept.
 */
export type Papers = { 
/**
 * Each of them, in the order of the question.
 */
papers: Array<PaperShown>, 
/**
 * How many can be brought in now.
 */
ready: number, 
/**
 * How many wait for a person.
 */
asked: number, };

/**
 * Files, each a letter or a page of one, with what was answered about them.
 */
export type PapersAsk = { 
/**
 * The files, in the order of their pages.
 */
files: Array<FileHandle>, 
/**
 * What was answered; empty at first.
 */
answers: Array<PaperAnswer>, };

/**
 * What was brought in, as one batch.
 */
export type PapersBrought = { 
/**
 * The batch, by which it can be taken back.
 */
batch: BatchId, 
/**
 * Letters with words.
 */
letters: number, 
/**
 * Pages put beside letters.
 */
pages: number, 
/**
 * What was left out.
 */
left: Array<PaperLeft>, };

/**
 * One parcel.
 */
export type ParcelAsk = { 
/**
 * Which.
 */
parcel: ParcelId, };

/**
 * The open parcel.
 */
export type ParcelHere = { 
/**
 * From which school.
 */
school: string, 
/**
 * Who handed it out.
 */
from: string, 
/**
 * When.
 */
made: string, 
/**
 * Letters in it.
 */
letters: number, 
/**
 * Letters read.
 */
read: number, 
/**
 * Pupils on the red route, by this reader.
 */
red_route: number, 
/**
 * What the children were asked to write about.
 */
prompts: Array<string>, 
/**
 * Whom to find when something cannot wait.
 */
find_now: FindNow, 
/**
 * With whom a hard letter can be talked through.
 */
talk_through: Contact, 
/**
 * When the newest reply was made.
 */
replied: string | null, 
/**
 * Whether something was read or raised since.
 */
more_since: boolean, };

/**
 * A parcel of letters handed to a colleague.
 */
export type ParcelId = string;

/**
 * What would be in a parcel. Nothing is made yet.
 */
export type ParcelPlan = { 
/**
 * For whom, by name.
 */
reader: string, 
/**
 * The letters.
 */
letters: Array<PlannedLetter>, 
/**
 * What the file holds besides, and what it does not, each a sentence.
 */
holds: Array<string>, 
/**
 * Minutes it takes to read them with care.
 */
minutes: number, };

/**
 * A parcel that was handed out.
 */
export type ParcelShown = { 
/**
 * Which.
 */
id: ParcelId, 
/**
 * With whom, by name.
 */
reader: string, 
/**
 * Who handed it out, by name.
 */
made_by: string, 
/**
 * When.
 */
made: string, 
/**
 * Letters in it.
 */
letters: number, 
/**
 * Letters of it that are out.
 */
out: number, 
/**
 * When it was called back.
 */
called_back: string | null, 
/**
 * When the newest reply was taken in.
 */
answered: string | null, };

/**
 * A part of a pack that can be left out as a whole.
 */
export type Part = "school" | "audit" | "plan" | "workforce" | "activity" | "voice" | "consultation" | "answers";

/**
 * One part of a pack.
 */
export type PartShown = { 
/**
 * Which.
 */
part: Part, 
/**
 * In words.
 */
words: string, 
/**
 * Whether it is left out.
 */
left_out: boolean, 
/**
 * Whether there is anything in it to leave out.
 */
present: boolean, 
/**
 * Its fields, in the order of the pack.
 */
fields: Array<FieldShown>, };

/**
 * One link worker or school.
 */
export type PartyAsk = { 
/**
 * Which.
 */
party: PartyId, };

/**
 * Somebody packs are exchanged with: a link worker in a school's workspace, a school in a link worker's.
 */
export type PartyId = string;

/**
 * Whom packs are exchanged with.
 */
export type PartyShown = { 
/**
 * Which.
 */
id: PartyId, 
/**
 * The name.
 */
name: string, 
/**
 * The code that was compared.
 */
code: string, 
/**
 * Its sixteen digits.
 */
fingerprint: string, 
/**
 * When the code was added.
 */
added: string, 
/**
 * Whether a reply has come that was signed by this person.
 */
signs: boolean, };

/**
 * A passage of a letter with what it is about.
 */
export type Passage = { 
/**
 * Where it starts, in Unicode characters of the letter.
 */
start: number, 
/**
 * Where it ends, in Unicode characters.
 */
end: number, 
/**
 * What it is about.
 */
theme: Theme, };

/**
 * What one reader made of the passages in one letter: their own, and the aid's that they turned down. It helps to
 * see a letter again with their eyes and changes nothing else.
 */
export type Passages = { 
/**
 * Passages the reader marked.
 */
added: Array<Passage>, 
/**
 * Marks of the aid that the reader turned down.
 */
rejected: Array<Passage>, };

/**
 * How many pupils are in a pattern.
 */
export type PatternCount = { 
/**
 * Which.
 */
pattern: PatternName, 
/**
 * How many.
 */
pupils: number, 
/**
 * Of these, with no decision yet.
 */
undecided: number, 
/**
 * Of these, talked with.
 */
talked: number, };

/**
 * The six patterns, each pupil in exactly one, in the order in which they are tried.
 */
export type PatternName = "several_sources" | "quiet_worry" | "mirror" | "one_source" | "not_enough_known" | "nothing_raised";

/**
 * Everybody, those with a key first.
 */
export type People = { 
/**
 * Who.
 */
people: Array<PersonShown>, };

/**
 * Whose key is taken away.
 */
export type PersonAsk = { 
/**
 * Who.
 */
id: PersonId, };

/**
 * What a person is, as typed.
 */
export type PersonFields = { 
/**
 * The name as colleagues know it.
 */
name: string, 
/**
 * The role.
 */
role: Role, 
/**
 * The post in the school's words; may be empty.
 */
post: string, 
/**
 * The pupils they are responsible for.
 */
scope: Scope, 
/**
 * Whether they hold the restricted tier's key: always a DSL, a lead by choice, nobody else.
 */
restricted: boolean, };

/**
 * A member of staff who can open the workspace.
 */
export type PersonId = string;

/**
 * A person as the people page shows them.
 */
export type PersonShown = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name as colleagues know it.
 */
name: string, 
/**
 * The role.
 */
role: Role, 
/**
 * The post in the school's words; may be empty.
 */
post: string, 
/**
 * The pupils they are responsible for.
 */
scope: Scope, 
/**
 * Whether they hold the restricted tier's key.
 */
restricted: boolean, 
/**
 * The day their key was taken away, if it was.
 */
removed: string | null, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A place that the shell handed in.
 */
export type PlaceAsk = { 
/**
 * Which.
 */
handle: PlaceHandle, };

/**
 * A folder in which a workspace lies or shall lie.
 */
export type PlaceHandle = number;

/**
 * The whole plan.
 */
export type Plan = { 
/**
 * The day it is.
 */
today: string, 
/**
 * Whether this person may change the plan.
 */
may_change: boolean, 
/**
 * The actions by number.
 */
actions: Array<ActionShown>, 
/**
 * What the command made or changed; empty after a look.
 */
touched: Array<ActionId>, 
/**
 * The school's half-terms.
 */
half_terms: Array<HalfTerm>, 
/**
 * Whether they are only a proposal so far.
 */
half_terms_proposed: boolean, 
/**
 * Reviews, the newest first.
 */
reviews: Array<PlanReviewShown>, 
/**
 * Questions for reflection.
 */
prompts: Array<PromptShown>, 
/**
 * People with an account who could lead an action.
 */
people: Array<StaffName>, };

/**
 * A progress note, or a status that was said.
 */
export type PlanEntryShown = { 
/**
 * Who, by name.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The status; none for a plain note.
 */
status: ActionStatus | null, 
/**
 * The words.
 */
words: string, 
/**
 * Whether it was said in a half-term review.
 */
in_review: boolean, };

/**
 * How many letters, for whom.
 */
export type PlanParcel = { 
/**
 * For whom.
 */
reader: PersonId, 
/**
 * Only of these forms; an empty list takes every form this person is responsible for.
 */
forms: Array<string>, 
/**
 * How many at most.
 */
letters: number, };

/**
 * Which review.
 */
export type PlanReviewAsk = { 
/**
 * Which.
 */
id: PlanReviewId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * A half-term review of the plan.
 */
export type PlanReviewId = string;

/**
 * A half-term review, under way or finished.
 */
export type PlanReviewShown = { 
/**
 * Its identity.
 */
id: PlanReviewId, 
/**
 * The version that a change must name.
 */
version: number, 
/**
 * What it is the review of.
 */
period: string, 
/**
 * The last day of that half-term.
 */
ends: string, 
/**
 * Who began it, by name.
 */
begun_by: string, 
/**
 * When.
 */
begun_at: string, 
/**
 * Who finished it, by name.
 */
finished_by: string | null, 
/**
 * When.
 */
finished_at: string | null, 
/**
 * What was said, action by action.
 */
lines: Array<ReviewLine>, 
/**
 * What was thought about.
 */
reflections: Array<Reflection>, 
/**
 * The review in words, once finished.
 */
text: string, 
/**
 * The open actions in the order in which they are talked about; empty once finished.
 */
walk: Array<WalkStep>, 
/**
 * What was finished since the last review; empty once this one is finished.
 */
finished_since: Array<ActionId>, };

/**
 * A plan as it is shown.
 */
export type PlanShown = { 
/**
 * The day on which somebody writes it with them.
 */
write_on: string | null, 
/**
 * Who, by name.
 */
write_with: string, 
/**
 * The day a talk was offered.
 */
talk_offered: string | null, 
/**
 * The day they were asked once more.
 */
asked_again: string | null, 
/**
 * Who said so last, by name.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * The plan as a table.
 */
export type PlanTableAsk = { 
/**
 * In which form.
 */
kind: TableKind, };

/**
 * The next visit.
 */
export type PlanVisit = { 
/**
 * To which school.
 */
party: PartyId, 
/**
 * When; none for none.
 */
on: string | null, };

/**
 * One letter of a planned parcel.
 */
export type PlannedLetter = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * Number of words.
 */
words: number, };

/**
 * What staff are prepared for (the four practice levels of Scotland's workforce framework).
 */
export type PracticeLevel = "informed" | "skilled" | "enhanced" | "specialist";

/**
 * One's own preferences.
 */
export type Preferences = { 
/**
 * Whether single-key shortcuts (J, K) are on.
 */
single_keys: boolean, 
/**
 * Whether changes on screen are read out in full for a screen reader.
 */
announce_more: boolean, };

/**
 * A session to prepare.
 */
export type PrepareSupervision = { 
/**
 * The day.
 */
on: string, 
/**
 * With whom.
 */
with: string, 
/**
 * Who of the school will be there.
 */
present: Array<string>, 
/**
 * Keys of proposed lines to leave out.
 */
leave_out: Array<string>, };

/**
 * Why an action comes where it does.
 */
export type Presses = "late" | "at_risk" | "due_this_half_term" | "should_have_begun" | "open";

/**
 * A file before anything of it is kept.
 */
export type Preview = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * Its name.
 */
name: string, 
/**
 * What was recognised, in words: format, encoding, what stands between cells, the sheet.
 */
recognised: Array<string>, 
/**
 * The row of the headings; none in a file of letters.
 */
heading_row: number | null, 
/**
 * The columns.
 */
columns: Array<ColumnShown>, 
/**
 * Everything a column can be taken for.
 */
choices: Array<FieldChoice>, 
/**
 * Whether the columns were settled by this school before.
 */
remembered: boolean, 
/**
 * The name of the template that was used, if one was.
 */
template: string | null, 
/**
 * The same for files with the same headings; empty without headings.
 */
headings: string, 
/**
 * A word of warning about the whole file, for example that it was brought in before; empty mostly.
 */
before: string, 
/**
 * What was decided about the file as a whole without asking, in sentences.
 */
notices: Array<string>, 
/**
 * Questions about whole columns.
 */
questions: Array<QuestionShown>, 
/**
 * How the rows add up.
 */
counts: RowCounts, 
/**
 * How much of each level there is.
 */
levels: LevelCounts, 
/**
 * What accepting would do, in words, for example "12 new pupils".
 */
will: Array<string>, 
/**
 * Rows with something to say, at most 500: what needs a person first, then by row.
 */
rows: Array<RowShown>, 
/**
 * How many such rows there are.
 */
rows_in_all: number, 
/**
 * Rows that are no data.
 */
set_aside: Array<AsideShown>, };

/**
 * Asks to see a file before anything of it is kept. Ask again while the answer is "reading".
 */
export type PreviewAsk = { 
/**
 * Which file.
 */
file: FileHandle, 
/**
 * What was settled about its columns; empty at first.
 */
settled: Settled, 
/**
 * What was answered about its rows; empty at first.
 */
answers: Array<RowAnswer>, 
/**
 * The other files that are brought in with it, which may bring the pupils this one speaks of.
 */
beside: Array<FileToBring>, };

/**
 * How far the reading of a file is.
 */
export type PreviewState = { "state": "reading", 
/**
 * Rows read so far.
 */
rows: number, 
/**
 * How far, 0 to 100.
 */
percent: number, } | { "state": "ready", 
/**
 * What it says.
 */
preview: Preview, };

/**
 * What is missing of one primary school's pupils.
 */
export type PrimaryGaps = { 
/**
 * The school.
 */
primary: string, 
/**
 * How many of its pupils something is missing of.
 */
pupils: number, 
/**
 * How many values.
 */
gaps: number, 
/**
 * The day on which it was last asked.
 */
asked: string | null, };

/**
 * The safeguarding lead of a primary school that pupils come from.
 */
export type PrimaryLead = { 
/**
 * The primary school as the intake names it.
 */
school: string, 
/**
 * Its designated safeguarding lead.
 */
dsl: Contact, };

/**
 * England's eight principles of a whole-school approach (Public Health England and the Department for Education,
 * "Promoting children and young people's mental health and wellbeing", 2021).
 */
export type Principle = "leadership" | "ethos" | "curriculum" | "student_voice" | "staff_development" | "identifying_need" | "parents_and_carers" | "targeted_support";

/**
 * How one principle stands at one school.
 */
export type PrincipleShown = { 
/**
 * Which.
 */
principle: Principle, 
/**
 * Standards that apply.
 */
applies: number, 
/**
 * Standards with an agreed level.
 */
agreed: number, 
/**
 * Standards established or embedded.
 */
strong: number, 
/**
 * How many were strong a round before, of how many agreed; none without one.
 */
before: [number, number] | null, 
/**
 * Whether it is one of the weaker ones.
 */
weak: boolean, };

/**
 * When a standard is to be worked on.
 */
export type Priority = "first" | "next" | "later";

/**
 * A name and a day for a wish to talk.
 */
export type PromiseTalk = { 
/**
 * Which wish.
 */
request: TalkRequestId, 
/**
 * Who will talk.
 */
by: PersonId, 
/**
 * On which day.
 */
on: string, };

/**
 * A question that helps when something is stuck.
 */
export type PromptShown = { 
/**
 * Which.
 */
prompt: ReflectionPrompt, 
/**
 * The question.
 */
words: string, };

/**
 * What the next session could talk through, from what this person may see without the restricted tier.
 */
export type ProposedAgenda = { 
/**
 * Its lines in order.
 */
lines: Array<ProposedLine>, 
/**
 * With whom the last session was.
 */
with: string, 
/**
 * Who of the school was there last time, else who asks.
 */
present: Array<string>, };

/**
 * A line that may go on the agenda. It never holds a name.
 */
export type ProposedLine = { 
/**
 * What it is known by, for leaving it out.
 */
key: string, 
/**
 * Why it is there.
 */
kind: AgendaKind, 
/**
 * What it says.
 */
words: string, 
/**
 * The pupil it is about, whose page this person may open.
 */
pupil: PupilId | null, };

/**
 * One pupil, and nothing else.
 */
export type PupilAsk = { 
/**
 * Which pupil.
 */
pupil: PupilId, };

/**
 * What is known about a pupil's background. Context, never a rule.
 */
export type PupilContext = { 
/**
 * Birth date.
 */
born: string | null, 
/**
 * UPN, when a valid one is known.
 */
upn: string | null, 
/**
 * SEN in words.
 */
sen: string | null, 
/**
 * First language.
 */
first_language: string | null, 
/**
 * English as an additional language.
 */
eal: boolean | null, };

/**
 * The record of one pupil.
 */
export type PupilDocumentAsk = { 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * The restricted tier too: needs its key and this explicit tick.
 */
include_restricted: boolean, };

/**
 * A pupil, whatever happens to the UPN.
 */
export type PupilId = string;

/**
 * A pupil as lists name them: tellable apart from every namesake.
 */
export type PupilName = { 
/**
 * Which pupil.
 */
id: PupilId, 
/**
 * Forename and surname as everybody says them.
 */
name: string, 
/**
 * Surname, then forename, for sorting.
 */
sort: string, 
/**
 * The form, once known.
 */
form: string | null, 
/**
 * The primary school, if known.
 */
primary: string | null, 
/**
 * What tells this pupil from another of the same name, for example "born 3 January"; none when nobody shares it.
 */
apart: string | null, };

/**
 * The whole page, for the viewer's tier.
 */
export type PupilPage = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * The forename everybody says.
 */
forename: string, 
/**
 * Background.
 */
context: PupilContext, 
/**
 * What the child likes: confirmed by a reader, or from the primary.
 */
interests: Array<string>, 
/**
 * What the child is good at.
 */
strengths: Array<string>, 
/**
 * The letter.
 */
letter: LetterShown, 
/**
 * Wishes to talk, open ones first.
 */
talk_requests: Array<TalkRequestShown>, 
/**
 * The sources; home only for the restricted tier.
 */
sources: Array<SourceCard>, 
/**
 * Every SDQ form, newest first.
 */
sdq: Array<FormShown>, 
/**
 * The pattern; none when the pupil opted out of the screen.
 */
pattern: PatternName | null, 
/**
 * What comes before every pattern.
 */
overlays: Array<OverlayName>, 
/**
 * Why listed.
 */
reasons: Array<ReasonWords>, 
/**
 * What is missing.
 */
missing: Array<MissingWords>, 
/**
 * Under which rules.
 */
rules: RulesBrief, 
/**
 * Opted out of the screen.
 */
opted_out: boolean, 
/**
 * Concerns by adults.
 */
concerns: Array<ConcernShown>, 
/**
 * Decisions, newest first.
 */
decisions: Array<DecisionShown>, 
/**
 * Talks, newest first.
 */
talks: Array<TalkShown>, 
/**
 * Offers, newest first.
 */
offers: Array<OfferShown>, 
/**
 * Reviews, due first.
 */
reviews: Array<ReviewShown>, 
/**
 * Red-route entries this person may see.
 */
red_route: Array<RedRouteShown>, 
/**
 * Who did what, newest first.
 */
timeline: Array<TimelineItem>, 
/**
 * Staff who can be asked to do something.
 */
staff: Array<StaffName>, };

/**
 * One possible answer.
 */
export type QuestionOption = { 
/**
 * What to put into [`Settled`]; for "fields" the place of the column to keep, from 0.
 */
value: string, 
/**
 * In words.
 */
words: string, 
/**
 * Whether it is the likelier one.
 */
likely: boolean, };

/**
 * A question about whole columns, with its possible answers.
 */
export type QuestionShown = { 
/**
 * The field of [`Settled`] that answers it: "date_order", "attendance_scale", "sdq_boxes", "informant", "sheet", or
 * "fields" where one of several columns must be chosen.
 */
settles: string, 
/**
 * The question in words.
 */
words: string, 
/**
 * The possible answers.
 */
options: Array<QuestionOption>, };

/**
 * The queue: unread first, what cannot wait at the top; nothing is ever hidden.
 */
export type Queue = { 
/**
 * Every pupil of this person, with a letter or without.
 */
items: Array<QueueItem>, 
/**
 * Letters here.
 */
letters: number, 
/**
 * Read.
 */
read: number, 
/**
 * Not written yet.
 */
not_written: number, 
/**
 * Absent.
 */
absent: number, 
/**
 * Declined.
 */
declined: number, 
/**
 * Letters that were written or came in today.
 */
today: number, 
/**
 * Those of them that nobody has read yet.
 */
today_left: number, 
/**
 * When the pupils leave on the day they write, by the clock on the wall; none until the school says so.
 */
leave_at: string | null, 
/**
 * Who has read how many and has which, by name; empty for those who are not told whose hand a letter is in.
 */
readers: Array<ReaderProgress>, };

/**
 * One letter in the queue.
 */
export type QueueItem = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * Why it is near the top, in words; empty for the rest.
 */
why_here: string, 
/**
 * Who read it, with the level each chose.
 */
readings: Array<ReadBy>, 
/**
 * Number of words.
 */
words: number, 
/**
 * Set when it is with another reader and not shown to this person.
 */
elsewhere: boolean, 
/**
 * With whom, for those who share the reading out.
 */
with: WithShown | null, 
/**
 * In this person's own hand.
 */
in_hand: boolean, 
/**
 * On the red route, as far as this person may know, and not closed.
 */
red_route: boolean, 
/**
 * Its readers chose different levels. The higher one counts until they agree.
 */
differ: boolean, };

/**
 * A concern to record.
 */
export type RaiseConcern = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * Who is concerned.
 */
from: ConcernedAdult, 
/**
 * Their name.
 */
name: string, 
/**
 * What they said.
 */
said: string, 
/**
 * The day.
 */
on: string, };

/**
 * Something cannot wait: put this pupil on the red route.
 */
export type RaiseRedRoute = { 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * Whether an adult here, or the head, is named.
 */
about: RedRouteAbout, 
/**
 * The member of staff with an account from whom the entry is hidden, if one is named.
 */
hidden_from: PersonId | null, };

/**
 * Answers of one rater, typed in together.
 */
export type RateStandards = { 
/**
 * In which round.
 */
round: AuditRoundId, 
/**
 * Whose.
 */
rater: RaterId, 
/**
 * The answers.
 */
answers: Array<EntryAnswer>, };

/**
 * A rater of a round.
 */
export type RaterAsk = { 
/**
 * Which round.
 */
round: AuditRoundId, 
/**
 * Who.
 */
rater: RaterId, };

/**
 * Who answers. A school asks as many of the groups as it can, each apart from the others.
 */
export type RaterGroup = "leaders" | "staff" | "pupils" | "parents" | "governors";

/**
 * Somebody who answers in a round of the audit.
 */
export type RaterId = string;

/**
 * One reader's level.
 */
export type ReadBy = { 
/**
 * Who.
 */
by: string, 
/**
 * The level.
 */
level: WorryLevel, 
/**
 * When.
 */
at: string, };

/**
 * One reader.
 */
export type ReaderAsk = { 
/**
 * Who.
 */
reader: PersonId, };

/**
 * How much one reader has read, and has now.
 */
export type ReaderProgress = { 
/**
 * Who, by name.
 */
name: string, 
/**
 * Letters they have read.
 */
read: number, 
/**
 * Letters they have now and have not read.
 */
has: number, };

/**
 * A colleague who reads on their own laptop.
 */
export type ReaderShown = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * Their reading code in groups of four.
 */
code: string, 
/**
 * Sixteen digits to compare by voice.
 */
fingerprint: string, 
/**
 * When the code was added.
 */
added: string, 
/**
 * Whether they also have an account here.
 */
account: boolean, };

/**
 * What the school says about reading letters.
 */
export type ReadingHouse = { 
/**
 * When the pupils leave on the day they write, by the clock on the wall.
 */
leave_at: string | null, 
/**
 * With whom a reader can talk a hard letter through. Who does is kept nowhere.
 */
talk_through: Contact, };

/**
 * One reader's coding of a letter.
 */
export type ReadingId = string;

/**
 * A coding as it is shown.
 */
export type ReadingShown = { 
/**
 * Its identity.
 */
id: ReadingId, 
/**
 * Who read.
 */
by: StaffName, 
/**
 * When.
 */
at: string, 
/**
 * The level.
 */
level: WorryLevel, 
/**
 * Whether it looks forward to something.
 */
looks_forward: boolean, 
/**
 * Themes.
 */
themes: Array<Theme>, 
/**
 * Interests.
 */
interests: Array<string>, 
/**
 * Strengths.
 */
strengths: Array<string>, 
/**
 * Young-carer sign, for the restricted tier only.
 */
young_carer: boolean | null, 
/**
 * The note.
 */
note: string, 
/**
 * The reader's own passages, and the marks they turned down; only where one letter is looked at.
 */
passages: Passages, 
/**
 * Whether it is this person's own.
 */
own: boolean, };

/**
 * Why a pupil is listed, in words.
 */
export type ReasonWords = { 
/**
 * Which source.
 */
source: SourceName, 
/**
 * The fact, for example "Attendance 88.4 % in Year 6".
 */
fact: string, 
/**
 * The rule, for example "at or below 90.0 %".
 */
rule: string, 
/**
 * When the fact was recorded.
 */
dated: string | null, };

/**
 * Something pupils recommended.
 */
export type RecommendationId = string;

/**
 * Something pupils recommended.
 */
export type RecommendationShown = { 
/**
 * Its identity.
 */
id: RecommendationId, 
/**
 * What they recommended.
 */
what: string, 
/**
 * What came of it.
 */
state: RecommendationState, 
/**
 * What was done, or why it cannot be, as said to the pupils.
 */
answer: string, 
/**
 * Who sees to it.
 */
owner: string, 
/**
 * The day the pupils were told.
 */
said_back: string | null, 
/**
 * Whether it is answered and the pupils still have to be told.
 */
to_say_back: boolean, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * What came of a recommendation.
 */
export type RecommendationState = "open" | "agreed" | "done" | "not_possible";

/**
 * Records what is known of one pupil's arrival; none takes a record back.
 */
export type RecordArrival = { 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * The day the pupil first came.
 */
arrived: string | null, 
/**
 * The day the safeguarding file was received.
 */
safeguarding_file: string | null, 
/**
 * Who received it; needed beside the day.
 */
received_by: string | null, 
/**
 * The version that was seen.
 */
version: number, };

/**
 * Somebody was told, in person.
 */
export type RecordTold = { 
/**
 * Which entry.
 */
entry: RedRouteId, 
/**
 * The name of the person who was told.
 */
whom: string, 
/**
 * When.
 */
at: string, 
/**
 * The reference in the school's own system, no more.
 */
reference: string, };

/**
 * The printed recovery key, and for whom a new passphrase is set with it.
 */
export type Recover = { 
/**
 * As typed.
 */
recovery_key: string, 
/**
 * Who gets the new passphrase and goes on as themselves: somebody with the restricted tier's key.
 */
person: PersonId, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * A recovery key, shown once.
 */
export type RecoverySheet = { 
/**
 * Fourteen groups of four.
 */
recovery_key: string, 
/**
 * The same as a document to be saved on removable media, never beside the workspace.
 */
document: DocumentHandle, };

/**
 * Whom to find, which depends on whether the child names an adult of the school.
 */
export type RedRouteAbout = "no_adult_here" | "adult_here" | "head";

/**
 * An entry on the red route.
 */
export type RedRouteId = string;

/**
 * An entry on the red route as it is shown to those who may see it (and, right after raising, to the one who raised it).
 */
export type RedRouteShown = { 
/**
 * Its identity.
 */
id: RedRouteId, 
/**
 * Whom it is about.
 */
pupil: PupilName, 
/**
 * Who raised it.
 */
raised_by: StaffName, 
/**
 * When.
 */
raised_at: string, 
/**
 * Whether an adult here is named.
 */
about: RedRouteAbout, 
/**
 * Who was told.
 */
told: Array<ToldShown>, 
/**
 * Closed: by whom, when and why.
 */
closed: string | null, 
/**
 * Whom to find now, from the school's settings.
 */
find_now: FindNow, 
/**
 * The primary school and its safeguarding lead, who is told as well in the weeks of transition; none after those,
 * or when the primary school is not known.
 */
primary: PrimaryLead | null, 
/**
 * Shown to somebody without the restricted key who raised it: their own entry and whom they told, no more.
 */
own: boolean, 
/**
 * A colleague recorded that somebody was told, which is not shown here.
 */
others_told: boolean, };

/**
 * What was thought about one of the questions.
 */
export type Reflection = { 
/**
 * The question.
 */
prompt: ReflectionPrompt, 
/**
 * The answer; empty where it was left out.
 */
answer: string, };

/**
 * A question that helps when something is stuck. The wording is ours; the idea, six angles from which a group of peers
 * looks at one problem, comes from the Local Government Association's peer learning programme.
 */
export type ReflectionPrompt = "whom" | "other_eyes" | "expected" | "carriers" | "shared" | "own_part";

/**
 * What kind of refusal it is, where a screen acts on the kind.
 */
export type Refusal = "decisions_rest_on_it" | "no_place_left" | "sdq_basis_missing" | "level_not_chosen" | "open_elsewhere" | "newer_workspace" | "file" | "taken" | "writing_place" | "other";

/**
 * A link worker's comment, question or word on a standard or an action.
 */
export type RemarkId = string;

/**
 * What kind of word it is.
 */
export type RemarkKind = "comment" | "question" | "agreed" | "not_yet_agreed" | "sign_off";

/**
 * A link worker's remark.
 */
export type RemarkShown = { 
/**
 * Which.
 */
id: RemarkId, 
/**
 * With whom it was exchanged, by name.
 */
party: string, 
/**
 * What it is about.
 */
about: About, 
/**
 * What kind.
 */
kind: RemarkKind, 
/**
 * The words.
 */
text: string, 
/**
 * Who said it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Whether it went to the school already.
 */
sent: boolean, 
/**
 * The school's answer.
 */
answer: AnswerShown | null, 
/**
 * For answering.
 */
version: number, };

/**
 * A champion to take out.
 */
export type RemoveChampion = { 
/**
 * Which.
 */
id: ChampionId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * Something a champion did, to be taken out.
 */
export type RemoveChampionActivity = { 
/**
 * Who.
 */
champion: ChampionId, 
/**
 * What.
 */
activity: ChampionActivityId, };

/**
 * A recommendation to take out.
 */
export type RemoveRecommendation = { 
/**
 * Which.
 */
id: RecommendationId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * Somebody to take out of the register.
 */
export type RemoveStaff = { 
/**
 * Who.
 */
id: StaffMemberId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * An activity to take out with its recommendations.
 */
export type RemoveVoice = { 
/**
 * Which.
 */
id: VoiceActivityId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * Names a template.
 */
export type RenameTemplate = { 
/**
 * Which.
 */
headings: string, 
/**
 * Its new name.
 */
name: string, };

/**
 * What a reply brought.
 */
export type ReplyTaken = { 
/**
 * Whose, by name.
 */
reader: string, 
/**
 * Letters in the parcel.
 */
letters: number, 
/**
 * Readings that are new here.
 */
new: number, 
/**
 * Readings that had been taken in before.
 */
known: number, 
/**
 * Pupils on the red route by this reply: to be looked at before anything else.
 */
red_route: Array<PupilName>, 
/**
 * Pupils whose letter came back unread and waits in the queue again.
 */
unread: Array<PupilName>, 
/**
 * Pupils about whose letter readers differ.
 */
differ: Array<PupilName>, 
/**
 * Letters that somebody here had read meanwhile; both readings stay.
 */
read_here_too: number, 
/**
 * Whether the parcel had been called back.
 */
late: boolean, };

/**
 * What a reply brought.
 */
export type ReplyTakenIn = { 
/**
 * From whom.
 */
from: string, 
/**
 * Remarks that are new here.
 */
new: number, 
/**
 * Remarks that were known.
 */
known: number, 
/**
 * Rounds that were signed off by it, by name.
 */
signed_off: Array<string>, 
/**
 * Whether this very reply had been taken in before.
 */
again: boolean, 
/**
 * What else has to be said of it: an older one, one that is missing in between.
 */
notes: Array<string>, 
/**
 * The next visit, as the link worker plans it.
 */
next_visit: string | null, };

/**
 * A new passphrase for somebody who forgot theirs.
 */
export type ResetPassphrase = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * A review that is due or done.
 */
export type ReviewId = string;

/**
 * What was said about one action.
 */
export type ReviewLine = { 
/**
 * Which action.
 */
action: ActionId, 
/**
 * What happened since the last review.
 */
happened: string, 
/**
 * How it stands now.
 */
status: ActionStatus, 
/**
 * Why, where the status needs a reason.
 */
why: string, 
/**
 * What comes next; it becomes a milestone.
 */
next_step: string, 
/**
 * By when.
 */
next_by: string | null, };

/**
 * A review as it is shown.
 */
export type ReviewShown = { 
/**
 * Its identity.
 */
id: ReviewId, 
/**
 * About whom.
 */
pupil: PupilName, 
/**
 * The day it is due.
 */
due: string, 
/**
 * Whether that day has passed and it is not done.
 */
overdue: boolean, 
/**
 * What it is about, in few words.
 */
about: string, 
/**
 * The outcome, once done.
 */
outcome: Outcome | null, 
/**
 * The pupil's own verdict.
 */
pupil_verdict: string, 
/**
 * The adult's note.
 */
note: string, 
/**
 * Who reviewed.
 */
done_by: string | null, 
/**
 * When.
 */
done_on: string | null, 
/**
 * The SDQ before and after, where two forms of one informant exist.
 */
sdq_pair: SdqPair | null, };

/**
 * Reviews, due first.
 */
export type Reviews = { 
/**
 * Not done yet, the soonest first.
 */
due: Array<ReviewShown>, 
/**
 * Done, the newest first.
 */
done: Array<ReviewShown>, };

/**
 * What a person is in this school's programme.
 */
export type Role = "lead" | "pastoral" | "dsl" | "data_manager";

/**
 * One round of a school.
 */
export type RoundShown = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When.
 */
on: string, 
/**
 * Whether it is still open.
 */
open: boolean, 
/**
 * Standards that apply.
 */
applies: number, 
/**
 * Standards with an agreed level.
 */
agreed: number, 
/**
 * Standards established or embedded.
 */
strong: number, 
/**
 * By whom and when it was signed off.
 */
signed_off: string | null, };

/**
 * What to do with a held row.
 */
export type RowAct = { "act": "pupil", 
/**
 * Which pupil.
 */
pupil: PupilId, 
/**
 * The fields, by their short words.
 */
take: Array<string>, } | { "act": "new_pupil" } | { "act": "as_it_stands" } | { "act": "leave_out" };

/**
 * What a person says about one row.
 */
export type RowAnswer = { 
/**
 * The row.
 */
row: number, 
/**
 * What to do with it; none when only values were typed.
 */
act: RowAct | null, 
/**
 * Values typed in the place of what the file says.
 */
fixes: Array<FixedValue>, };

/**
 * How the rows of a file add up: ready + held + refused + set aside = in the file.
 */
export type RowCounts = { 
/**
 * Rows in the file.
 */
in_file: number, 
/**
 * Can be accepted now.
 */
ready: number, 
/**
 * Wait for a person.
 */
held: number, 
/**
 * Cannot be used.
 */
refused: number, 
/**
 * No data, or here already.
 */
set_aside: number, };

/**
 * A row with something to say.
 */
export type RowShown = { 
/**
 * The line a text editor shows, or the worksheet row.
 */
row: number, 
/**
 * The name in the row, as far as there is one.
 */
name: string, 
/**
 * The UPN in the row, when it is a valid one.
 */
upn: string, 
/**
 * Where it stands.
 */
standing: StandingName, 
/**
 * What accepting would do with it, or why it waits, in words.
 */
what: string, 
/**
 * What is wrong or worth knowing.
 */
faults: Array<FaultShown>, 
/**
 * Values that differ from what is kept here.
 */
conflicts: Array<ConflictShown>, 
/**
 * Pupils whom it could be about.
 */
candidates: Array<PupilName>, 
/**
 * Which answers make sense: "pupil", "new_pupil", "as_it_stands", "leave_out".
 */
answers: Array<string>, 
/**
 * The answer that was given, if one was.
 */
answered: RowAct | null, 
/**
 * What was typed in the place of what the file says.
 */
fixed: Array<FixedValue>, 
/**
 * The worst level of its troubles.
 */
level: LevelName, };

/**
 * The rules that the screen was made under.
 */
export type RulesBrief = { 
/**
 * Which version.
 */
id: RulesId, 
/**
 * From when.
 */
from: string, };

/**
 * A dated version of the school's rules.
 */
export type RulesId = string;

/**
 * What a change would do, for this viewer's tier. Nothing is saved.
 */
export type RulesPreview = { 
/**
 * In a sentence, for example "31 pupils would be listed; you have 12 places".
 */
words: string, 
/**
 * Listed under the rules in force.
 */
listed_now: number, 
/**
 * Listed under the rules tried.
 */
listed_then: number, 
/**
 * Listed then and not now.
 */
newly_listed: number, 
/**
 * Listed now and not then.
 */
no_longer_listed: number, 
/**
 * Free places on the whole menu.
 */
places_free: number, 
/**
 * Each pattern.
 */
lines: Array<TallyLine>, };

/**
 * A version of the rules as it is shown.
 */
export type RulesShown = { 
/**
 * Which.
 */
id: RulesId, 
/**
 * From when.
 */
from: string, 
/**
 * Who set it, by name.
 */
set_by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The thresholds.
 */
thresholds: ThresholdFields, };

/**
 * Every version, the one in force first.
 */
export type RulesVersions = { 
/**
 * The versions.
 */
versions: Array<RulesShown>, 
/**
 * What Bridgewell starts with.
 */
defaults: ThresholdFields, };

/**
 * An action to add or to change.
 */
export type SaveAction = { 
/**
 * Which; none adds one.
 */
id: ActionId | null, 
/**
 * The version that was looked at; 0 for a new one.
 */
version: number, 
/**
 * Everything.
 */
fields: ActionFields, };

/**
 * A benchmark to enter or change.
 */
export type SaveBenchmark = { 
/**
 * Which, when it is changed.
 */
id: BenchmarkId | null, 
/**
 * The version that was seen, when it is changed.
 */
version: number | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * Where the figures come from.
 */
source: string, 
/**
 * The day they are of.
 */
as_of: string, 
/**
 * The shares that were published.
 */
shares: Array<AuditShare>, };

/**
 * Who held the pen and what it says in English.
 */
export type SaveBeside = { 
/**
 * Whose letter.
 */
pupil: PupilId, 
/**
 * Who wrote it down for the child, by name.
 */
scribed_by: string, 
/**
 * Who is asked to translate, by name.
 */
translator: string, 
/**
 * The translation.
 */
translation: string, 
/**
 * Who translated, by name; required with a translation.
 */
translated_by: string, 
/**
 * The version that was read.
 */
version: number, };

/**
 * A champion to add or change: a pupil of the workspace, or a first name with a year group.
 */
export type SaveChampion = { 
/**
 * Which; none adds one.
 */
id: ChampionId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The pupil, where it is one of this workspace.
 */
pupil: PupilId | null, 
/**
 * The first name otherwise.
 */
first_name: string, 
/**
 * The year group otherwise.
 */
year_group: number | null, 
/**
 * The day they were trained.
 */
trained_on: string | null, 
/**
 * By whom.
 */
trained_by: string, 
/**
 * The adult who looks after them in this.
 */
supervised_by: string, 
/**
 * How often they meet.
 */
how_often: string, 
/**
 * The adult they go to when another pupil tells them something.
 */
goes_to: string, 
/**
 * The day they handed on.
 */
ended: string | null, };

/**
 * A decision to record.
 */
export type SaveDecision = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * What.
 */
kind: DecisionKind, 
/**
 * Why; required.
 */
reason: string, 
/**
 * Who does what by when.
 */
task: TaskWords | null, 
/**
 * Whether the family was told.
 */
family: FamilyTold, 
/**
 * A grouping, if agreed.
 */
thrive: ThriveWords | null, 
/**
 * The day to look again.
 */
review: string | null, 
/**
 * The decision this one corrects.
 */
supersedes: DecisionId | null, };

/**
 * A new version of the whole.
 */
export type SaveDirectory = { 
/**
 * The number of the version it comes after, 0 for the first.
 */
after: number, 
/**
 * What was changed, in a sentence.
 */
why: string, 
/**
 * The services.
 */
services: Array<Service>, };

/**
 * A draft, saved as it is typed; it survives a crash.
 */
export type SaveDraft = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * Which form on the pupil page, for example "decision" or "reading".
 */
form: string, 
/**
 * The window's own text of it (JSON); empty forgets it.
 */
text: string, };

/**
 * The school's half-terms.
 */
export type SaveHalfTerms = { 
/**
 * All of them; none goes back to what is proposed.
 */
half_terms: Array<HalfTerm>, };

/**
 * A changed idle time.
 */
export type SaveIdle = { 
/**
 * 1 to 60 minutes.
 */
minutes: number, };

/**
 * Something agreed, to add or change.
 */
export type SaveNextStep = { 
/**
 * Which; none adds one.
 */
id: NextStepId | null, 
/**
 * The session.
 */
supervision: SupervisionId, 
/**
 * The line it comes from, if from one.
 */
line: AgendaLineId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What.
 */
what: string, 
/**
 * Who.
 */
owner: string, 
/**
 * By when.
 */
due: string, 
/**
 * The day it was done.
 */
done: string | null, };

/**
 * A line of the menu to add or change.
 */
export type SaveOpportunity = { 
/**
 * Which, when it is changed; none adds one.
 */
id: OpportunityId | null, 
/**
 * The name a pupil would hear.
 */
name: string, 
/**
 * What kind.
 */
kind: OpportunityKind, 
/**
 * Who leads it.
 */
leader: string, 
/**
 * Day and time in words.
 */
when: string, 
/**
 * Where; may be empty.
 */
place: string, 
/**
 * Places in all, 1 to 500.
 */
places: number, 
/**
 * What it costs; empty: nothing.
 */
cost: string, 
/**
 * Interests it suits.
 */
interests: Array<string>, 
/**
 * Strengths it suits.
 */
strengths: Array<string>, 
/**
 * Worries it may ease.
 */
worries: Array<Theme>, 
/**
 * Still on the menu.
 */
open: boolean, };

/**
 * The way forward with a pupil who has not written.
 */
export type SavePlan = { 
/**
 * With whom.
 */
pupil: PupilId, 
/**
 * The day on which somebody writes it with them.
 */
write_on: string | null, 
/**
 * Who, by name.
 */
write_with: string, 
/**
 * The day a talk was offered.
 */
talk_offered: string | null, 
/**
 * The day they were asked once more.
 */
asked_again: string | null, };

/**
 * What was said in a review so far. Of a finished one only its text can still be changed.
 */
export type SavePlanReview = { 
/**
 * Which.
 */
id: PlanReviewId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What it is the review of; required.
 */
period: string, 
/**
 * Action by action.
 */
lines: Array<ReviewLine>, 
/**
 * What was thought about.
 */
reflections: Array<Reflection>, 
/**
 * The review in words; used of a finished one alone.
 */
text: string, };

/**
 * A reader's coding.
 */
export type SaveReading = { 
/**
 * Whose letter.
 */
pupil: PupilId, 
/**
 * The level.
 */
level: WorryLevel, 
/**
 * Whether it looks forward to something.
 */
looks_forward: boolean, 
/**
 * Themes.
 */
themes: Array<Theme>, 
/**
 * Interests.
 */
interests: Array<string>, 
/**
 * Strengths.
 */
strengths: Array<string>, 
/**
 * The child cares for somebody at home (a young-carer sign, confirmed by the reader).
 */
young_carer: boolean, 
/**
 * The reader's note.
 */
note: string, };

/**
 * A recommendation to add or answer.
 */
export type SaveRecommendation = { 
/**
 * Which; none adds one.
 */
id: RecommendationId | null, 
/**
 * Of which activity.
 */
voice: VoiceActivityId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What they recommended.
 */
what: string, 
/**
 * What came of it.
 */
state: RecommendationState, 
/**
 * What was done, or why it cannot be, as said to the pupils.
 */
answer: string, 
/**
 * Who sees to it.
 */
owner: string, 
/**
 * The day the pupils were told.
 */
said_back: string | null, };

/**
 * A new version of the rules.
 */
export type SaveRules = { 
/**
 * The version it replaces: the one that was looked at.
 */
replaces: RulesId, 
/**
 * The thresholds.
 */
thresholds: ThresholdFields, 
/**
 * Why; required.
 */
reason: string, };

/**
 * Changed details.
 */
export type SaveSchool = { 
/**
 * The details from now on.
 */
school: SchoolDetails, 
/**
 * The version that was read.
 */
version: number, };

/**
 * A basis to be recorded.
 */
export type SaveSdqBasis = { 
/**
 * Which.
 */
kind: SdqBasisKind, 
/**
 * The reference of the permission or licence.
 */
reference: string, };

/**
 * Somebody to add or change.
 */
export type SaveStaff = { 
/**
 * Who; none adds somebody.
 */
id: StaffMemberId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The name.
 */
name: string, 
/**
 * What they do; may be empty.
 */
post: string, 
/**
 * What they are prepared for.
 */
level: PracticeLevel | null, 
/**
 * Their last day, once they have left.
 */
left: string | null, };

/**
 * A session's day, people and notes.
 */
export type SaveSupervision = { 
/**
 * Which.
 */
id: SupervisionId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The day.
 */
on: string, 
/**
 * With whom.
 */
with: string, 
/**
 * Who of the school was there.
 */
present: Array<string>, 
/**
 * What was talked about beyond the lines.
 */
notes: string, };

/**
 * A talk that was held.
 */
export type SaveTalk = { 
/**
 * With whom.
 */
pupil: PupilId, 
/**
 * The day.
 */
on: string, 
/**
 * What the child said, in the child's words.
 */
child_said: string, 
/**
 * What was agreed.
 */
agreed: string, 
/**
 * The wish to talk that it settles, if any.
 */
settles: TalkRequestId | null, };

/**
 * A course to add or change.
 */
export type SaveTraining = { 
/**
 * Which; none adds one.
 */
id: TrainingId | null, 
/**
 * Whose.
 */
staff: StaffMemberId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The course.
 */
what: string, 
/**
 * The day.
 */
on: string, 
/**
 * The last day on which it is good.
 */
expires: string | null, 
/**
 * The certificate's number, or where the paper is.
 */
reference: string, 
/**
 * A certificate to keep with it: PNG, JPEG or PDF. None leaves a former one.
 */
certificate: FileHandle | null, };

/**
 * A visit to be kept or changed.
 */
export type SaveVisit = { 
/**
 * To which school.
 */
party: PartyId, 
/**
 * Which; none for a new one.
 */
visit: VisitId | null, 
/**
 * When.
 */
on: string, 
/**
 * The note.
 */
note: string, 
/**
 * Its version; 0 for a new one.
 */
version: number, };

/**
 * An activity to add or change.
 */
export type SaveVoice = { 
/**
 * Which; none adds one.
 */
id: VoiceActivityId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What it was called.
 */
name: string, 
/**
 * How pupils were asked.
 */
how: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who took part, by year group.
 */
took_part: Array<TookPart>, 
/**
 * What it was about.
 */
themes: Array<string>, };

/**
 * Something said of a school.
 */
export type Say = { 
/**
 * Of which.
 */
party: PartyId, 
/**
 * About what.
 */
about: About, 
/**
 * What kind.
 */
kind: RemarkKind, 
/**
 * In words.
 */
text: string, };

/**
 * What was said about a line.
 */
export type SayOnLine = { 
/**
 * Which.
 */
line: AgendaLineId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What was said.
 */
said: string, };

/**
 * How an action stands.
 */
export type SayStatus = { 
/**
 * Which action.
 */
action: ActionId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The status.
 */
status: ActionStatus, 
/**
 * Why; required when it is dropped.
 */
why: string, };

/**
 * One SDQ scale, in the order in which they are shown.
 */
export type ScaleName = "emotional" | "conduct" | "hyperactivity" | "peer" | "prosocial" | "total" | "impact";

/**
 * Which published cut-offs a band was read from.
 */
export type Scheme = "three_band" | "four_band";

/**
 * The school's details.
 */
export type SchoolDetails = { 
/**
 * The name.
 */
name: string, 
/**
 * The calendar year in which the school year starts.
 */
year: number, 
/**
 * Whom to find when something cannot wait.
 */
find_now: FindNow, 
/**
 * The smallest count a public document shows: 6 by default, never lower than 5.
 */
smallest_count: number, };

/**
 * Everything about one school.
 */
export type SchoolPage = { 
/**
 * The row of the list.
 */
row: SchoolRow, 
/**
 * The school's code and numbers.
 */
code: OwnCode, 
/**
 * Rounds, the newest first.
 */
rounds: Array<RoundShown>, 
/**
 * Principles of the newest round.
 */
principles: Array<PrincipleShown>, 
/**
 * Standards of the newest round.
 */
standards: Array<StandardShown>, 
/**
 * Actions.
 */
actions: Array<LinkActionShown>, 
/**
 * Counts by heading.
 */
counts: Array<CountsShown>, 
/**
 * Remarks on the programme as a whole.
 */
remarks: Array<RemarkShown>, 
/**
 * Visits, the newest first.
 */
visits: Array<VisitShown>, 
/**
 * Packs that were taken in, the newest first.
 */
packs: Array<FileShown>, 
/**
 * Replies that were sent, the newest first.
 */
replies: Array<FileShown>, 
/**
 * What is odd about the history, each a sentence.
 */
notes: Array<string>, };

/**
 * One school among many.
 */
export type SchoolRow = { 
/**
 * Which.
 */
id: PartyId, 
/**
 * The name.
 */
name: string, 
/**
 * The newest round, by name; none without a pack or without a round.
 */
round: string | null, 
/**
 * Standards of it that apply.
 */
applies: number, 
/**
 * Standards of it with an agreed level.
 */
agreed: number, 
/**
 * Standards of it that are established or embedded.
 */
strong: number, 
/**
 * Weaker principles, by the name of each.
 */
weak: Array<Principle>, 
/**
 * Open actions.
 */
open_actions: number, 
/**
 * Open actions whose day has passed.
 */
overdue: number, 
/**
 * When the newest pack was made.
 */
pack: string | null, 
/**
 * The last contact of any kind: a pack, a reply, a visit.
 */
last_contact: string | null, 
/**
 * The next visit.
 */
next_visit: string | null, 
/**
 * Remarks not sent yet.
 */
unsent: number, 
/**
 * Questions and comments that the school has not answered.
 */
unanswered: number, 
/**
 * Whether the newest round was signed off.
 */
signed_off: boolean, };

/**
 * Which pupils a person is responsible for.
 */
export type Scope = { "kind": "whole_year" } | { "kind": "forms", "forms": Array<string> };

/**
 * Answers to score without keeping them, while they are keyed.
 */
export type ScoreItems = { 
/**
 * Who filled the form in.
 */
informant: InformantName, 
/**
 * 25 answers.
 */
answers: Array<number | null>, 
/**
 * The impact supplement.
 */
impact: ImpactTicks | null, };

/**
 * One score with its bands named.
 */
export type ScoreShown = { 
/**
 * Which scale.
 */
scale: ScaleName, 
/**
 * The score; none when too few answers were given.
 */
score: number | null, 
/**
 * The four-band label with its scheme, for example "close to average, four bands".
 */
four_bands: string | null, 
/**
 * The three-band label with its scheme, for example "close to average, three bands".
 */
three_bands: string | null, 
/**
 * A caution that belongs to this score, for example that a cut-off is unconfirmed; may be empty.
 */
caution: string, };

/**
 * Scores as they are shown.
 */
export type ScoresShown = { 
/**
 * Five scales, total and impact.
 */
scores: Array<ScoreShown>, 
/**
 * Cautions for the whole form, for example self-report under 13.
 */
cautions: Array<string>, };

/**
 * The basis as recorded.
 */
export type SdqBasis = { 
/**
 * Which.
 */
kind: SdqBasisKind, 
/**
 * The reference of the permission or licence; required for those.
 */
reference: string, 
/**
 * Who recorded it, by name.
 */
by: string, 
/**
 * When.
 */
on: string, };

/**
 * On what basis the school uses the SDQ electronically.
 */
export type SdqBasisKind = "permission" | "licence" | "scores_only";

/**
 * A form in few words.
 */
export type SdqBrief = { 
/**
 * Who.
 */
informant: InformantName, 
/**
 * When it was filled in; when it came where that is not known.
 */
on: string, 
/**
 * Whether `on` is the day it was filled in.
 */
dated: boolean, };

/**
 * One SDQ form: one informant, one date.
 */
export type SdqFormId = string;

/**
 * Pupils for whom a form could be keyed next.
 */
export type SdqList = { 
/**
 * Whether item entry is switched on (the school has recorded its basis).
 */
items_allowed: boolean, 
/**
 * The basis in words, when recorded.
 */
basis: string, 
/**
 * Every pupil with the forms that are here.
 */
pupils: Array<SdqRow>, };

/**
 * Two forms of one informant side by side.
 */
export type SdqPair = { 
/**
 * The earlier.
 */
first: FormShown, 
/**
 * The later.
 */
second: FormShown, };

/**
 * One pupil in the SDQ list.
 */
export type SdqRow = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * Informants and days of the forms that are here.
 */
forms: Array<SdqBrief>, };

/**
 * A sealed file that is ready to be saved.
 */
export type SealedFile = { 
/**
 * The file.
 */
document: DocumentHandle, 
/**
 * The suggested name.
 */
name: string, 
/**
 * Letters it speaks of.
 */
letters: number, };

/**
 * One service.
 */
export type Service = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for, in a sentence.
 */
what_for: string, 
/**
 * Who may call.
 */
callers: Array<Caller>, 
/**
 * The number to ring; may be empty.
 */
phone: string, 
/**
 * How to send a text; may be empty.
 */
text: string, 
/**
 * Where it is on the web; may be empty.
 */
web: string, 
/**
 * The hours in words; may be empty where they are not known.
 */
hours: string, 
/**
 * Whether it answers in or out of hours.
 */
answers: Answers, 
/**
 * Whether it is for what cannot wait.
 */
urgent: boolean, 
/**
 * Where it works, in words.
 */
area: string, 
/**
 * Where these details come from; may be empty.
 */
source: string, 
/**
 * The day somebody last checked them.
 */
checked: string | null, };

/**
 * Which workspace is chosen, and for whom it is unlocked. Asked for after every change of either.
 */
export type Session = { 
/**
 * The chosen workspace; none at the start.
 */
workspace: WorkspaceName | null, 
/**
 * Who can unlock it.
 */
people: Array<StaffName>, 
/**
 * For whom it is unlocked; none while it is locked.
 */
me: Me | null, 
/**
 * After so many minutes without a touch the window locks. 1 to 60.
 */
idle_minutes: number, 
/**
 * Whether the single-key shortcuts are on.
 */
single_keys: boolean, 
/**
 * Whether somebody said that the recovery key is stored. Said again until then.
 */
recovery_stored: boolean, 
/**
 * Whether it is the demo school, whose pupils are invented.
 */
demo: boolean, 
/**
 * Whether it is a parcel of letters on its reader's laptop, and no school's workspace.
 */
parcel: boolean, 
/**
 * Whether it is a link worker's workspace, with many schools and no pupil.
 */
link: boolean, 
/**
 * Whether a pupil is at the computer: the writing place is open, and only it answers.
 */
writing: boolean, };

/**
 * A day to look again.
 */
export type SetReview = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * The day.
 */
due: string, 
/**
 * The offer it is about, if any.
 */
offer: OfferId | null, };

/**
 * Everything on the settings page.
 */
export type Settings = { 
/**
 * The school.
 */
school: SchoolDetails, 
/**
 * The version of the school's details, for changing.
 */
version: number, 
/**
 * After so many minutes without a touch the window locks.
 */
idle_minutes: number, 
/**
 * The basis for using the SDQ; none until it is recorded.
 */
sdq_basis: SdqBasis | null, 
/**
 * About reading letters.
 */
reading: ReadingHouse, 
/**
 * One's own preferences.
 */
own: Preferences, };

/**
 * Says what is to be done with a row that waits.
 */
export type SettleAsk = { 
/**
 * Which row.
 */
id: WaitingId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Values typed in the place of what the file says.
 */
fixes: Array<FixedValue>, 
/**
 * Whose row it is, for one that is held.
 */
act: RowAct | null, };

/**
 * Says what is right about a pupil's social care.
 */
export type SettleHome = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * What is right.
 */
status: SocialCare, };

/**
 * Says that a decision's task is done, or that it is not done after all.
 */
export type SettleTask = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * The decision.
 */
decision: DecisionId, 
/**
 * Whether it is done.
 */
done: boolean, };

/**
 * What a person settled about whole columns. None leaves it to the file, or to what this school settled before.
 */
export type Settled = { 
/**
 * The worksheet to read.
 */
sheet: string | null, 
/**
 * The row of the headings.
 */
heading_row: number | null, 
/**
 * What each column holds, by the short words of [`FieldChoice`]; none is not brought in.
 */
fields: Array<string | null> | null, 
/**
 * "day_first" or "month_first".
 */
date_order: string | null, 
/**
 * "percent" or "fraction".
 */
attendance_scale: string | null, 
/**
 * "from_zero" or "from_one".
 */
sdq_boxes: string | null, 
/**
 * "self", "parent" or "teacher".
 */
informant: string | null, };

/**
 * On what ground the pupil of a line may be named; none takes it back.
 */
export type SharePupil = { 
/**
 * Which line.
 */
line: AgendaLineId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The ground.
 */
basis: SharingBasis | null, 
/**
 * What it rests on; required with a ground.
 */
why: string, };

/**
 * On what ground a pupil may be named.
 */
export type SharedShown = { 
/**
 * The ground.
 */
basis: SharingBasis, 
/**
 * What it rests on.
 */
why: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * A theme that several schools share.
 */
export type SharedTheme = { 
/**
 * The standard.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Schools where it is not yet or emerging.
 */
weak: Array<string>, 
/**
 * Schools where it is a priority.
 */
priority: Array<string>, 
/**
 * Schools where it is celebrated: they may have something to share.
 */
celebrated: Array<string>, };

/**
 * Everything about sharing the reading.
 */
export type Sharing = { 
/**
 * Readers, by name.
 */
readers: Array<ReaderShown>, 
/**
 * Colleagues with an account here who are not readers yet.
 */
staff: Array<StaffName>, 
/**
 * Parcels, newest first.
 */
parcels: Array<ParcelShown>, 
/**
 * Letters that can be handed out.
 */
ready: number, 
/**
 * The same by form.
 */
forms: Array<FormCount>, 
/**
 * Unread letters that stay here.
 */
stays: Array<StaysHere>, };

/**
 * On what ground a pupil may be named to the link team. Unnamed is the rule; each of these is a person's decision.
 */
export type SharingBasis = "pupil_and_family_agreed" | "family_agreed" | "pupil_agreed" | "agreed_referral" | "keeping_safe";

/**
 * A dated thing with a name to it.
 */
export type Signed = { 
/**
 * Who, by name.
 */
by: string, 
/**
 * The day.
 */
on: string, };

/**
 * Skips a row that waits.
 */
export type SkipAsk = { 
/**
 * Which row.
 */
id: WaitingId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Why nobody needs to answer it.
 */
why: string, };

/**
 * A row nobody needs to answer any more.
 */
export type SkippedShown = { 
/**
 * Its identity.
 */
id: WaitingId, 
/**
 * The version a change must name.
 */
version: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * Its row in that file.
 */
row: number, 
/**
 * The name in the row.
 */
name: string, 
/**
 * Who skipped it, and when.
 */
by: Signed, 
/**
 * Why.
 */
why: string, };

/**
 * A child's status with children's social care; the highest that applies.
 */
export type SocialCare = "looked_after" | "protection_plan" | "in_need" | "previously_looked_after" | "none_recorded";

/**
 * One source on the pupil page.
 */
export type SourceCard = { 
/**
 * Which source.
 */
source: SourceName, 
/**
 * The heading, for example "Attendance, Year 6".
 */
title: string, 
/**
 * The fact, for example "97.1 %"; empty when nothing is known.
 */
main: string, 
/**
 * What stands beside it, or why it is missing.
 */
beside: string, 
/**
 * Further facts, each a label and a value, for example "GPS" and "101".
 */
more: Array<[string, string]>, 
/**
 * Where it came from and when, in words, for example "intake-240.csv, 14 July".
 */
origin: string, 
/**
 * Whether the school's rules raise it.
 */
raised: boolean, 
/**
 * Whether anything is known.
 */
known: boolean, };

/**
 * One source in one row.
 */
export type SourceCell = { 
/**
 * The fact in few words, for example "97.1 %" or "104 · 107"; empty when nothing is known.
 */
main: string, 
/**
 * What stands beside it, for example "teacher, close to average, four bands"; or why it is missing.
 */
beside: string, 
/**
 * Whether the school's rules raise it.
 */
raised: boolean, 
/**
 * Whether anything is known.
 */
known: boolean, 
/**
 * A number to sort by; none sorts last.
 */
sort: number | null, };

/**
 * The sources that stand side by side.
 */
export type SourceName = "attendance" | "attainment" | "sdq" | "home" | "letter" | "concern";

/**
 * Between which days.
 */
export type Span = { 
/**
 * From.
 */
from: string, 
/**
 * To, that day included.
 */
to: string, };

/**
 * A character that the typefaces lack; it is printed as "[character U+1F600]".
 */
export type SpelledOut = { 
/**
 * The character.
 */
character: string, 
/**
 * How often it stands in the document.
 */
times: number, 
/**
 * The words around its first place.
 */
near: string, };

/**
 * Somebody of the workforce register; they need no account.
 */
export type StaffMemberId = string;

/**
 * A member of staff as screens name them.
 */
export type StaffName = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The role.
 */
role: Role, 
/**
 * The post in the school's words; may be empty.
 */
post: string, };

/**
 * Somebody of the register.
 */
export type StaffShown = { 
/**
 * Who.
 */
id: StaffMemberId, 
/**
 * The name.
 */
name: string, 
/**
 * What they do; may be empty.
 */
post: string, 
/**
 * What they are prepared for; none while nobody has said so.
 */
level: PracticeLevel | null, 
/**
 * Their last day, once they have left.
 */
left: string | null, 
/**
 * Their courses, the newest first.
 */
trainings: Array<TrainingShown>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * One standard of one round.
 */
export type StandardAsk = { 
/**
 * Which round; none is the latest.
 */
round: AuditRoundId | null, 
/**
 * Which standard.
 */
standard: string, };

/**
 * Everything about one standard in one round.
 */
export type StandardPage = { 
/**
 * The round.
 */
round: AuditRoundShown, 
/**
 * The standard as lists show it.
 */
standard: AuditStandardShown, 
/**
 * What a visitor would see.
 */
seen: string, 
/**
 * "Emerging" in words.
 */
emerging: string, 
/**
 * "Established" in words.
 */
established: string, 
/**
 * "Embedded" in words.
 */
embedded: string, 
/**
 * What could show it.
 */
examples: Array<string>, 
/**
 * Questions that open a conversation.
 */
prompts: Array<string>, 
/**
 * The places it has in other frames, in words.
 */
frames: Array<string>, 
/**
 * Its first outcome area, for an action that grows from it.
 */
outcome_area: OutcomeArea | null, 
/**
 * Its first level of need, for an action that grows from it.
 */
level_of_need: LevelOfNeed | null, 
/**
 * What each group answered.
 */
groups: Array<AuditGroupAnswers>, 
/**
 * The same as a picture; none while nobody has given a level.
 */
figure: FigureShown | null, 
/**
 * How far apart they are, in words.
 */
spread: string, 
/**
 * What stands agreed.
 */
agreed: AuditAgreement | null, 
/**
 * What was agreed before in this round, the latest first.
 */
superseded: Array<AuditAgreement>, 
/**
 * What was agreed in the round before.
 */
previous: AuditPrevious | null, 
/**
 * Notes, the oldest first.
 */
notes: Array<AuditNoteShown>, 
/**
 * Files, the oldest first.
 */
files: Array<AuditFileShown>, 
/**
 * The standard before it.
 */
before: string | null, 
/**
 * The standard after it.
 */
after: string | null, };

/**
 * One standard of a school's newest round.
 */
export type StandardShown = { 
/**
 * The template's identity.
 */
id: string, 
/**
 * The title.
 */
title: string, 
/**
 * The principle.
 */
principle: Principle, 
/**
 * The agreed answer.
 */
level: PackLevel | null, 
/**
 * The answer a round before.
 */
before: PackLevel | null, 
/**
 * Why.
 */
because: string, 
/**
 * Answers by group.
 */
groups: Array<GroupShown>, 
/**
 * Evidence by name.
 */
evidence: Array<string>, 
/**
 * Whether it is a priority.
 */
priority: boolean, 
/**
 * Whether it is celebrated.
 */
celebrated: boolean, 
/**
 * Whether the link worker agrees: their last word on it.
 */
agreed: boolean | null, 
/**
 * Remarks on it.
 */
remarks: Array<RemarkShown>, };

/**
 * Where a row stands.
 */
export type StandingName = "ready" | "held" | "refused";

/**
 * Where a standard stands.
 */
export type StandsAt = "agreed" | "answered" | "untouched";

/**
 * A round to start.
 */
export type StartAuditRound = { 
/**
 * What it is called, for example "Summer 2026".
 */
name: string, };

/**
 * Letters that stay here, and why.
 */
export type StaysHere = { 
/**
 * How many.
 */
letters: number, 
/**
 * Why, in words.
 */
why: string, };

/**
 * Files that were kept together in one step.
 */
export type StepShown = { 
/**
 * The same for all of them.
 */
id: number, 
/**
 * How many of them are still here.
 */
files: number, 
/**
 * What stands in the way of undoing all of them; none when they can be undone.
 */
in_the_way: string | null, };

/**
 * How hard a passphrase is to guess.
 */
export type Strength = { 
/**
 * 0 (at once) to 4 (not in anybody's lifetime).
 */
score: number, 
/**
 * The score in words.
 */
words: string, 
/**
 * What would make it harder to guess; may be empty.
 */
advice: string, 
/**
 * Whether it is accepted: at least 10 characters and a score of 2.
 */
accepted: boolean, };

/**
 * What an entry is about.
 */
export type SubjectShown = { 
/**
 * The kind, by its word, for example "pupil".
 */
kind: string, 
/**
 * The name, where it has one that this person may see; otherwise the start of its identity.
 */
name: string, };

/**
 * One opportunity that could suit a pupil.
 */
export type Suggestion = { 
/**
 * Which.
 */
opportunity: OpportunityShown, 
/**
 * Why, in words, for example "She is excited about the kiln".
 */
why: string, };

/**
 * What could suit a pupil, best first.
 */
export type Suggestions = { 
/**
 * Those that fit, with the reason.
 */
fitting: Array<Suggestion>, 
/**
 * The rest of the menu with places left.
 */
others: Array<OpportunityShown>, };

/**
 * One session.
 */
export type SupervisionAsk = { 
/**
 * Which.
 */
id: SupervisionId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * A session of supervision.
 */
export type SupervisionId = string;

/**
 * A session.
 */
export type SupervisionShown = { 
/**
 * Its identity.
 */
id: SupervisionId, 
/**
 * The day.
 */
on: string, 
/**
 * Whether it is still to come.
 */
to_come: boolean, 
/**
 * With whom of the link team.
 */
with: string, 
/**
 * Who of the school was, or will be, there.
 */
present: Array<string>, 
/**
 * What was talked about beyond the lines.
 */
notes: string, 
/**
 * Who made the agenda.
 */
prepared_by: string, 
/**
 * The agenda.
 */
lines: Array<AgendaLineShown>, 
/**
 * Lines about pupils of other forms, which are not shown.
 */
of_other_forms: number, 
/**
 * What was agreed.
 */
steps: Array<NextStepShown>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * Every session, the newest first.
 */
export type Supervisions = { 
/**
 * The sessions.
 */
sessions: Array<SupervisionShown>, 
/**
 * Steps of all of them that are not done.
 */
open_steps: number, 
/**
 * Of these, steps whose day has passed.
 */
late_steps: number, 
/**
 * Colleagues who would like time for what they read.
 */
wanting_time: number, 
/**
 * Names to choose from.
 */
staff: Array<string>, 
/**
 * Whether this person may record that a pupil can be named.
 */
may_share: boolean, };

/**
 * How sure the meaning of a column is.
 */
export type SureName = "known" | "likely" | "remembered" | "chosen" | "unknown";

/**
 * In which form a table leaves.
 */
export type TableKind = "csv" | "xlsx";

/**
 * A file with a pack, and whether its numbers were compared by voice.
 */
export type TakePack = { 
/**
 * The file.
 */
file: FileHandle, 
/**
 * Said by the link worker: the school read out the same numbers.
 */
compared: boolean, };

/**
 * Takes in a template that another school saved.
 */
export type TakeTemplate = { 
/**
 * The file.
 */
file: FileHandle, };

/**
 * Takes a skipped row up again.
 */
export type TakeUpAsk = { 
/**
 * Which row.
 */
id: WaitingId, 
/**
 * The version that was seen.
 */
version: number, };

/**
 * A talk that was held.
 */
export type TalkId = string;

/**
 * A pupil's wish to talk to someone.
 */
export type TalkRequestId = string;

/**
 * A wish to talk as it is shown.
 */
export type TalkRequestShown = { 
/**
 * Its identity.
 */
id: TalkRequestId, 
/**
 * When it was recorded.
 */
at: string, 
/**
 * With whom, in the pupil's words.
 */
with: string, 
/**
 * Who promised.
 */
promised_by: StaffName | null, 
/**
 * For which day.
 */
promised_for: string | null, 
/**
 * When it was settled.
 */
settled: string | null, };

/**
 * A talk as it is shown.
 */
export type TalkShown = { 
/**
 * Its identity.
 */
id: TalkId, 
/**
 * Who talked with the pupil.
 */
by: StaffName, 
/**
 * The day.
 */
on: string, 
/**
 * In the child's words.
 */
child_said: string, 
/**
 * What was agreed.
 */
agreed: string, };

/**
 * One pattern, counted before and after.
 */
export type TallyLine = { 
/**
 * The pattern in words.
 */
pattern: string, 
/**
 * Whether pupils in it are listed.
 */
listed: boolean, 
/**
 * Pupils under the rules in force.
 */
now: number, 
/**
 * Pupils under the rules tried.
 */
then: number, };

/**
 * How many people a school wants at each level or above it.
 */
export type Targets = { 
/**
 * At least informed.
 */
informed: number, 
/**
 * At least skilled.
 */
skilled: number, 
/**
 * At least enhanced.
 */
enhanced: number, 
/**
 * Specialists.
 */
specialist: number, };

/**
 * Who does what by when.
 */
export type TaskWords = { 
/**
 * Who.
 */
who: PersonId, 
/**
 * What.
 */
what: string, 
/**
 * By which day.
 */
by: string, };

/**
 * One template.
 */
export type TemplateAsk = { 
/**
 * Which.
 */
headings: string, };

/**
 * One column of a template.
 */
export type TemplateColumn = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it is taken for, in words; none is not brought in.
 */
taken_for: string | null, };

/**
 * A file with a template.
 */
export type TemplateFileAsk = { 
/**
 * The chosen file.
 */
handle: FileHandle, };

/**
 * What a template file would bring.
 */
export type TemplateLooked = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The title; empty when it could not be read.
 */
title: string, 
/**
 * Its identity and version in words; empty when it could not be read.
 */
version: string, 
/**
 * The standards it brings.
 */
standards: Array<TemplateStandard>, 
/**
 * What has to be mended first, each a sentence that names the standard and the field. None: it can be taken in.
 */
faults: Array<string>, };

/**
 * A template as a file to be saved.
 */
export type TemplateMade = { 
/**
 * The file.
 */
handle: DocumentHandle, };

/**
 * A way of reading files with certain headings.
 */
export type TemplateShown = { 
/**
 * What identifies it: the same for files with the same headings.
 */
headings: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The columns and what each is taken for, in words; none is not brought in.
 */
columns: Array<TemplateColumn>, 
/**
 * What else was settled, in words.
 */
settled: Array<string>, 
/**
 * Who kept it last, and when; none for one kept by an earlier Bridgewell.
 */
kept: Signed | null, };

/**
 * A standard of a template.
 */
export type TemplateStandard = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its principle.
 */
principle: Principle, 
/**
 * In one line.
 */
title: string, };

/**
 * Every template, by name.
 */
export type Templates = { 
/**
 * The templates.
 */
templates: Array<TemplateShown>, };

/**
 * What a passage of a letter is about. The first twelve are concerns, the last four are good things.
 */
export type Theme = "friends" | "bullying" | "lost_older" | "work" | "teachers" | "travel" | "family" | "body" | "low_mood" | "self_harm" | "abuse" | "identity" | "excitement" | "interests" | "strengths" | "people_help";

/**
 * Thresholds as they are typed. There is no field for demographics or SEN.
 */
export type ThresholdFields = { 
/**
 * Attendance at or below this raises the source, in percent with at most two decimals. Default 90.
 */
attendance_at_or_below: number, 
/**
 * Attendance at or below this is called severe, in percent. Default 50; at most the one above.
 */
attendance_severe_at_or_below: number, 
/**
 * Below this many possible sessions attendance does not raise alone. Default 60.
 */
attendance_fewest_sessions: number, 
/**
 * Reading and maths both below this raise the source. Default 100. 80 to 120.
 */
attainment_below: number, 
/**
 * The bands that labels and reasons use. Default four.
 */
sdq_bands: Scheme, 
/**
 * Impact at or above this raises the source. Default 2. 1 to 10.
 */
sdq_impact_at_or_above: number, 
/**
 * Whether a high or very high total raises the source.
 */
sdq_total: boolean, 
/**
 * Whether a very high emotional scale raises the source.
 */
sdq_emotional: boolean, 
/**
 * Whether a very high peer scale raises the source.
 */
sdq_peer: boolean, };

/**
 * A THRIVE grouping: agreed with the family and held, never computed.
 */
export type ThriveGroup = "thriving" | "getting_advice" | "getting_help" | "getting_more_help" | "getting_risk_support";

/**
 * A grouping agreed with the family.
 */
export type ThriveWords = { 
/**
 * The grouping.
 */
group: ThriveGroup, 
/**
 * With whom.
 */
with: string, 
/**
 * When.
 */
on: string, };

/**
 * A milestone ticked, or ticked off again.
 */
export type TickMilestone = { 
/**
 * Of which action.
 */
action: ActionId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * Which milestone.
 */
milestone: MilestoneId, 
/**
 * The day it was reached; none: not reached after all.
 */
done: string | null, };

/**
 * What a viewer may see: everything below is computed for one tier.
 */
export type Tier = "open" | "restricted";

/**
 * Who did what, and when.
 */
export type TimelineItem = { 
/**
 * When.
 */
at: string, 
/**
 * What kind.
 */
happened: Happened, 
/**
 * Who, by name.
 */
by: string, 
/**
 * What, in words.
 */
what: string, };

/**
 * A pupil without a letter.
 */
export type ToWrite = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * Not written yet, absent or declined.
 */
state: LetterState, 
/**
 * The way forward, where somebody said.
 */
plan: PlanShown | null, 
/**
 * When this pupil last wrote in this person's writing place without finishing.
 */
begun: string | null, };

/**
 * Home.
 */
export type Today = { 
/**
 * Today's date.
 */
today: string, 
/**
 * Pupils this person is responsible for.
 */
pupils: number, 
/**
 * Letters that are here.
 */
letters: number, 
/**
 * Letters that a person has read.
 */
letters_read: number, 
/**
 * Listed pupils with a decision.
 */
decided: number, 
/**
 * Listed pupils.
 */
listed: number, 
/**
 * Pupils with an offer.
 */
offered: number, 
/**
 * The lists that hold something, the most urgent first.
 */
lists: Array<TodayList>, };

/**
 * One thing to do.
 */
export type TodayItem = { 
/**
 * The pupil it is about, if it is about one.
 */
pupil: PupilName | null, 
/**
 * The action of the plan it is about, if it is about one.
 */
action?: ActionId, 
/**
 * What, in few words: the child's own words where there are some.
 */
what: string, 
/**
 * Whose it is, by name; empty when nobody's yet.
 */
whose: string, 
/**
 * By which day.
 */
due: string | null, 
/**
 * Whether that day has passed.
 */
overdue: boolean, };

/**
 * Which list of today's work.
 */
export type TodayKind = "red_route" | "asked_to_talk" | "promised" | "letters_to_read" | "undecided" | "reviews_due" | "home_questions" | "import_problems" | "plan_due" | "without_offer";

/**
 * One list of today's work.
 */
export type TodayList = { 
/**
 * Which.
 */
kind: TodayKind, 
/**
 * How many in all.
 */
count: number, 
/**
 * The first eight.
 */
first: Array<TodayItem>, };

/**
 * Someone who was told, as shown.
 */
export type ToldShown = { 
/**
 * Whom.
 */
whom: string, 
/**
 * When.
 */
at: string, 
/**
 * The reference.
 */
reference: string, 
/**
 * Who recorded it.
 */
recorded_by: string, };

/**
 * How many pupils of one year group took part.
 */
export type TookPart = { 
/**
 * The year group.
 */
year_group: number, 
/**
 * Pupils.
 */
pupils: number, };

/**
 * One course.
 */
export type TrainingAsk = { 
/**
 * Which.
 */
id: TrainingId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * A course somebody of the register went to.
 */
export type TrainingId = string;

/**
 * A course somebody went to.
 */
export type TrainingShown = { 
/**
 * Its identity.
 */
id: TrainingId, 
/**
 * The course.
 */
what: string, 
/**
 * The day.
 */
on: string, 
/**
 * The last day on which it is good; none for one that does not end.
 */
expires: string | null, 
/**
 * The certificate's number, or where the paper is; may be empty.
 */
reference: string, 
/**
 * The name of the certificate kept with it, if one is.
 */
certificate: string | null, 
/**
 * Whether it still counts.
 */
validity: Validity, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * Thresholds to be tried.
 */
export type TryRules = { 
/**
 * What is tried.
 */
thresholds: ThresholdFields, };

/**
 * A page turned, for whoever reads it next.
 */
export type TurnPage = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Which.
 */
page: PageId, 
/**
 * Degrees, clockwise: 0, 90, 180 or 270.
 */
turned: number, };

/**
 * A letter typed from paper or pasted.
 */
export type TypeLetter = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * The child's words, mistakes and all.
 */
text: string, 
/**
 * Who held the pen.
 */
hand: Hand, 
/**
 * The language, when it is not English.
 */
language: string | null, 
/**
 * The day it was written.
 */
written: string | null, 
/**
 * The pupil would like to talk to someone: with whom, in the pupil's words (empty: anyone).
 */
wants_to_talk: string | null, 
/**
 * Who wrote it down for the child, by name, where an adult did.
 */
scribed_by?: string, };

/**
 * Undoes a file.
 */
export type UndoAsk = { 
/**
 * Which.
 */
batch: BatchId, 
/**
 * Every other file of the same step too.
 */
step: boolean, };

/**
 * A passphrase for the chosen workspace.
 */
export type Unlock = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their passphrase.
 */
passphrase: string, };

/**
 * Whether training still counts.
 */
export type Validity = "good" | "ends_soon" | "ended" | "renewed";

/**
 * Whether the workspace is whole.
 */
export type VerifiedShown = { 
/**
 * Whether nothing at all is wrong.
 */
whole: boolean, 
/**
 * Entries in the log that this person may see.
 */
entries: number, 
/**
 * Where the chain first breaks and how, in words; none when it is whole.
 */
first_break: string | null, 
/**
 * The place of the first entry that is not as it was written; none when the chain is whole.
 */
first_bad: number | null, 
/**
 * What the database found wrong with itself.
 */
faults: Array<string>, 
/**
 * The schema's highest step.
 */
schema: number, 
/**
 * Pupils who are here.
 */
pupils: number, 
/**
 * Files that were accepted and stand, the oldest first.
 */
batches: Array<BatchStanding>, 
/**
 * Rows of every table whose size tells nothing of the restricted tier.
 */
rows: Array<[string, number]>, };

/**
 * A visit of a link worker to a school.
 */
export type VisitId = string;

/**
 * A visit.
 */
export type VisitShown = { 
/**
 * Which.
 */
id: VisitId, 
/**
 * When.
 */
on: string, 
/**
 * The note.
 */
note: string, 
/**
 * For changing it.
 */
version: number, };

/**
 * Every activity, the newest first.
 */
export type Voice = { 
/**
 * The activities.
 */
activities: Array<VoiceShown>, 
/**
 * Recommendations nobody has answered.
 */
open: number, 
/**
 * Answered ones of which the pupils still have to be told.
 */
to_say_back: number, };

/**
 * An activity of pupil voice.
 */
export type VoiceActivityId = string;

/**
 * An activity.
 */
export type VoiceShown = { 
/**
 * Its identity.
 */
id: VoiceActivityId, 
/**
 * What it was called.
 */
name: string, 
/**
 * How pupils were asked.
 */
how: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who took part, by year group.
 */
took_part: Array<TookPart>, 
/**
 * All of them together.
 */
pupils: number, 
/**
 * What it was about.
 */
themes: Array<string>, 
/**
 * What was recommended.
 */
recommendations: Array<RecommendationShown>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A row of an accepted file that waits for a person.
 */
export type WaitingId = string;

/**
 * Everything that waits for a person, what needs an answer before a pupil is in first.
 */
export type WaitingList = { 
/**
 * The rows.
 */
rows: Array<WaitingShown>, 
/**
 * Rows that were skipped, the latest first.
 */
skipped: Array<SkippedShown>, 
/**
 * Primary schools of whose pupils something is missing, by name.
 */
primaries: Array<PrimaryGaps>, };

/**
 * A row that waits.
 */
export type WaitingShown = { 
/**
 * Its identity.
 */
id: WaitingId, 
/**
 * The version a change must name.
 */
version: number, 
/**
 * The file it came with.
 */
batch: BatchId, 
/**
 * That file's name.
 */
file: string, 
/**
 * When that file came in.
 */
on: string, 
/**
 * Its row in that file.
 */
row: number, 
/**
 * The name in the row.
 */
name: string, 
/**
 * The pupil, when the row was taken with a value left unknown; none while the row is held.
 */
pupil: PupilName | null, 
/**
 * The primary school, as far as it is known.
 */
primary: string | null, 
/**
 * "ask": the row is held; "flag": the pupil is in, and a value is unknown.
 */
level: LevelName, 
/**
 * Why it waits, in words.
 */
what: string, 
/**
 * What else the row brings, in words: "attendance, a letter".
 */
brings: Array<string>, 
/**
 * What is wrong.
 */
faults: Array<FaultShown>, 
/**
 * Values that differ from what is kept here.
 */
conflicts: Array<ConflictShown>, 
/**
 * Pupils whom it could be about.
 */
candidates: Array<PupilName>, 
/**
 * Which answers make sense: "pupil", "new_pupil", "as_it_stands".
 */
answers: Array<string>, 
/**
 * The day on which a note to the primary school last named it.
 */
asked: string | null, };

/**
 * One action that a review comes to.
 */
export type WalkStep = { 
/**
 * Which.
 */
action: ActionId, 
/**
 * Why it comes here.
 */
because: Presses, };

/**
 * A passphrase to be weighed; nothing of it is kept.
 */
export type WeighPassphrase = { 
/**
 * As typed so far.
 */
passphrase: string, 
/**
 * Words that make it easier to guess here: the school, the person's name.
 */
known: Array<string>, };

/**
 * With whom a letter is.
 */
export type WithShown = { 
/**
 * Who, by name.
 */
name: string, 
/**
 * Since when, where that is known.
 */
since: string | null, 
/**
 * On the reader's own laptop, in a parcel.
 */
parcel: boolean, };

/**
 * Sets a form aside as wrong: the form of another pupil, say, or one keyed from the wrong paper.
 */
export type WithdrawForm = { 
/**
 * Whose form it stands as.
 */
pupil: PupilId, 
/**
 * The form.
 */
form: SdqFormId, 
/**
 * Why; required.
 */
reason: string, };

/**
 * A pupil without an offer yet.
 */
export type WithoutOffer = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * What the child likes.
 */
likes: Array<string>, 
/**
 * The best fit by name, if anything fits.
 */
best_fit: string | null, };

/**
 * The register with its gaps.
 */
export type Workforce = { 
/**
 * Everybody by name, those who left last.
 */
staff: Array<StaffShown>, 
/**
 * How many people the school wants at each level; none until it said so.
 */
targets: Targets | null, 
/**
 * Where it stands, the most general level first.
 */
gaps: Array<LevelGapShown>, 
/**
 * The same as a picture; none while the register is empty.
 */
figure: FigureShown | null, 
/**
 * Courses that end within a term, of people who are here.
 */
ends_soon: number, 
/**
 * Courses that have ended and were not taken again, of people who are here.
 */
ended: number, 
/**
 * Names of courses in the register, to choose from.
 */
courses: Array<string>, };

/**
 * What a chosen workspace says of itself while it is locked.
 */
export type WorkspaceName = { 
/**
 * The school's name.
 */
school: string, 
/**
 * The school year, for example "2026/27".
 */
year: string, };

/**
 * How worried a reader takes the child to be. Only a reader's level is used in patterns and decisions.
 */
export type WorryLevel = "none" | "mild" | "marked" | "severe";

/**
 * Words for oneself.
 */
export type WriteDebrief = { 
/**
 * The words.
 */
words: string, 
/**
 * Whether they would like time to talk about it.
 */
wants_time: boolean, };

/**
 * The page of the pupil who is writing now.
 */
export type WritingPage = { 
/**
 * The pupil; none between two pupils.
 */
pupil: WritingPupil | null, 
/**
 * The member of staff who opened the place and whose passphrase leaves it.
 */
opened_by: string, 
/**
 * What the place says.
 */
words: WritingWords, 
/**
 * What this pupil wrote and drew before, as the window kept it.
 */
draft: string | null, 
/**
 * When it was kept.
 */
kept: string | null, 
/**
 * Whether this pupil said that they need to talk today.
 */
today: boolean, };

/**
 * A pupil as the writing place names them.
 */
export type WritingPupil = { 
/**
 * Who.
 */
id: PupilId, 
/**
 * What everybody calls them.
 */
forename: string, 
/**
 * The whole name.
 */
name: string, };

/**
 * What the writing place says to pupils, in the school's words.
 */
export type WritingWords = { 
/**
 * What the letter is for.
 */
hello: string, 
/**
 * What a pupil could write about; nobody has to.
 */
prompts: Array<string>, 
/**
 * Who will read it, in plain words.
 */
who_reads: string, 
/**
 * Whom a pupil could talk to.
 */
people: Array<string>, 
/**
 * How they could talk.
 */
ways: Array<string>, };

/** Every command: what goes in and what comes out. */
export interface Commands {
  "session.look": { input: Nothing; output: Session };
  "session.unlock": { input: Unlock; output: Session };
  "session.lock": { input: Nothing; output: Session };
  "workspace.peek": { input: PlaceAsk; output: WorkspaceName };
  "workspace.open": { input: PlaceAsk; output: Session };
  "workspace.close": { input: Nothing; output: Session };
  "workspace.create": { input: Create; output: RecoverySheet };
  "workspace.recover": { input: Recover; output: Session };
  "workspace.demo": { input: Nothing; output: Session };
  "reading_desk.look": { input: Nothing; output: DeskShown };
  "reading_desk.make_key": { input: MakeReadingKey; output: DeskShown };
  "reading_desk.unlock": { input: DeskUnlock; output: DeskShown };
  "reading_desk.lock": { input: Nothing; output: DeskShown };
  "reading_desk.start_again": { input: Nothing; output: DeskShown };
  "reading_desk.card": { input: Nothing; output: SealedFile };
  "reading_desk.open_file": { input: FileAsk; output: Session };
  "reading_desk.open": { input: ParcelAsk; output: Session };
  "parcel.erase": { input: EraseParcel; output: DeskShown };
  "link_workspace.create": { input: CreateLink; output: LinkCreated };
  "link_workspace.demo": { input: Nothing; output: Session };
  "people.weigh_passphrase": { input: WeighPassphrase; output: Strength };
  "workspace.recovery_stored": { input: Nothing; output: Session };
  "workspace.new_recovery_key": { input: Nothing; output: RecoverySheet };
  "people.list": { input: Nothing; output: People };
  "people.add": { input: AddPerson; output: People };
  "people.change": { input: ChangePerson; output: People };
  "people.reset_passphrase": { input: ResetPassphrase; output: People };
  "people.change_passphrase": { input: ChangePassphrase; output: Nothing };
  "people.remove": { input: PersonAsk; output: People };
  "log.list": { input: LogAsk; output: LogPage };
  "log.verify": { input: Nothing; output: VerifiedShown };
  "rules.versions": { input: Nothing; output: RulesVersions };
  "rules.try": { input: TryRules; output: RulesPreview };
  "rules.save": { input: SaveRules; output: RulesVersions };
  "settings.look": { input: Nothing; output: Settings };
  "settings.save_school": { input: SaveSchool; output: Settings };
  "settings.save_idle": { input: SaveIdle; output: Settings };
  "settings.save_sdq_basis": { input: SaveSdqBasis; output: Settings };
  "settings.save_reading": { input: ReadingHouse; output: Settings };
  "settings.save_own": { input: Preferences; output: Settings };
  "intake.preview": { input: PreviewAsk; output: PreviewState };
  "intake.accept": { input: AcceptAsk; output: Accepted };
  "intake.look": { input: BundleAsk; output: BundleState };
  "intake.accept_all": { input: BundleAsk; output: BundleAccepted };
  "intake.let_go": { input: LetGo; output: Nothing };
  "intake.batches": { input: Nothing; output: Batches };
  "intake.undo": { input: UndoAsk; output: Batches };
  "intake.waiting": { input: Nothing; output: WaitingList };
  "intake.settle": { input: SettleAsk; output: WaitingList };
  "intake.skip": { input: SkipAsk; output: WaitingList };
  "intake.take_up": { input: TakeUpAsk; output: WaitingList };
  "intake.note": { input: NoteAsk; output: NoteMade };
  "intake.templates": { input: Nothing; output: Templates };
  "intake.rename_template": { input: RenameTemplate; output: Templates };
  "intake.remove_template": { input: TemplateAsk; output: Templates };
  "intake.export_template": { input: TemplateAsk; output: TemplateMade };
  "intake.take_template": { input: TakeTemplate; output: Templates };
  "intake.home_questions": { input: Nothing; output: HomeQuestions };
  "intake.settle_home": { input: SettleHome; output: HomeQuestions };
  "papers.look": { input: PapersAsk; output: Papers };
  "papers.bring": { input: PapersAsk; output: PapersBrought };
  "arrivals.list": { input: Nothing; output: Arrivals };
  "arrivals.record": { input: RecordArrival; output: Arrivals };
  "home.today": { input: Nothing; output: Today };
  "cohort.compare": { input: Nothing; output: Cohort };
  "cohort.find": { input: FindAsk; output: Found };
  "pupil.open": { input: PupilAsk; output: PupilPage };
  "pupil.opt_out": { input: OptOut; output: Nothing };
  "letters.queue": { input: Nothing; output: Queue };
  "letters.type": { input: TypeLetter; output: Nothing };
  "letters.none": { input: NoLetter; output: Nothing };
  "letters.open": { input: PupilAsk; output: LetterShown };
  "letters.read": { input: SaveReading; output: LetterShown };
  "letters.marks": { input: PupilAsk; output: Marks };
  "letters.mark": { input: MarkPassages; output: Marks };
  "letters.lay_back": { input: PupilAsk; output: Nothing };
  "letters.beside": { input: PupilAsk; output: BesideShown };
  "letters.save_beside": { input: SaveBeside; output: BesideShown };
  "letters.add_page": { input: AddPage; output: BesideShown };
  "letters.page": { input: PageAsk; output: PageContent };
  "letters.turn_page": { input: TurnPage; output: BesideShown };
  "letters.remove_page": { input: PageAsk; output: BesideShown };
  "letters.plan": { input: SavePlan; output: BesideShown };
  "letters.to_write": { input: Nothing; output: Array<ToWrite> };
  "letters_home.look": { input: Nothing; output: LettersHome };
  "letters_home.save_words": { input: HomeWords; output: LettersHome };
  "letters_home.show": { input: MakeLetterHome; output: DocumentMade };
  "letters_home.make": { input: MakeLetterHome; output: LetterMade };
  "letters_home.decide": { input: DecideHome; output: LettersHome };
  "writing.words": { input: Nothing; output: WritingWords };
  "writing.save_words": { input: WritingWords; output: WritingWords };
  "writing.open": { input: PupilAsk; output: WritingPage };
  "writing.look": { input: Nothing; output: WritingPage };
  "writing.keep": { input: KeepWriting; output: KeptAt };
  "writing.today": { input: Nothing; output: Nothing };
  "writing.finish": { input: FinishWriting; output: WritingPage };
  "writing.pause": { input: Nothing; output: WritingPage };
  "writing.names": { input: Nothing; output: Array<NextName> };
  "writing.next": { input: OpenNext; output: WritingPage };
  "writing.leave": { input: LeaveWriting; output: Session };
  "letters.call_back": { input: PupilAsk; output: Nothing };
  "parcels.look": { input: Nothing; output: Sharing };
  "parcels.compare": { input: CodeAsk; output: Fingerprint };
  "parcels.add_reader": { input: AddReader; output: Sharing };
  "parcels.remove_reader": { input: ReaderAsk; output: Sharing };
  "parcels.plan": { input: PlanParcel; output: ParcelPlan };
  "parcels.make": { input: MakeParcel; output: SealedFile };
  "parcels.call_back": { input: ParcelAsk; output: Sharing };
  "parcels.take_in": { input: FileAsk; output: ReplyTaken };
  "parcel.look": { input: Nothing; output: ParcelHere };
  "parcel.reply": { input: Nothing; output: SealedFile };
  "talks.ask": { input: AskToTalk; output: Nothing };
  "talks.promise": { input: PromiseTalk; output: Nothing };
  "talks.hold": { input: SaveTalk; output: Nothing };
  "concerns.raise": { input: RaiseConcern; output: Nothing };
  "concerns.close": { input: CloseConcern; output: Nothing };
  "red_route.list": { input: Nothing; output: Array<RedRouteShown> };
  "red_route.raise": { input: RaiseRedRoute; output: RedRouteShown };
  "red_route.told": { input: RecordTold; output: RedRouteShown };
  "red_route.close": { input: CloseRedRoute; output: RedRouteShown };
  "sdq.list": { input: Nothing; output: SdqList };
  "sdq.score": { input: ScoreItems; output: ScoresShown };
  "sdq.key_items": { input: KeyItems; output: FormShown };
  "sdq.key_scores": { input: KeyScores; output: FormShown };
  "sdq.withdraw": { input: WithdrawForm; output: Nothing };
  "decisions.save": { input: SaveDecision; output: DecisionShown };
  "decisions.settle_task": { input: SettleTask; output: Nothing };
  "drafts.save": { input: SaveDraft; output: Nothing };
  "drafts.load": { input: DraftAsk; output: Draft };
  "opportunities.menu": { input: Nothing; output: Menu };
  "opportunities.save": { input: SaveOpportunity; output: OpportunityShown };
  "opportunities.suggest": { input: PupilAsk; output: Suggestions };
  "offers.invitation": { input: InvitationAsk; output: Invitation };
  "offers.make": { input: MakeOffer; output: OfferShown };
  "offers.answer": { input: AnswerOffer; output: OfferShown };
  "reviews.list": { input: Nothing; output: Reviews };
  "reviews.set": { input: SetReview; output: ReviewShown };
  "reviews.finish": { input: FinishReview; output: ReviewShown };
  "workforce.look": { input: Nothing; output: Workforce };
  "workforce.save_staff": { input: SaveStaff; output: Workforce };
  "workforce.remove_staff": { input: RemoveStaff; output: Workforce };
  "workforce.save_training": { input: SaveTraining; output: Workforce };
  "workforce.remove_training": { input: TrainingAsk; output: Workforce };
  "workforce.certificate": { input: TrainingAsk; output: CertificateMade };
  "workforce.save_targets": { input: Targets; output: Workforce };
  "champions.list": { input: Nothing; output: Champions };
  "champions.save": { input: SaveChampion; output: Champions };
  "champions.remove": { input: RemoveChampion; output: Champions };
  "champions.add_activity": { input: AddChampionActivity; output: Champions };
  "champions.remove_activity": { input: RemoveChampionActivity; output: Champions };
  "voice.list": { input: Nothing; output: Voice };
  "voice.save": { input: SaveVoice; output: Voice };
  "voice.remove": { input: RemoveVoice; output: Voice };
  "voice.save_recommendation": { input: SaveRecommendation; output: Voice };
  "voice.remove_recommendation": { input: RemoveRecommendation; output: Voice };
  "supervision.list": { input: Nothing; output: Supervisions };
  "supervision.propose": { input: Nothing; output: ProposedAgenda };
  "supervision.prepare": { input: PrepareSupervision; output: Supervisions };
  "supervision.save": { input: SaveSupervision; output: Supervisions };
  "supervision.remove": { input: SupervisionAsk; output: Supervisions };
  "supervision.add_line": { input: AddAgendaLine; output: Supervisions };
  "supervision.say": { input: SayOnLine; output: Supervisions };
  "supervision.remove_line": { input: AgendaLineAsk; output: Supervisions };
  "supervision.share": { input: SharePupil; output: Supervisions };
  "supervision.save_step": { input: SaveNextStep; output: Supervisions };
  "supervision.make_review": { input: NextStepAsk; output: Supervisions };
  "supervision.make_action": { input: NextStepAsk; output: Supervisions };
  "supervision.document": { input: SupervisionAsk; output: DocumentMade };
  "debriefs.list": { input: Nothing; output: Debriefs };
  "debriefs.write": { input: WriteDebrief; output: Debriefs };
  "debriefs.settle": { input: DebriefAsk; output: Debriefs };
  "debriefs.remove": { input: DebriefAsk; output: Debriefs };
  "directory.look": { input: DirectoryAsk; output: DirectoryShown };
  "directory.save": { input: SaveDirectory; output: DirectoryShown };
  "directory.document": { input: DirectoryAsk; output: DocumentMade };
  "plan.look": { input: Nothing; output: Plan };
  "plan.save": { input: SaveAction; output: Plan };
  "plan.from_standards": { input: FromStandards; output: Grown };
  "plan.status": { input: SayStatus; output: Plan };
  "plan.note": { input: AddNote; output: Plan };
  "plan.tick": { input: TickMilestone; output: Plan };
  "plan.save_half_terms": { input: SaveHalfTerms; output: Plan };
  "plan.begin_review": { input: Nothing; output: Plan };
  "plan.save_review": { input: SavePlanReview; output: Plan };
  "plan.finish_review": { input: PlanReviewAsk; output: Plan };
  "plan.give_up_review": { input: PlanReviewAsk; output: Plan };
  "plan.document": { input: Nothing; output: DocumentMade };
  "plan.review_document": { input: PlanReviewAsk; output: DocumentMade };
  "plan.calendar": { input: Nothing; output: FileMade };
  "plan.table": { input: PlanTableAsk; output: FileMade };
  "audit.look": { input: AuditAsk; output: AuditShown };
  "audit.standard": { input: StandardAsk; output: StandardPage };
  "audit.start": { input: StartAuditRound; output: AuditRoundShown };
  "audit.close": { input: CloseAuditRound; output: AuditRoundShown };
  "audit.reopen": { input: AuditRoundAsk; output: AuditRoundShown };
  "audit.desk": { input: AuditEntryAsk; output: EntryDesk };
  "audit.add_rater": { input: AddRater; output: EntryDesk };
  "audit.remove_rater": { input: RaterAsk; output: EntryDesk };
  "audit.rate": { input: RateStandards; output: EntryDesk };
  "audit.agree": { input: AgreeStandard; output: StandardPage };
  "audit.mark": { input: MarkStandard; output: StandardPage };
  "audit.add_note": { input: AddAuditNote; output: StandardPage };
  "audit.remove_note": { input: AuditNoteAsk; output: StandardPage };
  "audit.add_file": { input: AddAuditFile; output: StandardPage };
  "audit.take_file": { input: AuditFileAsk; output: AuditFileMade };
  "audit.remove_file": { input: AuditFileAsk; output: StandardPage };
  "audit.save_benchmark": { input: SaveBenchmark; output: Array<AuditBenchmark> };
  "audit.remove_benchmark": { input: BenchmarkAsk; output: Array<AuditBenchmark> };
  "audit.templates": { input: Nothing; output: AuditTemplates };
  "audit.look_at_template": { input: TemplateFileAsk; output: TemplateLooked };
  "audit.add_template": { input: TemplateFileAsk; output: AuditTemplates };
  "audit.retire_template": { input: AuditTemplateAsk; output: AuditTemplates };
  "audit.report": { input: AuditDocumentAsk; output: DocumentMade };
  "audit.form": { input: AuditFormAsk; output: DocumentMade };
  "audit.export": { input: AuditExportAsk; output: AuditExport };
  "documents.cohort": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.pupil": { input: PupilDocumentAsk; output: DocumentMade };
  "packs.look": { input: Nothing; output: PacksShown };
  "packs.card": { input: Nothing; output: SealedFile };
  "packs.compare_code": { input: CodeAsk; output: Fingerprint };
  "packs.add_link_worker": { input: AddParty; output: PacksShown };
  "packs.remove_link_worker": { input: PartyAsk; output: PacksShown };
  "packs.plan": { input: PackAsk; output: PackPlanShown };
  "packs.make": { input: PackAsk; output: PackFile };
  "packs.again": { input: FileOf; output: PackFile };
  "packs.take_in": { input: FileAsk; output: ReplyTakenIn };
  "packs.answer": { input: AnswerRemark; output: PacksShown };
  "packs.about": { input: AboutAsk; output: Array<RemarkShown> };
  "link.look": { input: Nothing; output: LinkShown };
  "link.card": { input: Nothing; output: SealedFile };
  "link.compare_code": { input: CodeAsk; output: Fingerprint };
  "link.add_school": { input: AddParty; output: LinkShown };
  "link.remove_school": { input: PartyAsk; output: LinkShown };
  "link.take_in": { input: TakePack; output: PackTaken };
  "link.school": { input: PartyAsk; output: SchoolPage };
  "link.say": { input: Say; output: SchoolPage };
  "link.visit": { input: SaveVisit; output: SchoolPage };
  "link.plan_visit": { input: PlanVisit; output: SchoolPage };
  "link.reply": { input: PartyAsk; output: PackFile };
  "link.compare": { input: Nothing; output: Comparison };
  "link.brief": { input: PartyAsk; output: DocumentMade };
  "link.activity": { input: Span; output: ActivityReturn };
  "link.activity_file": { input: Span; output: PackFile };
}

/** National lines that answer for any school. Sources and the day they were checked stand with each. */
export const NATIONAL_LINES: readonly Service[] = [
  {"name":"Emergency services","what_for":"Somebody is in danger now or badly hurt.","callers":["pupil","parent","staff"],"phone":"999","text":"","web":"","hours":"free, day and night","answers":"always","urgent":true,"area":"United Kingdom","source":"gov.uk","checked":"2026-11-22"},
  {"name":"NHS 111, option 2","what_for":"Urgent help with mental health, at any age, for yourself or for somebody else.","callers":["pupil","parent","staff"],"phone":"111, then 2","text":"","web":"111.nhs.uk","hours":"free, day and night","answers":"always","urgent":true,"area":"England","source":"111.nhs.uk","checked":"2026-11-22"},
  {"name":"NSPCC Helpline","what_for":"Advice for an adult who is worried about a child; never instead of 999.","callers":["parent","staff"],"phone":"0808 800 5000","text":"","web":"nspcc.org.uk","hours":"free; the hours stand on its page","answers":"in_hours","urgent":true,"area":"United Kingdom","source":"nspcc.org.uk","checked":"2026-11-22"},
  {"name":"Childline","what_for":"Anybody under 19 can talk about anything, big or small.","callers":["pupil"],"phone":"0800 1111","text":"","web":"childline.org.uk","hours":"free, day and night; from any phone","answers":"always","urgent":true,"area":"United Kingdom","source":"childline.org.uk","checked":"2026-11-22"},
  {"name":"Shout","what_for":"A conversation by text when talking is too hard.","callers":["pupil","parent","staff"],"phone":"","text":"SHOUT to 85258","web":"giveusashout.org","hours":"free, day and night","answers":"always","urgent":true,"area":"United Kingdom","source":"giveusashout.org","checked":"2026-11-22"},
  {"name":"Samaritans","what_for":"Somebody who listens, whatever it is about.","callers":["pupil","parent","staff"],"phone":"116 123","text":"","web":"samaritans.org","hours":"free, day and night","answers":"always","urgent":true,"area":"United Kingdom","source":"samaritans.org","checked":"2026-11-22"},
];
