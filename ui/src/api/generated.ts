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
 * A request to see everything that is kept about a pupil.
 */
export type AccessRequestId = string;

/**
 * An open action of the plan, to carry what was promised.
 */
export type ActionChoice = { 
/**
 * Which.
 */
id: ActionId, 
/**
 * Its number and what it is, such as "4. Open a quiet room".
 */
title: string, };

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
 * Which answer.
 */
export type AnswerAt = { 
/**
 * Of which response.
 */
response: ResponseId, 
/**
 * To which question.
 */
question: QuestionId, };

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
 * An open answer to be sorted.
 */
export type AnswerToSort = { 
/**
 * The response it stands in.
 */
response: ResponseId, 
/**
 * Who answered.
 */
audience: Audience, 
/**
 * How many people it speaks for.
 */
people: number, 
/**
 * The words.
 */
words: string, 
/**
 * Whether somebody looked at it.
 */
looked_at: boolean, 
/**
 * Its themes.
 */
themes: Array<ThemeId>, 
/**
 * The words in which it is published; none, and it never leaves.
 */
quoted: string | null, 
/**
 * Names of people on roll in the words as they would be published, or as they were written.
 */
names: Array<NameFound>, };

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
 * Whom a consultation asks.
 */
export type Audience = "pupils" | "parents" | "staff" | "governors" | "partners";

/**
 * People of one audience who answered.
 */
export type AudienceCount = { 
/**
 * Who.
 */
audience: Audience, 
/**
 * Responses.
 */
responses: number, 
/**
 * People they speak for.
 */
people: number, };

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
 * Where the log stood just before, such as "2f3a-91bc at entry 412".
 */
log_head: string | null, 
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
 * A backup that could not be made.
 */
export type BackupFailed = { 
/**
 * When.
 */
at: string, 
/**
 * Why, and what to do.
 */
why: string, };

/**
 * One line of what a backup holds, beside what the open workspace holds now.
 */
export type BackupLine = { 
/**
 * What is counted, for example "pupils".
 */
what: string, 
/**
 * In the backup.
 */
then: number, 
/**
 * In the open workspace; none when no workspace of this school is open.
 */
now: number | null, };

/**
 * What a backup holds and what going back to it would lose.
 */
export type BackupPreview = { 
/**
 * What it says of itself.
 */
backup: BackupShown, 
/**
 * When the last thing in it was written.
 */
last_written: string | null, 
/**
 * What it holds.
 */
lines: Array<BackupLine>, 
/**
 * Entries of its log; only told when the passphrase gives the restricted tier, because the number tells of it.
 */
log_entries: number | null, 
/**
 * What is wrong with it; none when it is whole.
 */
damage: string | null, 
/**
 * What would not be in the restored workspace, in a sentence.
 */
lost: string, };

/**
 * A backup, as far as it can be known without a passphrase.
 */
export type BackupShown = { 
/**
 * The school's name.
 */
school: string, 
/**
 * The school year.
 */
year: string, 
/**
 * When it was made.
 */
made: string, 
/**
 * Who can open it, with the passphrases of that day.
 */
people: Array<StaffName>, };

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
export type Because = "role" | "responsible_for_pupil" | "holds_restricted_key" | "self_" | "opening_workspace" | "refused";

/**
 * A new consultation.
 */
export type BeginConsultation = { 
/**
 * What it is called.
 */
title: string, };

/**
 * A page that a pupil has begun and not finished.
 */
export type BegunShown = { 
/**
 * When it was kept last.
 */
at: string, 
/**
 * The member of staff who opened the writing place for them.
 */
with: string, 
/**
 * The words so far; none when they are with another reader.
 */
text: string | null, 
/**
 * There is a drawing on the page too.
 */
drawing: boolean, };

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
left_out: Array<string>, 
/**
 * Files that are still here, because a question about all of it must be answered first.
 */
stay: Array<FileHandle>, };

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
 * How a response came in.
 */
export type Came = "typed" | "pasted" | "imported";

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
 * Puts right, after it was raised, whether an adult here is named, and who.
 */
export type ChangeAbout = { 
/**
 * Which entry.
 */
entry: RedRouteId, 
/**
 * Whether an adult here, or the head, is named.
 */
about: RedRouteAbout, 
/**
 * The member of staff with an account from whom the entry is hidden from now on, if one is named.
 */
hidden_from: PersonId | null, };

/**
 * A line of "you said, we did".
 */
export type ChangeId = string;

/**
 * Another last day to answer, while people can.
 */
export type ChangeLastDay = { 
/**
 * Which.
 */
id: ConsultationId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The last day.
 */
closes: string, };

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
 * What became of something people said.
 */
export type ChangeState = "done" | "planned" | "not_possible";

/**
 * How it was checked that somebody may ask.
 */
export type CheckRequest = { 
/**
 * Which.
 */
id: AccessRequestId, 
/**
 * The version that was read.
 */
version: number, 
/**
 * In words.
 */
checked: string, };

/**
 * The folder for backups.
 */
export type ChooseBackups = { 
/**
 * Which; none for no backups.
 */
handle: PlaceHandle | null, };

/**
 * Who chose that a passport is shared.
 */
export type Chooser = "pupil" | "parent";

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
 * A document made of the counts of the intake, for one kind of reader.
 */
export type CohortDocumentAsk = { 
/**
 * What is asked of its readers, each a sentence; may be empty.
 */
asks: Array<string>, 
/**
 * Names in these sentences of which somebody has said that they mean no pupil: "Will", "Rose". A pupil's whole name
 * stays out whatever is said.
 */
let_stand?: Array<string>, };

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
 * Somebody else who works with the pupil, and what they offer.
 */
export type Companion = { 
/**
 * Who, as the pupil calls them.
 */
who: string, 
/**
 * What they offer.
 */
offers: string, };

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
 * One consultation.
 */
export type ConsultationAsk = { 
/**
 * Which.
 */
id: ConsultationId, };

/**
 * You said, we did.
 */
export type ConsultationChange = { 
/**
 * Its identity.
 */
id: ChangeId, 
/**
 * What people said.
 */
said: string, 
/**
 * What was done, will be done, or why it cannot be.
 */
did: string, 
/**
 * Which of the three.
 */
state: ChangeState, 
/**
 * The theme it answers.
 */
theme: ThemeId | null, 
/**
 * The action of the plan that carries it.
 */
action: ActionId | null, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A document of a consultation.
 */
export type ConsultationDocumentAsk = { 
/**
 * Which consultation; the newest that has such a document where none is said.
 */
consultation: ConsultationId | null, 
/**
 * Which document.
 */
kind: ConsultationDocumentKind, };

/**
 * Which document of a consultation.
 */
export type ConsultationDocumentKind = "short" | "full" | "results";

/**
 * The words of the draft. Any may be empty while it is written.
 */
export type ConsultationDraft = { 
/**
 * The vision: one or two sentences.
 */
vision: string, 
/**
 * The aims, a line each.
 */
aims: Array<string>, 
/**
 * The outcomes that people would notice, a line each.
 */
outcomes: Array<string>, 
/**
 * What the school knows, in its own words.
 */
know: string, 
/**
 * What the school plans, in its own words.
 */
plan: string, 
/**
 * How people answer and where they get help with it.
 */
how_to_answer: string, 
/**
 * Whether strengths and priorities of the latest round of the audit are shown under what the school knows.
 */
pull_audit: boolean, 
/**
 * Whether open actions of the plan are shown under what the school plans.
 */
pull_plan: boolean, 
/**
 * Whether counts of national questions on wellbeing are shown under what the school knows.
 */
pull_wellbeing: boolean, };

/**
 * Something that was done to reach people.
 */
export type ConsultationEvent = { 
/**
 * Its identity.
 */
id: EventId, 
/**
 * The day.
 */
on: string, 
/**
 * What it was.
 */
what: string, 
/**
 * Who was reached.
 */
audience: Audience, 
/**
 * How many took part; 0 where nobody counted.
 */
people: number, 
/**
 * What came out of it.
 */
note: string, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A consultation.
 */
export type ConsultationId = string;

/**
 * A consultation in the list.
 */
export type ConsultationLine = { 
/**
 * Which.
 */
id: ConsultationId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Where it stands.
 */
stage: ConsultationStage, 
/**
 * From which day people can answer.
 */
opens: string | null, 
/**
 * The last day on which they can.
 */
closes: string | null, 
/**
 * Responses that came in.
 */
responses: number, 
/**
 * People they speak for.
 */
people: number, 
/**
 * Answers in words that nobody has looked at.
 */
unsorted: number, };

/**
 * Everything about one consultation but the responses themselves.
 */
export type ConsultationPage = { 
/**
 * Its identity.
 */
id: ConsultationId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Where it stands.
 */
stage: ConsultationStage, 
/**
 * From which day people can answer.
 */
opens: string | null, 
/**
 * The last day on which they can.
 */
closes: string | null, 
/**
 * The school's words.
 */
draft: ConsultationDraft, 
/**
 * Who is asked and how.
 */
audiences: Array<Reach>, 
/**
 * What is pulled from the audit, the plan and the counts: as it stands today while the draft is written, as it was put
 * to people from then on.
 */
put: Put, 
/**
 * Whether what is pulled is as it stands today.
 */
live: boolean, 
/**
 * What is asked.
 */
questions: Array<ConsultationQuestion>, 
/**
 * What was done to reach people.
 */
events: Array<ConsultationEvent>, 
/**
 * Files that were taken in.
 */
files: Array<ResponseFile>, 
/**
 * Who answered, audiences that are asked or did.
 */
answered: Array<AudienceCount>, 
/**
 * How far the sorting is.
 */
sorting: Array<SortingState>, 
/**
 * Themes of all questions.
 */
themes: Array<ThemeShown>, 
/**
 * What changed because of it.
 */
changes: Array<ConsultationChange>, 
/**
 * Actions that a change can hang on.
 */
actions: Array<ActionChoice>, 
/**
 * The move on.
 */
on: StageMove | null, 
/**
 * The move back.
 */
back: StageMove | null, 
/**
 * Names that somebody said are only words here.
 */
only_words: Array<string>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * A question with its answers to choose from.
 */
export type ConsultationQuestion = { 
/**
 * Its identity.
 */
id: QuestionId, 
/**
 * How it is answered.
 */
kind: QuestionKind, 
/**
 * The question.
 */
words: string, 
/**
 * Answers to choose from, at most twelve; none for an open question. An answer is known by its place, so they are
 * not changed once the consultation is open.
 */
options: Array<string>, };

/**
 * The results as they may be published.
 */
export type ConsultationResultsShown = { 
/**
 * Whose answers are counted apart.
 */
audiences: Array<Audience>, 
/**
 * How many people answered.
 */
people: ResultLine, 
/**
 * Question by question.
 */
questions: Array<ResultOfQuestion>, 
/**
 * The smallest number shown.
 */
smallest_shown: number, };

/**
 * Where a consultation stands.
 */
export type ConsultationStage = "drafting" | "open" | "closed" | "answered";

/**
 * One consultation as it was looked at.
 */
export type ConsultationVersionAsk = { 
/**
 * Which.
 */
id: ConsultationId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * Every consultation, the newest first.
 */
export type Consultations = { 
/**
 * Them.
 */
all: Array<ConsultationLine>, 
/**
 * Counts of national questions on wellbeing, with the questions.
 */
wellbeing: WellbeingShown, };

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
 * A value that was put right.
 */
export type CorrectionId = string;

/**
 * A value that was put right.
 */
export type CorrectionShown = { 
/**
 * Its identity.
 */
id: CorrectionId, 
/**
 * What it is called.
 */
words: string, 
/**
 * What it was; empty when it was not known.
 */
was: string, 
/**
 * Where that came from.
 */
was_from: string, 
/**
 * What it is since; empty when it is not known any more.
 */
became: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who asked for it; may be empty.
 */
asked_by: string, 
/**
 * Who put it right.
 */
signed: Signed, };

/**
 * A count in a public document, after disclosure control.
 */
export type Count = { "kind": "shown", "value": number } | { "kind": "hidden", "value": HiddenBecause };

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
 * What the papers of data protection are filled with, besides the school's other settings. All may be empty.
 */
export type DataProtection = { 
/**
 * Who answers for the data, where that is not the school under its own name: a trust, for example.
 */
controller: string, 
/**
 * The data-protection officer and how to reach them.
 */
officer: string, 
/**
 * The registration number with the Information Commissioner.
 */
registration: string, 
/**
 * To whom complaints go, and how.
 */
complaints: string, };

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
 * What is decided about one part.
 */
export type DecidePart = { 
/**
 * Which request.
 */
id: AccessRequestId, 
/**
 * The version that was read.
 */
version: number, 
/**
 * Which part.
 */
key: string, 
/**
 * Whether it goes in.
 */
keep: boolean, 
/**
 * Why it stays out.
 */
reason: string, };

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
 * Something a family disputes.
 */
export type DisputeId = string;

/**
 * Something a family or a pupil disputes.
 */
export type DisputeShown = { 
/**
 * Its identity.
 */
id: DisputeId, 
/**
 * The version that a change must name.
 */
version: number, 
/**
 * What it is about.
 */
about: string, 
/**
 * What they say.
 */
said: string, 
/**
 * Who says so.
 */
said_by: string, 
/**
 * Who recorded it.
 */
signed: Signed, 
/**
 * Who settled it, and how.
 */
settled: [Signed, string] | null, };

/**
 * A document on the shelf.
 */
export type DocumentAsk = { 
/**
 * Which.
 */
handle: DocumentHandle, };

/**
 * Who may ever read a document. The two classes are never mixed.
 */
export type DocumentClass = "public" | "personal";

/**
 * A document that is ready to be saved.
 */
export type DocumentHandle = number;

/**
 * A kind of document that can be made here.
 */
export type DocumentKind = { 
/**
 * Its name in commands and files, such as "governors"; never changes.
 */
key: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is, in a sentence.
 */
about: string, 
/**
 * Who may ever read it.
 */
class: DocumentClass, 
/**
 * Whom it is for, in words.
 */
audience: string, 
/**
 * The command that makes it.
 */
command: string, 
/**
 * What has to be chosen first.
 */
needs: DocumentNeeds, };

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
 * What has to be chosen before a document of a kind can be made.
 */
export type DocumentNeeds = "nothing" | "asks" | "pupil" | "passport" | "round" | "supervision" | "review" | "consultation" | "pupils";

/**
 * One table of a document, to be saved by itself.
 */
export type DocumentTable = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many rows it has, totals among them.
 */
rows: number, 
/**
 * What it does not show, with the reason.
 */
hidden: Array<HiddenWhy>, };

/**
 * One table of a document as a file.
 */
export type DocumentTableAsk = { 
/**
 * The document.
 */
handle: DocumentHandle, 
/**
 * The table's place, from 0.
 */
table: number, 
/**
 * As what.
 */
kind: TableKind, };

/**
 * The tables of a document.
 */
export type DocumentTables = { 
/**
 * In reading order; a table is asked for by its place.
 */
tables: Array<DocumentTable>, };

/**
 * A paper of data protection.
 */
export type DpoPaper = "dpia" | "privacy_parents" | "privacy_pupils" | "policy_document" | "record_of_processing" | "retention_schedule" | "complaints";

/**
 * Which paper.
 */
export type DpoPaperAsk = { 
/**
 * Which.
 */
kind: DpoPaper, };

/**
 * A paper as it is offered.
 */
export type DpoPaperShown = { 
/**
 * Which.
 */
kind: DpoPaper, 
/**
 * What it is called.
 */
title: string, 
/**
 * How many gaps are left for the school to fill in by hand.
 */
gaps: number, };

/**
 * Everything on the screen of data protection.
 */
export type DpoShown = { 
/**
 * What the papers are filled with.
 */
settings: DataProtection, 
/**
 * The papers.
 */
papers: Array<DpoPaperShown>, 
/**
 * Requests, open ones first.
 */
requests: Array<RequestShown>, 
/**
 * Files that went to a next school, the latest first.
 */
transfers: Array<TransferShown>, 
/**
 * Whether this person may answer requests: they hold the restricted key.
 */
may_answer: boolean, };

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
 * What ended on one day.
 */
export type DueGroup = { 
/**
 * The last day on which it was to be kept.
 */
ended: string, 
/**
 * By kind.
 */
kinds: Array<DueKind>, 
/**
 * By child.
 */
pupils: Array<DuePupil>, };

/**
 * A kind of record with how many children have something of it that is due.
 */
export type DueKind = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
words: string, 
/**
 * How many children.
 */
pupils: number, };

/**
 * A child of whom something is due.
 */
export type DuePupil = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * What is due.
 */
kinds: Array<Kind>, 
/**
 * Whether that is all there is: the child goes altogether.
 */
whole: boolean, 
/**
 * The day the child left this school.
 */
left: string | null, 
/**
 * A safeguarding hold is on the record. Only those who decide about holds are ever told.
 */
held: boolean, 
/**
 * What else stands in the way; none where nothing does, and for those who do not erase.
 */
in_the_way: string | null, };

/**
 * Records with a day of their own that are past their end.
 */
export type DueRecords = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
words: string, 
/**
 * How many.
 */
rows: number, 
/**
 * Those from before this day.
 */
before: string, };

/**
 * When a kind of record ends.
 */
export type Ends = "after_year7" | "after_year8" | "after_year11" | { "years_after_birth": number } | { "years_after_record": number } | "school_decides";

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
 * What is to be erased.
 */
export type EraseAsk = { "kind": "pupil", 
/**
 * Who.
 */
pupil: PupilId, } | { "kind": "due", 
/**
 * The day.
 */
ended: string, 
/**
 * The kinds.
 */
kinds: Array<Kind>, } | { "kind": "records", 
/**
 * The kind.
 */
of: Kind, };

/**
 * Erases for good.
 */
export type EraseNow = { 
/**
 * What.
 */
what: EraseAsk, 
/**
 * What was counted in the preview.
 */
seen: string, 
/**
 * What the person typed.
 */
typed: string, 
/**
 * Why: it stands on the certificate.
 */
reason: string, };

/**
 * Whether a parcel without a reply may be erased all the same.
 */
export type EraseParcel = { 
/**
 * Said by the reader: what was read and not sent is lost.
 */
unsent_too: boolean, };

/**
 * What would go.
 */
export type ErasePreview = { 
/**
 * What is asked for, in a sentence.
 */
what: string, 
/**
 * Of how many children.
 */
pupils: number, 
/**
 * How many rows of each kind.
 */
rows: Array<KindRows>, 
/**
 * Children who stay, each with why.
 */
stay: Array<[PupilName, string]>, 
/**
 * What to know before, each a sentence.
 */
notes: Array<string>, 
/**
 * What has to be typed to go on.
 */
type_this: string, 
/**
 * What was counted, to be named when it is erased.
 */
seen: string, };

/**
 * What was erased.
 */
export type Erased = { 
/**
 * What went.
 */
erasure: ErasureShown, 
/**
 * Whether the file was rewritten and no copy is left; otherwise the next opening does it.
 */
rewritten: boolean, 
/**
 * The certificate.
 */
certificate: DocumentMade, };

/**
 * One erasure, for its certificate.
 */
export type ErasureAsk = { 
/**
 * Which.
 */
id: ErasureId, };

/**
 * An erasure, and the certificate of it.
 */
export type ErasureId = string;

/**
 * An erasure, as its certificate tells it.
 */
export type ErasureShown = { 
/**
 * Its identity.
 */
id: ErasureId, 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Of how many children; 0 for records that are about none.
 */
pupils: number, 
/**
 * What went.
 */
rows: Array<KindRows>, 
/**
 * Why.
 */
reason: string, };

/**
 * Something that was done to reach people.
 */
export type EventId = string;

/**
 * Everything in open formats.
 */
export type EverythingAsk = { 
/**
 * A passphrase to seal it with; none leaves it readable by anybody.
 */
passphrase: string | null, };

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
 * Pictures that belong together, in their order; none where nothing is known that could be drawn.
 */
export type FiguresShown = { 
/**
 * The pictures.
 */
figures: Array<FigureShown>, };

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
 * A column of a form's file.
 */
export type FormColumn = { 
/**
 * Its heading.
 */
title: string, 
/**
 * What it is taken for.
 */
is: FormColumnIs, 
/**
 * Whether that is a guess.
 */
guessed: boolean, 
/**
 * A few of its cells.
 */
examples: Array<string>, };

/**
 * What a column of a form's file is.
 */
export type FormColumnIs = { "kind": "nothing" } | { "kind": "audience" } | { "kind": "people" } | { "kind": "day" } | { "kind": "question", 
/**
 * Which.
 */
question: QuestionId, };

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
 * Something in a row that cannot be read.
 */
export type FormFault = { 
/**
 * The row as a spreadsheet numbers it.
 */
row: number, 
/**
 * The column's heading.
 */
column: string, 
/**
 * What was found and what to do.
 */
message: string, };

/**
 * A form's file to look at, or to take in.
 */
export type FormFileAsk = { 
/**
 * To which consultation.
 */
consultation: ConsultationId, 
/**
 * The file.
 */
file: FileHandle, 
/**
 * What each column is; none lets them be guessed.
 */
columns: Array<FormColumnIs> | null, 
/**
 * Who answered, where no column says.
 */
audience: Audience | null, 
/**
 * Whether rows that cannot be read are left out.
 */
without_bad: boolean, };

/**
 * A form's file as it would be taken in.
 */
export type FormFileLooked = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Its columns.
 */
columns: Array<FormColumn>, 
/**
 * Rows that would come in.
 */
ready: number, 
/**
 * People they speak for.
 */
people: number, 
/**
 * Rows without an answer to any question; left out.
 */
empty: number, 
/**
 * Rows that are here already; left out.
 */
repeats: number, 
/**
 * Rows that cannot be read.
 */
bad: number, 
/**
 * Why, at most a hundred of them.
 */
faults: Array<FormFault>, 
/**
 * What stands in the way of taking it in, a sentence each.
 */
needs: Array<string>, };

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
 * A head of the log as it was printed.
 */
export type HeadAsk = { 
/**
 * For example "2f3a-91bc at entry 412" or "2f3a-91bc@412".
 */
head: string, };

/**
 * Whether the log still holds it.
 */
export type HeadCompared = { 
/**
 * Whether it does.
 */
held: boolean, 
/**
 * Which entry it is.
 */
place: number | null, 
/**
 * Entries in the log, as everybody may count them.
 */
entries: number, 
/**
 * The same in a sentence.
 */
words: string, };

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
 * Why a count is not shown.
 */
export type HiddenBecause = "small" | "would_reveal_another" | "tells_about_every_member" | "small_base" | "published_before" | "not_proven";

/**
 * A count that a document does not show, for those who make it: why, in full. Never part of the document.
 */
export type HiddenWhy = { 
/**
 * The head of its row.
 */
row: string, 
/**
 * The head of its column.
 */
column: string, 
/**
 * The reason.
 */
because: string, };

/**
 * A safeguarding hold on a pupil's record.
 */
export type HoldId = string;

/**
 * A safeguarding hold.
 */
export type HoldShown = { 
/**
 * Its identity.
 */
id: HoldId, 
/**
 * The version that a change must name.
 */
version: number, 
/**
 * Whose record.
 */
pupil: PupilName, 
/**
 * Why.
 */
reason: string, 
/**
 * Who set it.
 */
signed: Signed, 
/**
 * Who let it go, and why.
 */
released: [Signed, string] | null, };

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
 * An invitation that is ready to be saved. Once it was saved it is let go of.
 */
export type InvitationMade = { 
/**
 * What the shell saves.
 */
handle: DocumentHandle, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * What to know before it is handed over, in words; empty when there is nothing.
 */
notes: Array<string>, };

/**
 * An offer that can be printed as an invitation.
 */
export type InvitationReady = { 
/**
 * The offer.
 */
offer: OfferId, 
/**
 * For whom.
 */
pupil: PupilName, 
/**
 * What is offered.
 */
opportunity: string, 
/**
 * When it is, in words.
 */
when: string, 
/**
 * Whether the child has said yes already.
 */
said_yes: boolean, 
/**
 * Who saved it last, and when.
 */
saved: Signed | null, };

/**
 * An offer of which no invitation is made, and why.
 */
export type InvitationWithout = { 
/**
 * For whom it was.
 */
pupil: PupilName, 
/**
 * What was offered.
 */
opportunity: string, 
/**
 * Why, in words.
 */
why: string, };

/**
 * What the school says in every invitation.
 */
export type InvitationWords = { 
/**
 * Whom a child tells the answer, as it goes after "Tell".
 */
tell: string, };

/**
 * Everything that can be printed.
 */
export type Invitations = { 
/**
 * What goes into every one.
 */
words: InvitationWords, 
/**
 * Those that can be printed, by name.
 */
ready: Array<InvitationReady>, 
/**
 * The others, by name.
 */
without: Array<InvitationWithout>, };

/**
 * Keeps what is due of a child until a day.
 */
export type KeepLonger = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Which kinds.
 */
kinds: Array<Kind>, 
/**
 * To the end of this day.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What is on the page now, as the window keeps it.
 */
export type KeepWriting = { 
/**
 * All of it, up to a million bytes.
 */
draft: string, };

/**
 * How the workspace is kept safe.
 */
export type Keeping = { 
/**
 * The folder backups go to, by name; none until somebody chose one.
 */
place: string | null, 
/**
 * Whether it can be reached now: a stick may be out.
 */
place_is_there: boolean, 
/**
 * When the newest backup was made and found whole.
 */
last: string | null, 
/**
 * Why the last try came to nothing; none when it did not.
 */
failed: BackupFailed | null, 
/**
 * When each backup that can be reached now was made, the newest first.
 */
backups: Array<string>, 
/**
 * How many stay: the newest of each of so many days.
 */
days: number, 
/**
 * And of so many weeks.
 */
weeks: number, 
/**
 * And of so many months.
 */
months: number, 
/**
 * What somebody has to do about backups, in a sentence; only for those who answer for the workspace.
 */
to_do: string | null, 
/**
 * What is odd about the folder or the clock, each a sentence.
 */
odd: Array<string>, 
/**
 * What stands on Home until somebody saw to it.
 */
notices: Array<KeepingNotice>, };

/**
 * Something that stands on Home until somebody saw to it.
 */
export type KeepingNotice = { 
/**
 * Which, to say that it was seen to.
 */
id: string, 
/**
 * What it is about.
 */
kind: KeepingNoticeKind, 
/**
 * What it says, sentence by sentence.
 */
says: Array<string>, 
/**
 * Whom it is about, for those who can see to it.
 */
pupils: Array<PupilName>, 
/**
 * What the person says who takes it away; none where it goes when the thing is done, or is for somebody else.
 */
done: string | null, };

/**
 * What a notice on Home is about.
 */
export type KeepingNoticeKind = "recovery_key" | "keys_given" | "restored";

/**
 * What was said last about a backup while the workspace was being locked.
 */
export type KeepingSaid = { 
/**
 * Why none could be made; none when all is well.
 */
trouble: string | null, };

/**
 * When it was kept.
 */
export type KeptAt = { 
/**
 * When.
 */
at: string, };

/**
 * Takes back that a kind of a child's record is kept longer.
 */
export type KeptLongerAsk = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Which kind.
 */
kind: Kind, };

/**
 * A kind of a child's record that is kept longer.
 */
export type KeptLongerShown = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
words: string, 
/**
 * To the end of this day.
 */
until: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who said so.
 */
signed: Signed, };

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
 * A kind of record, as the schedule, the yearly review and a certificate name it. Every table of a workspace
 * belongs to one (`store::erase::TABLES`).
 */
export type Kind = "letters" | "scans" | "sdq" | "figures" | "social_care" | "work" | "red_route" | "support" | "passport" | "waiting" | "identity" | "parcels" | "supervision" | "debriefs" | "workforce" | "consultation" | "programme" | "published" | "log" | "house";

/**
 * How many rows of a kind.
 */
export type KindRows = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
words: string, 
/**
 * How many rows.
 */
rows: number, };

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
 * How much such words say.
 */
export type LocalStrength = "topic" | "worry" | "strong" | "flag";

/**
 * Words that mean one thing.
 */
export type LocalWord = { 
/**
 * Phrases as pupils write them, divided by commas.
 */
words: string, 
/**
 * What they are about.
 */
theme: Theme, 
/**
 * How much they say.
 */
strength: LocalStrength, 
/**
 * What they mean, as a reader sees it beside the marked words.
 */
meaning: string, };

/**
 * All of them.
 */
export type LocalWords = { 
/**
 * A line for each meaning.
 */
lines: Array<LocalWord>, };

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
 * Only kinds of this group.
 */
group: LogGroup | null, 
/**
 * Only from this day on.
 */
from: string | null, 
/**
 * Only up to this day.
 */
to: string | null, 
/**
 * Only entries before this place: the next page.
 */
before: number | null, };

/**
 * Entries for a file.
 */
export type LogExportAsk = { 
/**
 * Which; every page of them.
 */
entries: LogAsk, 
/**
 * As what.
 */
file: LogFile, };

/**
 * As what the log leaves.
 */
export type LogFile = "csv" | "xlsx" | "pdf";

/**
 * Kinds of entry that are asked for together.
 */
export type LogGroup = "reads" | "exports" | "sign_ins" | "failures" | "rules" | "people";

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
people: Array<StaffName>, 
/**
 * The name of the pupil that was asked for.
 */
pupil: string | null, };

/**
 * A backup to be looked into, with a passphrase of its day.
 */
export type LookIntoBackup = { 
/**
 * Which.
 */
handle: PlaceHandle, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their passphrase when it was made.
 */
passphrase: string, };

/**
 * Who has looked at a pupil's record. Lists in which every pupil stands are not counted.
 */
export type LookedAt = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * Everybody who did, the latest first.
 */
people: Array<LookedBy>, };

/**
 * One person's looks at a pupil's record.
 */
export type LookedBy = { 
/**
 * Who.
 */
by: StaffName, 
/**
 * In which role, the last time.
 */
role: Role, 
/**
 * Why they might, the last time.
 */
because: Because, 
/**
 * How often they opened the record or the letter.
 */
opened: number, 
/**
 * How often they printed or saved something of it.
 */
taken: number, 
/**
 * The first time.
 */
first: string, 
/**
 * The last time.
 */
last: string, };

/**
 * Makes the pack.
 */
export type MakeAccessPack = { 
/**
 * Which request.
 */
id: AccessRequestId, 
/**
 * The version that was read.
 */
version: number, 
/**
 * Who is given it.
 */
given_to: string, };

/**
 * One invitation to be made.
 */
export type MakeInvitation = { 
/**
 * The offer.
 */
offer: OfferId, 
/**
 * By which day the child is asked to answer, where there is one.
 */
answer_by: string | null, };

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
 * Makes a file for a next school.
 */
export type MakeTransfer = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * What goes, by the keys of the sections.
 */
sections: Array<string>, 
/**
 * What somebody said of each thing in them that had to be looked at, by its key: whether it goes.
 */
looked_at: Array<[string, boolean]>, 
/**
 * The school.
 */
to_school: string, 
/**
 * The person there.
 */
to_person: string, 
/**
 * The pupil's last day here, if it is to be recorded.
 */
left_on: string | null, };

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
 * A move to another stage.
 */
export type MoveConsultation = { 
/**
 * Which.
 */
id: ConsultationId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * Where to: the next stage or the one before.
 */
to: ConsultationStage, };

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
 * A name of somebody on roll that stands in a text.
 */
export type NameSaid = { 
/**
 * In which text, from 0.
 */
text: number, 
/**
 * As it stands there.
 */
name: string, 
/**
 * The words around it.
 */
near: string, 
/**
 * Whether a pupil has the name; otherwise a member of staff.
 */
pupil: boolean, 
/**
 * Whether it is a pupil's forename and surname: then the words cannot leave, whatever is said.
 */
whole: boolean, };

/**
 * Where a name of somebody on roll stands in words that would leave.
 */
export type NameStands = { 
/**
 * Where, in words, such as "an answer of parents to question 4".
 */
place: string, 
/**
 * The words.
 */
words: string, 
/**
 * The answer, where it is one: it can be changed or left out.
 */
answer: AnswerAt | null, 
/**
 * Whose name.
 */
found: NameFound, 
/**
 * Whether somebody said that it is only a word here.
 */
only_word: boolean, };

/**
 * Names in everything that would leave with a document.
 */
export type NamesStanding = { 
/**
 * Each place; whole names of pupils first.
 */
found: Array<NameStands>, };

/**
 * A national question on wellbeing.
 */
export type NationalQuestion = { 
/**
 * Its key; never changes.
 */
key: string, 
/**
 * The question as it is asked.
 */
words: string, 
/**
 * The answers, or ranges of answers, that are counted.
 */
answers: Array<string>, 
/**
 * How it is asked.
 */
how: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Under which licence.
 */
licence: string, 
/**
 * Where it can be looked up.
 */
address: string, };

/**
 * A new request.
 */
export type NewRequest = { 
/**
 * About whom.
 */
pupil: PupilId, 
/**
 * The day on which it came.
 */
asked_on: string, 
/**
 * Who asked: the pupil, a parent by name.
 */
asked_by: string, };

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
 * A notice that was seen to.
 */
export type NoticeSeen = { 
/**
 * Which.
 */
id: string, };

/**
 * A letter of a parcel.
 */
export type NumberedLetter = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * Four digits.
 */
number: string, };

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
 * A name on roll that here is only a word.
 */
export type OnlyWord = { 
/**
 * Which consultation.
 */
id: ConsultationId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The name as it was found.
 */
name: string, };

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
 * Who asked, in words; required.
 */
asked_by: string, 
/**
 * The day they asked.
 */
asked_on: string, 
/**
 * How they said so, for example "by letter"; required.
 */
asked_how: string, };

/**
 * A wish to be left out of the screen, or taken in again.
 */
export type OptOutShown = { 
/**
 * Out, or in again.
 */
opted_out: boolean, 
/**
 * Who asked.
 */
asked_by: string, 
/**
 * The day they asked, where it was said.
 */
asked_on: string | null, 
/**
 * How they said so; may be empty.
 */
asked_how: string, 
/**
 * Who recorded it.
 */
signed: Signed, };

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
let_go: Array<string>, 
/**
 * The mark of what was shown before; a pack is only made while it is still that. None: nothing was shown.
 */
shown: string | null, };

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
fields: number, 
/**
 * What is shown, as a mark that changes with it.
 */
mark: string, };

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
left: Array<PaperLeft>, 
/**
 * Files that are still here, because nobody has said whose they are.
 */
stay: Array<FileHandle>, };

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
more_since: boolean, 
/**
 * Where the school's log stood when it was made; none in earlier parcels.
 */
log_head: string | null, };

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
 * Whose they are, with the number by which the reader names each on the telephone.
 */
list: Array<NumberedLetter>, 
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
 * What a person decided about a part.
 */
export type PartChoice = { 
/**
 * Whether it goes into the pack.
 */
keep: boolean, 
/**
 * Why it stays out; empty where it goes in.
 */
reason: string, 
/**
 * Who decided, and when.
 */
signed: Signed, };

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
 * What an adult may ask the pupil about. Never put in by itself.
 */
export type PassportAskAbout = { 
/**
 * Likes that somebody noted.
 */
likes: Array<string>, 
/**
 * Strengths that somebody noted.
 */
strengths: Array<string>, 
/**
 * Whom the pupil asked to talk to.
 */
talk_to: Array<string>, 
/**
 * Adults who lead what the pupil said yes to, or promised to talk.
 */
company: Array<Companion>, };

/**
 * A passport in a few words, for the pupil's page.
 */
export type PassportBrief = { 
/**
 * With whom the pupil made the newest version, and when.
 */
made: Signed | null, 
/**
 * With whom it may be shared today.
 */
shared_with: Array<string>, };

/**
 * A copy to be printed.
 */
export type PassportDocumentAsk = { 
/**
 * Whose passport.
 */
pupil: PupilId, 
/**
 * For whom: a choice to share; none for the pupil's own copy.
 */
share: PassportShareId | null, };

/**
 * A pupil who has a passport, in a list.
 */
export type PassportHolder = { 
/**
 * Who.
 */
pupil: PupilName, 
/**
 * What there is.
 */
passport: PassportBrief, };

/**
 * Words of a passport.
 */
export type PassportLine = { 
/**
 * Where they stand.
 */
part: PassportPart, 
/**
 * The words.
 */
words: string, 
/**
 * Picked out of the letter, exactly as they stand there.
 */
from_letter: boolean, };

/**
 * The passport of one pupil, as this person may see it.
 */
export type PassportPage = { 
/**
 * Whose.
 */
pupil: PupilName, 
/**
 * What the pupil is called.
 */
forename: string, 
/**
 * Every version, newest first. None: there is no passport yet.
 */
versions: Array<PassportVersion>, 
/**
 * The letter, to pick words from.
 */
letter: string | null, 
/**
 * Why there is no letter to pick from, in words; empty where there is one.
 */
no_letter: string, 
/**
 * The letter is under the restricted tier: words picked from it are seen by those alone who may read it.
 */
letter_restricted: boolean, 
/**
 * What to ask the pupil about.
 */
ask_about: PassportAskAbout, 
/**
 * Choices to share, the latest first.
 */
shares: Array<PassportShareShown>, 
/**
 * The day that is offered as the end of a choice.
 */
usual_end: string, 
/**
 * The latest day on which a choice of today can end.
 */
latest_end: string, 
/**
 * Whether this person may mark a choice as restricted.
 */
may_restrict: boolean, };

/**
 * A part of the page, in the order in which it is read.
 */
export type PassportPart = "like" | "good_at" | "worries" | "helps" | "talk_to";

/**
 * A choice to share a pupil's passport.
 */
export type PassportShareId = string;

/**
 * A choice to share.
 */
export type PassportShareShown = { 
/**
 * Its identity.
 */
id: PassportShareId, 
/**
 * Who chose.
 */
chosen_by: Chooser, 
/**
 * The parent's or carer's name; empty where the pupil chose.
 */
chooser: string, 
/**
 * With whom.
 */
with: string, 
/**
 * From which day.
 */
from: string, 
/**
 * Until which day, that day included.
 */
until: string, 
/**
 * Who recorded it, and when.
 */
recorded: Signed, 
/**
 * How it stands today.
 */
standing: ShareStanding, 
/**
 * Why no copy is made for this reader now, in words; empty where one is.
 */
why_not: string, 
/**
 * Whether the passport has changed since the choice, so that it has to be asked for again.
 */
changed_since: boolean, 
/**
 * Who took it back, and when.
 */
withdrawn: Signed | null, 
/**
 * Under the restricted tier.
 */
restricted: boolean, 
/**
 * The version that a change must name.
 */
version: number, };

/**
 * One version.
 */
export type PassportVersion = { 
/**
 * Its number, among those this person may know of.
 */
number: number, 
/**
 * With whom the pupil made it, and when.
 */
made: Signed, 
/**
 * The words, in order.
 */
lines: Array<PassportLine>, 
/**
 * Who else works with the pupil.
 */
company: Array<Companion>, };

/**
 * Answers to paste: one a line.
 */
export type PasteResponses = { 
/**
 * To which consultation.
 */
consultation: ConsultationId, 
/**
 * To which open question.
 */
question: QuestionId, 
/**
 * Who answered.
 */
audience: Audience, 
/**
 * The day they came.
 */
on: string, 
/**
 * The lines.
 */
text: string, };

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
 * The pupil's passport.
 */
passport: PassportBrief, 
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
staff: Array<StaffName>, 
/**
 * What was put right, what is disputed, and how long all this is kept.
 */
rights: PupilRights, };

/**
 * What the pupil page shows of rights and of keeping.
 */
export type PupilRights = { 
/**
 * Values that can be put right, for those who may.
 */
values: Array<RightValue>, 
/**
 * What was put right, the newest first.
 */
corrections: Array<CorrectionShown>, 
/**
 * What is or was disputed, the newest first.
 */
disputes: Array<DisputeShown>, 
/**
 * Wishes to be left out or taken in, the newest first.
 */
opt_outs: Array<OptOutShown>, 
/**
 * The day the pupil left this school.
 */
left: string | null, 
/**
 * The last day of what is kept about this pupil by the schedule; none where no clock runs.
 */
kept_until: string | null, };

/**
 * Everything that was pulled.
 */
export type Put = { 
/**
 * From the audit, if it was wanted and there is a round.
 */
audit: PutAudit | null, 
/**
 * From the plan.
 */
actions: Array<PutAction>, 
/**
 * Counts of national questions.
 */
wellbeing: Array<PutWellbeing>, 
/**
 * Counts of national questions that stay in school, because their groups may overlap with one that goes out.
 */
withheld: Array<PutWithheld>, };

/**
 * An open action of the plan.
 */
export type PutAction = { 
/**
 * Its number in the plan.
 */
number: number, 
/**
 * What will be done.
 */
title: string, 
/**
 * The outcome area.
 */
outcome: OutcomeArea | null, 
/**
 * By when.
 */
due: string | null, };

/**
 * What was pulled from the audit.
 */
export type PutAudit = { 
/**
 * The name of the round.
 */
round: string, 
/**
 * The day it was closed; none while it is open.
 */
closed: string | null, 
/**
 * Standards that are celebrated as strengths.
 */
strengths: Array<string>, 
/**
 * Standards that are priorities.
 */
priorities: Array<string>, };

/**
 * How many gave one answer.
 */
export type PutCount = { 
/**
 * The answer.
 */
answer: string, 
/**
 * How many, if it may be shown.
 */
count: Count, };

/**
 * Puts a value right.
 */
export type PutRight = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Which value.
 */
field: RightField, 
/**
 * As it was when the page was read, so that nobody overwrites what came meanwhile.
 */
was: string, 
/**
 * What is right; empty for "not known".
 */
value: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who asked for it; may be empty.
 */
asked_by: string, };

/**
 * Counts of a national question, cleared for publication.
 */
export type PutWellbeing = { 
/**
 * The question as it is asked.
 */
question: string, 
/**
 * Of whom, for example "Year 7".
 */
cohort: string, 
/**
 * The day.
 */
on: string, 
/**
 * How many gave each answer.
 */
counts: Array<PutCount>, 
/**
 * How many answered.
 */
answered: Count, 
/**
 * Where the question comes from and under which licence.
 */
source: string, };

/**
 * Counts of a national question that are not put to anybody.
 */
export type PutWithheld = { 
/**
 * The question as it is asked.
 */
question: string, 
/**
 * Of whom.
 */
cohort: string, 
/**
 * The day.
 */
on: string, };

/**
 * A question as it is written.
 */
export type QuestionDraft = { 
/**
 * Which; none for a new one.
 */
id: QuestionId | null, 
/**
 * How it is answered.
 */
kind: QuestionKind, 
/**
 * The question.
 */
words: string, 
/**
 * Answers to choose from.
 */
options: Array<string>, };

/**
 * A question of a consultation.
 */
export type QuestionId = string;

/**
 * How a question is answered.
 */
export type QuestionKind = "open" | "one" | "several";

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
 * The field of [`Settled`] that answers it: "date_orders", "attendance_scale", "sdq_boxes", "informant", "sheet", or
 * "fields" where one of several columns must be chosen.
 */
settles: string, 
/**
 * The place of the column it is about, from 0, where the answer is for one column.
 */
column: number | null, 
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
readers: Array<ReaderProgress>, 
/**
 * Letters whose pupil is not known yet, the first to read first; empty for those who do not read them.
 */
unplaced: Array<UnplacedLetter>, };

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
 * An audience with how it is reached.
 */
export type Reach = { 
/**
 * Who.
 */
audience: Audience, 
/**
 * How, in a sentence or two; required before the consultation opens.
 */
how: string, };

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
 * Records that something is disputed.
 */
export type RecordDispute = { 
/**
 * Whose page.
 */
pupil: PupilId, 
/**
 * What it is about.
 */
about: string, 
/**
 * What they say.
 */
said: string, 
/**
 * Who says so.
 */
said_by: string, };

/**
 * Records the day a pupil left, or that they did not after all.
 */
export type RecordLeft = { 
/**
 * Who.
 */
pupil: PupilId, 
/**
 * The day; none: they are here.
 */
left: string | null, };

/**
 * A part of what is kept about a pupil.
 */
export type RecordPart = { 
/**
 * Its key: it changes when the part does, so that what was decided about other words does not count.
 */
key: string, 
/**
 * Under which heading it stands.
 */
section: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it says, line by line, each with its label.
 */
lines: Array<[string, string]>, 
/**
 * Under the restricted tier.
 */
restricted: boolean, 
/**
 * Why a person has to look at it before it leaves; empty where nobody has to.
 */
why: Array<string>, 
/**
 * What was decided, if it was.
 */
choice: PartChoice | null, };

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
export type RedRouteAbout = "not_asked" | "no_adult_here" | "adult_here" | "head";

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
 * The adult from whom it is hidden; not shown to somebody without the restricted key.
 */
hidden_from: StaffName | null, 
/**
 * Whether this person can still put right whom it is about.
 */
may_change: boolean, 
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
 * Lets a hold go.
 */
export type ReleaseHold = { 
/**
 * Which.
 */
id: HoldId, 
/**
 * As it was read.
 */
version: number, 
/**
 * Why.
 */
reason: string, };

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
 * The choices, in whatever form the screen gives them.
 */
export type RememberChoices = { 
/**
 * The kind's key in the list of kinds.
 */
kind: string, 
/**
 * The choices; empty forgets them.
 */
choices: string, };

/**
 * The choices of last time.
 */
export type Remembered = { 
/**
 * The choices; none when this person has not made this kind.
 */
choices: string | null, };

/**
 * Which kind.
 */
export type RememberedAsk = { 
/**
 * Its key in the list of kinds.
 */
kind: string, };

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
 * A line of "you said, we did" to take out.
 */
export type RemoveConsultationChange = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which.
 */
id: ChangeId, 
/**
 * The version that was looked at.
 */
version: number, };

/**
 * An event to take out.
 */
export type RemoveConsultationEvent = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which.
 */
id: EventId, 
/**
 * The version that was looked at.
 */
version: number, };

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
 * A response to take out.
 */
export type RemoveResponse = { 
/**
 * To which consultation.
 */
consultation: ConsultationId, 
/**
 * Which.
 */
id: ResponseId, 
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
 * A theme to take out.
 */
export type RemoveTheme = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Of which question.
 */
question: QuestionId, 
/**
 * Which.
 */
theme: ThemeId, 
/**
 * The theme its answers go to; none leaves them without.
 */
into: ThemeId | null, };

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
 * Counts to take out.
 */
export type RemoveWellbeing = { 
/**
 * Which.
 */
id: WellbeingCountId, 
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
late: boolean, 
/**
 * In words, when it spoke of letters that were erased here since.
 */
gone: string | null, 
/**
 * In words, when the log no longer holds the head that went out with the parcel.
 */
log_lost: string | null, };

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
 * One request, as it was read.
 */
export type RequestAsk = { 
/**
 * Which.
 */
id: AccessRequestId, 
/**
 * The version that was read.
 */
version: number, };

/**
 * A request with everything that would answer it.
 */
export type RequestPage = { 
/**
 * The request.
 */
request: RequestShown, 
/**
 * Every part, in the order of the pack.
 */
parts: Array<RecordPart>, 
/**
 * How many parts still wait for somebody to look at them.
 */
waiting: number, };

/**
 * A request to see everything that is kept about a pupil.
 */
export type RequestShown = { 
/**
 * Which.
 */
id: AccessRequestId, 
/**
 * About whom.
 */
pupil: PupilName, 
/**
 * The day on which it came.
 */
asked_on: string, 
/**
 * The day by which it is to be answered: a month later.
 */
due: string, 
/**
 * Who asked.
 */
asked_by: string, 
/**
 * How it was checked that they may ask; empty until it was.
 */
checked: string, 
/**
 * Who made the pack and when.
 */
made: Signed | null, 
/**
 * Who was given it.
 */
given_to: string, 
/**
 * The version that a change must name.
 */
version: number, };

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
 * One answer of a response.
 */
export type ResponseAnswer = { 
/**
 * Which question.
 */
question: QuestionId, 
/**
 * Words, for an open question.
 */
words: string, 
/**
 * Places of the answers chosen, from 0.
 */
chosen: Array<number>, };

/**
 * A form's file that was taken in.
 */
export type ResponseFile = { 
/**
 * Its identity.
 */
id: ResponseImportId, 
/**
 * The file's name.
 */
name: string, 
/**
 * Who took it in.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * How many of its responses are here.
 */
responses: number, };

/**
 * A response to a consultation.
 */
export type ResponseId = string;

/**
 * A form's file of responses that was taken in.
 */
export type ResponseImportId = string;

/**
 * A response.
 */
export type ResponseShown = { 
/**
 * Its identity.
 */
id: ResponseId, 
/**
 * Who answered.
 */
audience: Audience, 
/**
 * How many people it speaks for.
 */
people: number, 
/**
 * The day it came.
 */
on: string, 
/**
 * How it came.
 */
came: Came, 
/**
 * The answers.
 */
answers: Array<ResponseAnswer>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * Responses to a consultation.
 */
export type Responses = { 
/**
 * In the order in which they came.
 */
all: Array<ResponseShown>, 
/**
 * Of what was pasted: lines that are here already and were left out.
 */
repeats: number, };

/**
 * A backup to be restored.
 */
export type RestoreBackup = { 
/**
 * Which.
 */
handle: PlaceHandle, 
/**
 * Who goes on in it.
 */
person: PersonId, 
/**
 * Their passphrase when it was made.
 */
passphrase: string, 
/**
 * Where: a folder that is not there yet or is empty.
 */
into: PlaceHandle, };

/**
 * A line of counts that may be published, or the reason why not.
 */
export type ResultLine = { 
/**
 * What is counted.
 */
label: string, 
/**
 * By audience.
 */
by: Array<Count>, 
/**
 * All of them.
 */
all: Count, };

/**
 * What came back to one question, as it may be published.
 */
export type ResultOfQuestion = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * What was asked.
 */
words: string, 
/**
 * How it was answered.
 */
kind: QuestionKind, 
/**
 * How many gave each answer, or wrote of each theme.
 */
lines: Array<ResultLine>, 
/**
 * How many answered it.
 */
answered: ResultLine, 
/**
 * Answers that are quoted.
 */
quotes: number, };

/**
 * Everything on the page.
 */
export type Retention = { 
/**
 * Today.
 */
today: string, 
/**
 * The schedule.
 */
lines: Array<ScheduleLine>, 
/**
 * What is due of children, the earliest end first.
 */
due: Array<DueGroup>, 
/**
 * What is due of other records.
 */
records: Array<DueRecords>, 
/**
 * What is kept longer.
 */
kept: Array<KeptLongerShown>, 
/**
 * Holds; none for those who do not decide about them.
 */
holds: Array<HoldShown>, 
/**
 * The next day on which something ends, and for how many children.
 */
next: [string, number] | null, 
/**
 * Erasures, the newest first.
 */
erased: Array<ErasureShown>, 
/**
 * Whether this person erases and decides about holds.
 */
may_erase: boolean, };

/**
 * Whose clock runs for a kind of record.
 */
export type RetentionClock = "pupil" | "record" | "none";

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
 * A value that can be put right by hand.
 */
export type RightField = "legal_forename" | "legal_surname" | "preferred_forename" | "preferred_surname" | "born" | "upn" | "form" | "primary" | "attendance" | "reading" | "maths";

/**
 * A value as it stands.
 */
export type RightValue = { 
/**
 * Which.
 */
field: RightField, 
/**
 * What it is called.
 */
words: string, 
/**
 * As it would be typed; empty when it is not known.
 */
value: string, 
/**
 * Whether it may be left empty: not known.
 */
may_be_unknown: boolean, 
/**
 * What is typed here.
 */
hint: string, };

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
 * The draft, whole.
 */
export type SaveConsultation = { 
/**
 * Which.
 */
id: ConsultationId, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * From which day people can answer.
 */
opens: string | null, 
/**
 * The last day on which they can.
 */
closes: string | null, 
/**
 * The school's words.
 */
draft: ConsultationDraft, 
/**
 * Who is asked and how.
 */
audiences: Array<Reach>, 
/**
 * What is asked. A question without an identity that is known is a new one.
 */
questions: Array<QuestionDraft>, };

/**
 * A line of "you said, we did" to add or change.
 */
export type SaveConsultationChange = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which; none adds one.
 */
id: ChangeId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * What people said.
 */
said: string, 
/**
 * What was done, will be done, or why it cannot be.
 */
did: string, 
/**
 * Which of the three.
 */
state: ChangeState, 
/**
 * The theme it answers.
 */
theme: ThemeId | null, 
/**
 * The action of the plan that carries it.
 */
action: ActionId | null, };

/**
 * An event to add or change.
 */
export type SaveConsultationEvent = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which; none adds one.
 */
id: EventId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The day.
 */
on: string, 
/**
 * What it was.
 */
what: string, 
/**
 * Who was reached.
 */
audience: Audience, 
/**
 * How many took part; 0 where nobody counted.
 */
people: number, 
/**
 * What came out of it.
 */
note: string, };

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
 * What the passport shall say from now on.
 */
export type SavePassport = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * The newest version this person saw; 0 when there was none.
 */
number: number, 
/**
 * The words, in order.
 */
lines: Array<PassportLine>, 
/**
 * Who else works with the pupil.
 */
company: Array<Companion>, };

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
 * A response to type in or change.
 */
export type SaveResponse = { 
/**
 * To which consultation.
 */
consultation: ConsultationId, 
/**
 * Which; none adds one.
 */
id: ResponseId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * Who answered.
 */
audience: Audience, 
/**
 * How many people it speaks for.
 */
people: number, 
/**
 * The day it came.
 */
on: string, 
/**
 * The answers.
 */
answers: Array<ResponseAnswer>, };

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
 * Sets a line of the schedule; without one the default stands again.
 */
export type SaveScheduleLine = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * When it ends and why so.
 */
line: [Ends, string] | null, };

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
 * A theme to name, or to call otherwise.
 */
export type SaveTheme = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Of which question.
 */
question: QuestionId, 
/**
 * Which; none names a new one.
 */
theme: ThemeId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * An answer that gets the new theme at once.
 */
response: ResponseId | null, };

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
 * Counts of a national question to enter or change.
 */
export type SaveWellbeing = { 
/**
 * Which; none adds them.
 */
id: WellbeingCountId | null, 
/**
 * The version that was looked at.
 */
version: number, 
/**
 * The question's key.
 */
question: string, 
/**
 * Of whom.
 */
cohort: string, 
/**
 * The day.
 */
on: string, 
/**
 * How many gave each answer, in the order of the question's answers.
 */
counts: Array<number>, };

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
 * A line of the school's schedule.
 */
export type ScheduleLine = { 
/**
 * The kind of record.
 */
kind: Kind, 
/**
 * What it is called.
 */
words: string, 
/**
 * Whose clock runs.
 */
clock: RetentionClock, 
/**
 * When it ends.
 */
ends: Ends, 
/**
 * The same in words.
 */
ends_words: string, 
/**
 * Why so.
 */
source: string, 
/**
 * Whether the school set it; otherwise it is Bridgewell's default.
 */
own: boolean, };

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
 * Remarks on rounds, and on what is not in the newest pack.
 */
others: Array<RemarkShown>, 
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
 * Puts a hold on a child's record.
 */
export type SetHold = { 
/**
 * Whose.
 */
pupil: PupilId, 
/**
 * Why.
 */
reason: string, };

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
 * Says how a dispute was settled.
 */
export type SettleDispute = { 
/**
 * Whose page.
 */
pupil: PupilId, 
/**
 * Which.
 */
id: DisputeId, 
/**
 * As it was read.
 */
version: number, 
/**
 * How.
 */
how: string, };

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
 * "day_first" or "month_first" for each column of dates, by its place; none leaves it to the file.
 */
date_orders: Array<string | null>, 
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
 * A choice to share, to be recorded.
 */
export type SharePassport = { 
/**
 * Whose passport.
 */
pupil: PupilId, 
/**
 * Who chose.
 */
chosen_by: Chooser, 
/**
 * The parent's or carer's name; needed where they chose.
 */
chooser: string, 
/**
 * With whom.
 */
with: string, 
/**
 * From which day.
 */
from: string, 
/**
 * Until which day, that day included.
 */
until: string, 
/**
 * Only for those who hold the restricted tier's key, where the reader alone would tell of it.
 */
restricted: boolean, 
/**
 * The choice that this one takes the place of: it was asked for again.
 */
replaces: PassportShareId | null, };

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
 * How a choice to share stands on a day.
 */
export type ShareStanding = "not_yet" | "in_force" | "ended" | "withdrawn";

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
 * An answer is sorted, or chosen to be quoted.
 */
export type SortAnswer = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which question.
 */
question: QuestionId, 
/**
 * Which response.
 */
response: ResponseId, 
/**
 * Its themes, all of them.
 */
themes: Array<ThemeId>, 
/**
 * Whether somebody looked at it.
 */
looked_at: boolean, 
/**
 * The words in which it is published; none leaves it out.
 */
quoted: string | null, };

/**
 * The answers to one open question with its themes.
 */
export type Sorting = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * What was asked.
 */
words: string, 
/**
 * Themes in the order of their numbers.
 */
themes: Array<ThemeShown>, 
/**
 * Answers in the order in which they came.
 */
answers: Array<AnswerToSort>, 
/**
 * Whether it can still be changed.
 */
open: boolean, };

/**
 * The answers to one open question.
 */
export type SortingAsk = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which question.
 */
question: QuestionId, };

/**
 * How far the sorting of one open question is.
 */
export type SortingState = { 
/**
 * Which question.
 */
question: QuestionId, 
/**
 * Answers to it.
 */
answers: number, 
/**
 * Those that nobody has looked at.
 */
unsorted: number, };

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
 * A move to another stage.
 */
export type StageMove = { 
/**
 * Where to.
 */
to: ConsultationStage, 
/**
 * What it needs, a sentence each; none when it may be made.
 */
needs: Array<string>, };

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
 * Whether the link worker agrees: their last word on it in this round, while the level is still the one they saw.
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
 * A theme that answers were sorted into.
 */
export type ThemeId = string;

/**
 * A theme with how much stands in it.
 */
export type ThemeShown = { 
/**
 * Its identity.
 */
id: ThemeId, 
/**
 * Of which question.
 */
question: QuestionId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Answers in it.
 */
answers: number, 
/**
 * People they speak for.
 */
people: number, };

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
 * When this pupil last wrote in the writing place without finishing.
 */
begun: string | null, 
/**
 * The colleague who had opened it for them; none when it was this person.
 */
begun_with: string | null, };

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
export type TodayKind = "red_route" | "asked_to_talk" | "promised" | "unplaced_letters" | "letters_to_read" | "undecided" | "reviews_due" | "home_questions" | "import_problems" | "plan_due" | "requests_open" | "retention_due" | "without_offer";

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
 * What could go with a pupil.
 */
export type TransferPlan = { 
/**
 * About whom.
 */
pupil: PupilName, 
/**
 * What could go.
 */
sections: Array<TransferSection>, 
/**
 * What stays whatever is chosen, and why.
 */
stays: Array<string>, 
/**
 * The day the pupil left, once recorded.
 */
left_on: string | null, };

/**
 * A section that a file for a next school may hold.
 */
export type TransferSection = { 
/**
 * Its key.
 */
key: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * How many things are in it.
 */
count: number, 
/**
 * Whether a next school usually needs it.
 */
suggested: boolean, 
/**
 * Under the restricted tier: only a safeguarding lead puts it in.
 */
restricted: boolean, 
/**
 * Things in it that a person has to look at: each goes or stays only when somebody said so.
 */
to_look_at: Array<RecordPart>, };

/**
 * A file that went to a next school.
 */
export type TransferShown = { 
/**
 * About whom.
 */
pupil: PupilName, 
/**
 * The school.
 */
to_school: string, 
/**
 * The person there.
 */
to_person: string, 
/**
 * What was in it.
 */
parts: Array<string>, 
/**
 * Who made it and when.
 */
made: Signed, };

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
 * A file to take out again with its responses.
 */
export type UndoFormFile = { 
/**
 * Of which consultation.
 */
consultation: ConsultationId, 
/**
 * Which.
 */
id: ResponseImportId, };

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
 * One of them.
 */
export type UnplacedAsk = { 
/**
 * The row it waits in.
 */
id: WaitingId, };

/**
 * A letter whose pupil is not known yet: the row it came in waits for an answer.
 */
export type UnplacedLetter = { 
/**
 * The row it waits in.
 */
id: WaitingId, 
/**
 * Whether words in it may not wait.
 */
cannot_wait: boolean, 
/**
 * Why it stands where it does, in words; empty for the rest.
 */
why_here: string, 
/**
 * The name in its row; empty when there is none.
 */
name: string, 
/**
 * The primary school in its row.
 */
primary: string | null, 
/**
 * The file it came in.
 */
file: string, 
/**
 * Its row in that file.
 */
row: number, 
/**
 * The day the file was brought in.
 */
on: string, 
/**
 * Number of words.
 */
words: number, 
/**
 * Set when it is with another reader and not shown to this person.
 */
elsewhere: boolean, 
/**
 * Who has opened it, by name, the first first.
 */
opened_by: Array<string>, };

/**
 * A letter whose pupil is not known yet, to be read.
 */
export type UnplacedShown = { 
/**
 * The row it waits in.
 */
id: WaitingId, 
/**
 * The child's words.
 */
text: string, 
/**
 * The day it was written.
 */
written: string | null, 
/**
 * The name in its row; empty when there is none.
 */
name: string, 
/**
 * The form in its row.
 */
form: string | null, 
/**
 * The primary school in its row.
 */
primary: string | null, 
/**
 * The file it came in.
 */
file: string, 
/**
 * Its row in that file.
 */
row: number, 
/**
 * The day the file was brought in.
 */
on: string, 
/**
 * Why it waits.
 */
why: string, 
/**
 * Pupils whose it may be.
 */
candidates: Array<PupilName>, 
/**
 * Who left the row out and why, in words; empty while it waits.
 */
left_out: string, 
/**
 * Passages that may not wait.
 */
cannot_wait: Array<Mark>, 
/**
 * Whom to find about them; none where nothing is marked.
 */
find_now: FindNow | null, 
/**
 * The primary school's safeguarding lead, in the weeks of transition.
 */
primary_lead: PrimaryLead | null, 
/**
 * Whether this person may say whose it is.
 */
may_say: boolean, };

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
 * One national question asked of one cohort.
 */
export type WellbeingCount = { 
/**
 * Its identity.
 */
id: WellbeingCountId, 
/**
 * The question's key.
 */
question: string, 
/**
 * Of whom.
 */
cohort: string, 
/**
 * The day.
 */
on: string, 
/**
 * How many gave each answer.
 */
counts: Array<number>, 
/**
 * The version, for changing.
 */
version: number, };

/**
 * Counts of a national question on wellbeing.
 */
export type WellbeingCountId = string;

/**
 * Counts of national questions.
 */
export type WellbeingShown = { 
/**
 * The questions.
 */
questions: Array<NationalQuestion>, 
/**
 * What was counted, the newest first.
 */
counts: Array<WellbeingCount>, };

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
 * A choice to share that is taken back.
 */
export type WithdrawShare = { 
/**
 * Which.
 */
share: PassportShareId, 
/**
 * The version it had.
 */
version: number, 
/**
 * What was said, in a few words; may be empty.
 */
why: string, };

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
 * Words that somebody is typing for a public document.
 */
export type WordsAsk = { 
/**
 * The texts.
 */
texts: Array<string>, };

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
  "session.touched": { input: Nothing; output: Nothing };
  "keeping.said": { input: Nothing; output: KeepingSaid };
  "backups.look_at": { input: PlaceAsk; output: BackupShown };
  "backups.look_into": { input: LookIntoBackup; output: BackupPreview };
  "backups.restore": { input: RestoreBackup; output: Session };
  "people.weigh_passphrase": { input: WeighPassphrase; output: Strength };
  "workspace.recovery_stored": { input: Nothing; output: Session };
  "workspace.new_recovery_key": { input: Nothing; output: RecoverySheet };
  "keeping.look": { input: Nothing; output: Keeping };
  "keeping.notice_seen": { input: NoticeSeen; output: Keeping };
  "keeping.choose_place": { input: ChooseBackups; output: Keeping };
  "keeping.back_up": { input: Nothing; output: Keeping };
  "people.list": { input: Nothing; output: People };
  "people.add": { input: AddPerson; output: People };
  "people.change": { input: ChangePerson; output: People };
  "people.reset_passphrase": { input: ResetPassphrase; output: People };
  "people.change_passphrase": { input: ChangePassphrase; output: Nothing };
  "people.remove": { input: PersonAsk; output: People };
  "log.list": { input: LogAsk; output: LogPage };
  "log.looked": { input: PupilAsk; output: LookedAt };
  "log.export": { input: LogExportAsk; output: FileMade };
  "log.compare_head": { input: HeadAsk; output: HeadCompared };
  "log.verify": { input: Nothing; output: VerifiedShown };
  "rules.versions": { input: Nothing; output: RulesVersions };
  "rules.try": { input: TryRules; output: RulesPreview };
  "rules.save": { input: SaveRules; output: RulesVersions };
  "settings.look": { input: Nothing; output: Settings };
  "settings.save_school": { input: SaveSchool; output: Settings };
  "settings.save_idle": { input: SaveIdle; output: Settings };
  "settings.save_sdq_basis": { input: SaveSdqBasis; output: Settings };
  "settings.save_reading": { input: ReadingHouse; output: Settings };
  "local_words.look": { input: Nothing; output: LocalWords };
  "local_words.save": { input: LocalWords; output: LocalWords };
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
  "figures.pupil": { input: PupilAsk; output: FiguresShown };
  "figures.year": { input: Nothing; output: FiguresShown };
  "figures.plan": { input: Nothing; output: FiguresShown };
  "figures.rules": { input: TryRules; output: FiguresShown };
  "home.today": { input: Nothing; output: Today };
  "cohort.compare": { input: Nothing; output: Cohort };
  "cohort.find": { input: FindAsk; output: Found };
  "pupil.open": { input: PupilAsk; output: PupilPage };
  "pupil.opt_out": { input: OptOut; output: Nothing };
  "rights.put_right": { input: PutRight; output: Nothing };
  "rights.dispute": { input: RecordDispute; output: Nothing };
  "rights.settle": { input: SettleDispute; output: Nothing };
  "rights.left": { input: RecordLeft; output: Nothing };
  "retention.look": { input: Nothing; output: Retention };
  "retention.save_line": { input: SaveScheduleLine; output: Retention };
  "retention.keep": { input: KeepLonger; output: Retention };
  "retention.take_back": { input: KeptLongerAsk; output: Retention };
  "retention.hold": { input: SetHold; output: Retention };
  "retention.release": { input: ReleaseHold; output: Retention };
  "erase.preview": { input: EraseAsk; output: ErasePreview };
  "erase.carry_out": { input: EraseNow; output: Erased };
  "erase.certificate": { input: ErasureAsk; output: DocumentMade };
  "letters.queue": { input: Nothing; output: Queue };
  "letters.type": { input: TypeLetter; output: Nothing };
  "letters.none": { input: NoLetter; output: Nothing };
  "letters.open": { input: PupilAsk; output: LetterShown };
  "letters.unplaced": { input: UnplacedAsk; output: UnplacedShown };
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
  "writing.begun": { input: PupilAsk; output: BegunShown | null };
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
  "red_route.change_about": { input: ChangeAbout; output: RedRouteShown };
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
  "invitations.look": { input: Nothing; output: Invitations };
  "invitations.save_words": { input: InvitationWords; output: Invitations };
  "invitations.show": { input: MakeInvitation; output: DocumentMade };
  "invitations.make": { input: MakeInvitation; output: InvitationMade };
  "passport.open": { input: PupilAsk; output: PassportPage };
  "passport.holders": { input: Nothing; output: Array<PassportHolder> };
  "passport.save": { input: SavePassport; output: PassportPage };
  "passport.share": { input: SharePassport; output: PassportPage };
  "passport.withdraw": { input: WithdrawShare; output: PassportPage };
  "passport.document": { input: PassportDocumentAsk; output: DocumentMade };
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
  "consultation.list": { input: Nothing; output: Consultations };
  "consultation.begin": { input: BeginConsultation; output: ConsultationPage };
  "consultation.look": { input: ConsultationAsk; output: ConsultationPage };
  "consultation.save": { input: SaveConsultation; output: ConsultationPage };
  "consultation.change_last_day": { input: ChangeLastDay; output: ConsultationPage };
  "consultation.move": { input: MoveConsultation; output: ConsultationPage };
  "consultation.remove": { input: ConsultationVersionAsk; output: Consultations };
  "consultation.save_event": { input: SaveConsultationEvent; output: ConsultationPage };
  "consultation.remove_event": { input: RemoveConsultationEvent; output: ConsultationPage };
  "consultation.responses": { input: ConsultationAsk; output: Responses };
  "consultation.save_response": { input: SaveResponse; output: Responses };
  "consultation.paste": { input: PasteResponses; output: Responses };
  "consultation.remove_response": { input: RemoveResponse; output: Responses };
  "consultation.look_at_file": { input: FormFileAsk; output: FormFileLooked };
  "consultation.take_file": { input: FormFileAsk; output: ConsultationPage };
  "consultation.undo_file": { input: UndoFormFile; output: ConsultationPage };
  "consultation.sorting": { input: SortingAsk; output: Sorting };
  "consultation.sort": { input: SortAnswer; output: Sorting };
  "consultation.save_theme": { input: SaveTheme; output: Sorting };
  "consultation.remove_theme": { input: RemoveTheme; output: Sorting };
  "consultation.save_change": { input: SaveConsultationChange; output: ConsultationPage };
  "consultation.remove_change": { input: RemoveConsultationChange; output: ConsultationPage };
  "consultation.results": { input: ConsultationAsk; output: ConsultationResultsShown };
  "consultation.names": { input: ConsultationDocumentAsk; output: NamesStanding };
  "consultation.only_word": { input: OnlyWord; output: ConsultationPage };
  "consultation.document": { input: ConsultationDocumentAsk; output: DocumentMade };
  "consultation.page": { input: ConsultationDocumentAsk; output: FileMade };
  "wellbeing.save": { input: SaveWellbeing; output: Consultations };
  "wellbeing.remove": { input: RemoveWellbeing; output: Consultations };
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
  "documents.kinds": { input: Nothing; output: Array<DocumentKind> };
  "documents.remembered": { input: RememberedAsk; output: Remembered };
  "documents.remember": { input: RememberChoices; output: Nothing };
  "documents.tables": { input: DocumentAsk; output: DocumentTables };
  "documents.table": { input: DocumentTableAsk; output: FileMade };
  "documents.cohort": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.governors": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.parents": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.pupils": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.partners": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.check_words": { input: WordsAsk; output: Array<NameSaid> };
  "documents.pupil": { input: PupilDocumentAsk; output: DocumentMade };
  "dpo.look": { input: Nothing; output: DpoShown };
  "dpo.save": { input: DataProtection; output: DpoShown };
  "dpo.paper": { input: DpoPaperAsk; output: DocumentMade };
  "dpo.paper_file": { input: DpoPaperAsk; output: FileMade };
  "dpo.everything": { input: EverythingAsk; output: FileMade };
  "access.ask": { input: NewRequest; output: DpoShown };
  "access.withdraw": { input: RequestAsk; output: DpoShown };
  "access.review": { input: RequestAsk; output: RequestPage };
  "access.check": { input: CheckRequest; output: RequestPage };
  "access.decide": { input: DecidePart; output: RequestPage };
  "access.make": { input: MakeAccessPack; output: FileMade };
  "transfer.plan": { input: PupilAsk; output: TransferPlan };
  "transfer.make": { input: MakeTransfer; output: FileMade };
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
