// Written by `cargo xtask bindings` from the command table. Do not edit.

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
 * The pupil's answer.
 */
export type Answer = { "kind": "waiting" } | { "kind": "yes" } | { "kind": "no" } | { "kind": "own_idea", 
/**
 * The idea, in the pupil's words.
 */
idea: string, };

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
 * What stands in the way of undoing it, in words; none when it can be undone.
 */
in_the_way: string | null, };

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
 * Whether a parcel without a reply may be erased all the same.
 */
export type EraseParcel = { 
/**
 * Said by the reader: what was read and not sent is lost.
 */
unsent_too: boolean, };

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
 * How bad a fault is.
 */
export type LevelName = "notice" | "flag" | "ask" | "refuse";

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
 * What kind of refusal it is, where a screen acts on the kind.
 */
export type Refusal = "decisions_rest_on_it" | "no_place_left" | "sdq_basis_missing" | "level_not_chosen" | "open_elsewhere" | "newer_workspace" | "file" | "taken" | "writing_place" | "other";

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
 * A changed idle time.
 */
export type SaveIdle = { 
/**
 * 1 to 60 minutes.
 */
minutes: number, };

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
 * Where a row stands.
 */
export type StandingName = "ready" | "held" | "refused";

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
 * How sure the meaning of a column is.
 */
export type SureName = "known" | "likely" | "remembered" | "chosen" | "unknown";

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
export type TodayKind = "red_route" | "asked_to_talk" | "promised" | "letters_to_read" | "undecided" | "reviews_due" | "home_questions" | "import_problems" | "without_offer";

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
 * Undoes a batch.
 */
export type UndoAsk = { 
/**
 * Which.
 */
batch: BatchId, };

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
  "documents.cohort": { input: CohortDocumentAsk; output: DocumentMade };
  "documents.pupil": { input: PupilDocumentAsk; output: DocumentMade };
}
