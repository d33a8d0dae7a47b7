<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AcademicTab</name>
    <message>
        <source>Previous year</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Begin a new academic year</source>
        <translation>Begin a new academic year</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>The final attestation is that of the students whose last year this is.</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>The dates agree with the academic calendar of the university</translation>
    </message>
    <message>
        <source>Stages of the research work</source>
        <translation>Stages of the research work</translation>
    </message>
    <message>
        <source>Change in the regulation</source>
        <translation>Change in the regulation</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Autumn semester</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Spring semester</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Final attestation</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>Academic year {0}</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>Enter the first and the last day of both semesters.</source>
        <translation>Enter the first and the last day of both semesters.</translation>
    </message>
    <message>
        <source>A date of the final attestation cannot be read.</source>
        <translation>A date of the final attestation cannot be read.</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>May see and change</source>
        <translation>May see and change</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>People with access to personal data</source>
        <translation>People with access to personal data</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>has access</source>
        <translation>has access</translation>
    </message>
    <message>
        <source>is blocked</source>
        <translation>is blocked</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>ActLines</name>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Record…</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Number present</source>
        <translation>Number present</translation>
    </message>
</context>
<context>
    <name>ActPapers</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Minutes…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Matter, student</source>
        <translation>Matter, student</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Topics and supervisors to be edited first?</source>
        <translation>Topics and supervisors to be edited first?</translation>
    </message>
    <message>
        <source>Open the wizard of topics</source>
        <translation>Open the wizard of topics</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>Agendas</name>
    <message>
        <source>Agenda: {0} (saved {1})</source>
        <translation>Agenda: {0} (saved {1})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the agenda?</source>
        <translation>Delete the agenda?</translation>
    </message>
    <message>
        <source>{0}: what was prepared will be lost. Nothing of it has been recorded yet.</source>
        <translation>{0}: what was prepared will be lost. Nothing of it has been recorded yet.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Make a copy now</source>
        <translation>Make a copy now</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <source>Choose the second place…</source>
        <translation>Choose the second place…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>No second place</translation>
    </message>
    <message>
        <source>Hours between copies while the window is open (0: none)</source>
        <translation>Hours between copies while the window is open (0: none)</translation>
    </message>
    <message>
        <source>Call the second place to mind after so many days</source>
        <translation>Call the second place to mind after so many days</translation>
    </message>
    <message>
        <source>Days of which every copy is kept</source>
        <translation>Days of which every copy is kept</translation>
    </message>
    <message>
        <source>Days before them with a copy a day</source>
        <translation>Days before them with a copy a day</translation>
    </message>
    <message>
        <source>Weeks before them with a copy a week</source>
        <translation>Weeks before them with a copy a week</translation>
    </message>
    <message>
        <source>Months before them with a copy a month</source>
        <translation>Months before them with a copy a month</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>There is no copy yet.</translation>
    </message>
    <message>
        <source>The newest copy: {0}, {1}. Copies: {2}.</source>
        <translation>The newest copy: {0}, {1}. Copies: {2}.</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Chosen by the department.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Proposed by the program; not confirmed by the university.</translation>
    </message>
    <message>
        <source>Copies go to this computer only. Choose a stick or a share as a second place.</source>
        <translation>Copies go to this computer only. Choose a stick or a share as a second place.</translation>
    </message>
    <message>
        <source>Second place: {0}. It was not there yet.</source>
        <translation>Second place: {0}. It was not there yet.</translation>
    </message>
    <message>
        <source>Second place: {0}. Last seen: {1}.</source>
        <translation>Second place: {0}. Last seen: {1}.</translation>
    </message>
    <message>
        <source>A copy is being made…</source>
        <translation>A copy is being made…</translation>
    </message>
    <message>
        <source>A copy is being made: {0} of {1} files…</source>
        <translation>A copy is being made: {0} of {1} files…</translation>
    </message>
    <message>
        <source>The copy is made and verified here, but not at the second place. {0}</source>
        <translation>The copy is made and verified here, but not at the second place. {0}</translation>
    </message>
    <message>
        <source>The copy is made and verified, here and at the second place.</source>
        <translation>The copy is made and verified, here and at the second place.</translation>
    </message>
    <message>
        <source>The copy is made and verified.</source>
        <translation>The copy is made and verified.</translation>
    </message>
    <message>
        <source>Second place for copies</source>
        <translation>Second place for copies</translation>
    </message>
</context>
<context>
    <name>BodyPage</name>
    <message>
        <source>Whose sitting or order is it?</source>
        <translation>Whose sitting or order is it?</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
</context>
<context>
    <name>BreachesCard</name>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Tell by</source>
        <translation>Tell by</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Breaches of personal data</source>
        <translation>Breaches of personal data</translation>
    </message>
    <message>
        <source>Report a breach</source>
        <translation>Report a breach</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>Print the notice</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>late: not told yet</source>
        <translation>late: not told yet</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>not told yet</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>told {0}</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>The authorised body was told. Today stops calling it to mind.</source>
        <translation>The authorised body was told. Today stops calling it to mind.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Take back the last step</source>
        <translation>Take back the last step</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Date and number</source>
        <translation>Date and number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Due {0}</translation>
    </message>
    <message>
        <source>Record: {0}</source>
        <translation>Record: {0}</translation>
    </message>
    <message>
        <source>may be done now</source>
        <translation>may be done now</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>… and {n} more records</source>
        <translation>… and {n} more records</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Which changes are shown</translation>
    </message>
    <message>
        <source>before</source>
        <translation>before</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Take out all who are refused</source>
        <translation>Take out all who are refused</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>What will be written</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>CohortPrinter</name>
    <message>
        <source>Printing for {n} students</source>
        <translation>Printing for {n} students</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>To the printer, all at once</source>
        <translation>To the printer, all at once</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>PDF files in a folder</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>In stacks of the supervisors</source>
        <translation>In stacks of the supervisors</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>Order of the sheets</source>
        <translation>Order of the sheets</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Copies of each</translation>
    </message>
    <message>
        <source>Folder for the printed files</source>
        <translation>Folder for the printed files</translation>
    </message>
    <message>
        <source>Printing was cancelled. Nothing was issued.</source>
        <translation>Printing was cancelled. Nothing was issued.</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Printed: {n}. Not printed:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Not everything could be printed</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Written: {path}</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>leave out</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Compare versions</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Old version</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Is</translation>
    </message>
    <message>
        <source>There is no difference between these versions.</source>
        <translation>There is no difference between these versions.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Research: texts</source>
        <translation>Research: texts</translation>
    </message>
</context>
<context>
    <name>ConsentsBlock</name>
    <message>
        <source>Print the consent</source>
        <translation>Print the consent</translation>
    </message>
    <message>
        <source>in force since {0}</source>
        <translation>in force since {0}</translation>
    </message>
    <message>
        <source>withdrawn {0}</source>
        <translation>withdrawn {0}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>ContractsCard</name>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Number and date</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Calendar plan</source>
        <translation>Calendar plan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>no dates</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>is over</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Size, MB</source>
        <translation>Size, MB</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>CopyMoves</name>
    <message>
        <source>Signed…</source>
        <translation>Signed…</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Handed over…</translation>
    </message>
    <message>
        <source>Came home…</source>
        <translation>Came home…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Lost…</translation>
    </message>
    <message>
        <source>Take back the last note…</source>
        <translation>Take back the last note…</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Copies: {n}</translation>
    </message>
    <message>
        <source>The last note is taken back; it stays readable in the way of the copy.</source>
        <translation>The last note is taken back; it stays readable in the way of the copy.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>The chosen copies wait for no signature.</source>
        <translation>The chosen copies wait for no signature.</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Who signed</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>or to somebody else</source>
        <translation>or to somebody else</translation>
    </message>
    <message>
        <source>Who took it (name)</source>
        <translation>Who took it (name)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Recorded: {done}. Not recorded: {left}.</source>
        <translation>Recorded: {done}. Not recorded: {left}.</translation>
    </message>
    <message>
        <source>Some copies were left as they are</source>
        <translation>Some copies were left as they are</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Last time the program ended because of a fault</source>
        <translation>Last time the program ended because of a fault</translation>
    </message>
    <message>
        <source>What was confirmed before is safe. This is what the program wrote down of it. Whoever looks after the program can use it: save it to a file and send that. Look through it first: names of people may be in it.</source>
        <translation>What was confirmed before is safe. This is what the program wrote down of it. Whoever looks after the program can use it: save it to a file and send that. Look through it first: names of people may be in it.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Where to save the report</source>
        <translation>Where to save the report</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Saved: {0}</translation>
    </message>
</context>
<context>
    <name>CriteriaView</name>
    <message>
        <source>criteria met</source>
        <translation>criteria met</translation>
    </message>
    <message>
        <source>criteria not met</source>
        <translation>criteria not met</translation>
    </message>
    <message>
        <source>lack data</source>
        <translation>lack data</translation>
    </message>
    <message>
        <source>end soon or are over</source>
        <translation>end soon or are over</translation>
    </message>
    <message>
        <source>Print the readiness sheet</source>
        <translation>Print the readiness sheet</translation>
    </message>
    <message>
        <source>Readiness of the department</source>
        <translation>Readiness of the department</translation>
    </message>
    <message>
        <source>What ends soon</source>
        <translation>What ends soon</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Other requirements to the department</source>
        <translation>Other requirements to the department</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Legal basis of the regulation</source>
        <translation>Legal basis of the regulation</translation>
    </message>
    <message>
        <source>{0}, edition {1}; as of {2}.</source>
        <translation>{0}, edition {1}; as of {2}.</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contract</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratory</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>is over</translation>
    </message>
    <message>
        <source>days left: {0}</source>
        <translation>days left: {0}</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Not recorded: {0}</translation>
    </message>
</context>
<context>
    <name>CriterionBlock</name>
    <message>
        <source>Open the staff</source>
        <translation>Open the staff</translation>
    </message>
    <message>
        <source>Open the contracts</source>
        <translation>Open the contracts</translation>
    </message>
    <message>
        <source>Open the laboratories</source>
        <translation>Open the laboratories</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Not recorded: {0}</source>
        <translation>Not recorded: {0}</translation>
    </message>
    <message>
        <source>{0} – does not count: {1}</source>
        <translation>{0} – does not count: {1}</translation>
    </message>
    <message>
        <source>{0} (until {1})</source>
        <translation>{0} (until {1})</translation>
    </message>
    <message>
        <source>not recorded: {0}</source>
        <translation>not recorded: {0}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Safe copies</source>
        <translation>Safe copies</translation>
    </message>
    <message>
        <source>Copy to a file…</source>
        <translation>Copy to a file…</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Check the database</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Open another file…</translation>
    </message>
    <message>
        <source>Protection by a password</source>
        <translation>Protection by a password</translation>
    </message>
    <message>
        <source>Exchange with another PC</source>
        <translation>Exchange with another PC</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Everything that was done</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Where to put the backup</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <translation>Check of the database</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Open a department</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.yyyy</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Choose a date</translation>
    </message>
</context>
<context>
    <name>DecisionsModel</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>return</source>
        <translation>return</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>reject</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Reason for returning or rejecting</source>
        <translation>Reason for returning or rejecting</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Decision for each</source>
        <translation>Decision for each</translation>
    </message>
    <message>
        <source>Chosen rows:</source>
        <translation>Chosen rows:</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>All: approve</source>
        <translation>All: approve</translation>
    </message>
</context>
<context>
    <name>DepartmentPage</name>
    <message>
        <source>Readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>Contracts and laboratories</source>
        <translation>Contracts and laboratories</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Programmes and directions</source>
        <translation>Programmes and directions</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>Written differently on two PCs</source>
        <translation>Written differently on two PCs</translation>
    </message>
    <message>
        <source>What stands here stays until you choose. The other PC learns of your choice with a package.</source>
        <translation>What stands here stays until you choose. The other PC learns of your choice with a package.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>On the other PC</source>
        <translation>On the other PC</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Keep what is here</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Take the other</translation>
    </message>
    <message>
        <source>All: keep what is here</source>
        <translation>All: keep what is here</translation>
    </message>
    <message>
        <source>All: take the other</source>
        <translation>All: take the other</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DisputesTab</name>
    <message>
        <source>Filed</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>No dispute is recorded. A dispute is entered on the card of a student.</source>
        <translation>No dispute is recorded. A dispute is entered on the card of a student.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>decided {0}</source>
        <translation>decided {0}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
</context>
<context>
    <name>EachPage</name>
    <message>
        <source>Details of each</source>
        <translation>Details of each</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Columns from this field on, from the chosen row downwards</source>
        <translation>Columns from this field on, from the chosen row downwards</translation>
    </message>
    <message>
        <source>Same for the selected: {0}</source>
        <translation>Same for the selected: {0}</translation>
    </message>
    <message>
        <source>Same for all: {0}</source>
        <translation>Same for all: {0}</translation>
    </message>
</context>
<context>
    <name>EditBlock</name>
    <message>
        <source>Not saved: see the field marked above.</source>
        <translation>Not saved: see the field marked above.</translation>
    </message>
    <message>
        <source>This cannot be read. A date is written dd.mm.yyyy, a number in digits.</source>
        <translation>This cannot be read. A date is written dd.mm.yyyy, a number in digits.</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: this cannot be read as a date or a number.</source>
        <translation>Row {row}, column “{column}”: this cannot be read as a date or a number.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Compare editions</source>
        <translation>Compare editions</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>From a folder</translation>
    </message>
    <message>
        <source>Compare with an edition that is not installed yet</source>
        <translation>Compare with an edition that is not installed yet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Edition in use</source>
        <translation>Edition in use</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Folder of the new edition</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Move the students?</source>
        <translation>Move the students?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>EditionsCard</name>
    <message>
        <source>Editions</source>
        <translation>Editions</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Running cases</source>
        <translation>Running cases</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Install an edition</source>
        <translation>Install an edition</translation>
    </message>
    <message>
        <source>Compare and move students</source>
        <translation>Compare and move students</translation>
    </message>
    <message>
        <source>A new edition is a folder with its files. It is checked whole before it is taken; students move to it only when you say so.</source>
        <translation>A new edition is a folder with its files. It is checked whole before it is taken; students move to it only when you say so.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installed</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>Folder of the new edition</source>
        <translation>Folder of the new edition</translation>
    </message>
    <message>
        <source>Edition {0} is installed. Compare it, then move students to it.</source>
        <translation>Edition {0} is installed. Compare it, then move students to it.</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>From the list of supervisors</source>
        <translation>From the list of supervisors</translation>
    </message>
    <message>
        <source>{0} (optional)</source>
        <translation>{0} (optional)</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
</context>
<context>
    <name>ExchangeCard</name>
    <message>
        <source>Make a package…</source>
        <translation>Make a package…</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Take in a package…</translation>
    </message>
    <message>
        <source>Latest packages of other PCs: {0}.</source>
        <translation>Latest packages of other PCs: {0}.</translation>
    </message>
    <message>
        <source>Two PCs of the department without a network: a package on a USB stick carries what changed since they last met, with papers and scans. It is encrypted by a phrase that both know.</source>
        <translation>Two PCs of the department without a network: a package on a USB stick carries what changed since they last met, with papers and scans. It is encrypted by a phrase that both know.</translation>
    </message>
    <message>
        <source>To be decided: {0}…</source>
        <translation>To be decided: {0}…</translation>
    </message>
    <message>
        <source>Where to put the package</source>
        <translation>Where to put the package</translation>
    </message>
    <message>
        <source>Tell the phrase to the other person by mouth: without it nobody opens the package.</source>
        <translation>Tell the phrase to the other person by mouth: without it nobody opens the package.</translation>
    </message>
    <message>
        <source>Shared phrase</source>
        <translation>Shared phrase</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>Make a package</translation>
    </message>
    <message>
        <source>Package written: {0}. Intentions: {1}, files: {2}.</source>
        <translation>Package written: {0}. Intentions: {1}, files: {2}.</translation>
    </message>
    <message>
        <source>Files not found, left out: {0}.</source>
        <translation>Files not found, left out: {0}.</translation>
    </message>
    <message>
        <source>Package of another PC</source>
        <translation>Package of another PC</translation>
    </message>
    <message>
        <source>First you see what the package would change; nothing is written before you say so.</source>
        <translation>First you see what the package would change; nothing is written before you say so.</translation>
    </message>
    <message>
        <source>Look into the package</source>
        <translation>Look into the package</translation>
    </message>
    <message>
        <source>Taking in the package</source>
        <translation>Taking in the package</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of the package was taken in.</source>
        <translation>Cancelled. Nothing of the package was taken in.</translation>
    </message>
    <message>
        <source>Taken in from {0}: added {1}, changed {2}, removed {3}, to be decided {4}.</source>
        <translation>Taken in from {0}: added {1}, changed {2}, removed {3}, to be decided {4}.</translation>
    </message>
</context>
<context>
    <name>FactFields</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>What does the list hold?</source>
        <translation>What does the list hold?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Supervisors</translation>
    </message>
    <message>
        <source>Excel, LibreOffice or CSV: drop the file here or choose it</source>
        <translation>Excel, LibreOffice or CSV: drop the file here or choose it</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Choose a list</translation>
    </message>
</context>
<context>
    <name>FilingPanel</name>
    <message>
        <source>The page</source>
        <translation>The page</translation>
    </message>
    <message>
        <source>Paper: number or person</source>
        <translation>Paper: number or person</translation>
    </message>
    <message>
        <source>Find the paper by number or person</source>
        <translation>Find the paper by number or person</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>File here</source>
        <translation>File here</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Put aside…</translation>
    </message>
    <message>
        <source>Back to the tray</source>
        <translation>Back to the tray</translation>
    </message>
    <message>
        <source>Choose a page on the left to see it.</source>
        <translation>Choose a page on the left to see it.</translation>
    </message>
    <message>
        <source>{file}, page {page} of {pages}</source>
        <translation>{file}, page {page} of {pages}</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>The page is being drawn…</translation>
    </message>
    <message>
        <source>Papers found: {n}</source>
        <translation>Papers found: {n}</translation>
    </message>
    <message>
        <source>copy {n}</source>
        <translation>copy {n}</translation>
    </message>
    <message>
        <source>sheet {n} of {sheets}</source>
        <translation>sheet {n} of {sheets}</translation>
    </message>
    <message>
        <source>which copy</source>
        <translation>which copy</translation>
    </message>
    <message>
        <source>which sheet</source>
        <translation>which sheet</translation>
    </message>
    <message>
        <source>The page leaves the tray; the file is kept, and the page can be brought back.</source>
        <translation>The page leaves the tray; the file is kept, and the page can be brought back.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Put aside</translation>
    </message>
</context>
<context>
    <name>FilteredList</name>
    <message>
        <source>Clause or words</source>
        <translation>Clause or words</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>First start</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>Where the new department is kept</source>
        <translation>Where the new department is kept</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>A department may print its own variant of a form: make a copy, edit the file in any text editor, check it. Both variants can be printed; a faulty one is refused and the shipped one stays in its place.</source>
        <translation>A department may print its own variant of a form: make a copy, edit the file in any text editor, check it. Both variants can be printed; a faulty one is refused and the shipped one stays in its place.</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>Printed forms</translation>
    </message>
    <message>
        <source>Make own variant</source>
        <translation>Make own variant</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Preview blank</source>
        <translation>Preview blank</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>Back to the shipped one</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>The department&apos;s own files lie in {0}</source>
        <translation>The department&apos;s own files lie in {0}</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>own variant</source>
        <translation>own variant</translation>
    </message>
    <message>
        <source>own form</source>
        <translation>own form</translation>
    </message>
    <message>
        <source>own variant is faulty</source>
        <translation>own variant is faulty</translation>
    </message>
    <message>
        <source>The copy to edit is {0}</source>
        <translation>The copy to edit is {0}</translation>
    </message>
    <message>
        <source>The file was read again: it has no fault.</source>
        <translation>The file was read again: it has no fault.</translation>
    </message>
    <message>
        <source>The shipped one is printed again. Your file is kept as {0}</source>
        <translation>The shipped one is printed again. Your file is kept as {0}</translation>
    </message>
</context>
<context>
    <name>GraduatesPage</name>
    <message>
        <source>Number of the order</source>
        <translation>Number of the order</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>Date of the order</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>Graduates</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Everything that was done</translation>
    </message>
    <message>
        <source>The action and the later ones; the latest is undone first</source>
        <translation>The action and the later ones; the latest is undone first</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Open the paper</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>This could not be done</translation>
    </message>
</context>
<context>
    <name>HistoryLines</name>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>not undone</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taken out</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Every kind</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Kind of action</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Show the later ones</source>
        <translation>Show the later ones</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Do it again</translation>
    </message>
    <message>
        <source>Undo this action</source>
        <translation>Undo this action</translation>
    </message>
    <message>
        <source>Choose a line above to see what it changed.</source>
        <translation>Choose a line above to see what it changed.</translation>
    </message>
    <message>
        <source>Or take the latest decision back in the procedure: everything stays written there.</source>
        <translation>Or take the latest decision back in the procedure: everything stays written there.</translation>
    </message>
    <message>
        <source>It changed nothing that is shown on a card.</source>
        <translation>It changed nothing that is shown on a card.</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Open the paper</translation>
    </message>
    <message>
        <source>Open the procedure</source>
        <translation>Open the procedure</translation>
    </message>
    <message>
        <source>History to Excel</source>
        <translation>History to Excel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of the record</source>
        <translation>History of the record</translation>
    </message>
</context>
<context>
    <name>HowPage</name>
    <message>
        <source>How do you want to begin?</source>
        <translation>How do you want to begin?</translation>
    </message>
    <message>
        <source>A new department</source>
        <translation>A new department</translation>
    </message>
    <message>
        <source>University, officials, programmes, semesters, step by step</source>
        <translation>University, officials, programmes, semesters, step by step</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Invented people at every stage: to look around and try things</source>
        <translation>Invented people at every stage: to look around and try things</translation>
    </message>
    <message>
        <source>A file that exists</source>
        <translation>A file that exists</translation>
    </message>
    <message>
        <source>A database of this program, or a copy of one</source>
        <translation>A database of this program, or a copy of one</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>Open a department</source>
        <translation>Open a department</translation>
    </message>
</context>
<context>
    <name>IinField</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Show the whole number</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import of a list</source>
        <translation>Import of a list</translation>
    </message>
    <message>
        <source>Import of a study plan</source>
        <translation>Import of a study plan</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Writing the list</translation>
    </message>
    <message>
        <source>The list is in the records</source>
        <translation>The list is in the records</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Save the list of problems</translation>
    </message>
    <message>
        <source>problems.xlsx</source>
        <translation>problems.xlsx</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>InterfaceTab</name>
    <message>
        <source>As in the system</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>InternshipParts</name>
    <message>
        <source>Host organisation</source>
        <translation>Host organisation</translation>
    </message>
    <message>
        <source>Abroad</source>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Rail</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Air</translation>
    </message>
    <message>
        <source>Travel expenses</source>
        <translation>Travel expenses</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation>Fee, tenge</translation>
    </message>
    <message>
        <source>No expenses at all</source>
        <translation>No expenses at all</translation>
    </message>
    <message>
        <source>Cost calculation, total</source>
        <translation>Cost calculation, total</translation>
    </message>
    <message>
        <source>Cost calculation approved on</source>
        <translation>Cost calculation approved on</translation>
    </message>
    <message>
        <source>Cost calculation approved by</source>
        <translation>Cost calculation approved by</translation>
    </message>
    <message>
        <source>Sources of finance, separated by semicolons</source>
        <translation>Sources of finance, separated by semicolons</translation>
    </message>
    <message>
        <source>Application to the Rector, date</source>
        <translation>Application to the Rector, date</translation>
    </message>
    <message>
        <source>Supervisor agreed on</source>
        <translation>Supervisor agreed on</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Department meeting, minutes number</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Department meeting, date</translation>
    </message>
    <message>
        <source>Contract with the host, number</source>
        <translation>Contract with the host, number</translation>
    </message>
    <message>
        <source>Contract with the host, date</source>
        <translation>Contract with the host, date</translation>
    </message>
    <message>
        <source>Contract valid from</source>
        <translation>Contract valid from</translation>
    </message>
    <message>
        <source>Contract valid to</source>
        <translation>Contract valid to</translation>
    </message>
    <message>
        <source>Foreign language, level</source>
        <translation>Foreign language, level</translation>
    </message>
    <message>
        <source>Language certificate valid to</source>
        <translation>Language certificate valid to</translation>
    </message>
    <message>
        <source>Results in study and research</source>
        <translation>Results in study and research</translation>
    </message>
    <message>
        <source>Part in public life</source>
        <translation>Part in public life</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Expected results</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Expected result</translation>
    </message>
    <message>
        <source>Actually from</source>
        <translation>Actually from</translation>
    </message>
    <message>
        <source>Actually to</source>
        <translation>Actually to</translation>
    </message>
    <message>
        <source>Report handed in on</source>
        <translation>Report handed in on</translation>
    </message>
    <message>
        <source>Document of completion, kind</source>
        <translation>Document of completion, kind</translation>
    </message>
    <message>
        <source>Document of completion, number</source>
        <translation>Document of completion, number</translation>
    </message>
    <message>
        <source>Document received on</source>
        <translation>Document received on</translation>
    </message>
    <message>
        <source>Work done and results</source>
        <translation>Work done and results</translation>
    </message>
    <message>
        <source>Conferences and courses</source>
        <translation>Conferences and courses</translation>
    </message>
    <message>
        <source>Further work</source>
        <translation>Further work</translation>
    </message>
    <message>
        <source>The student&apos;s opinion</source>
        <translation>The student&apos;s opinion</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Date of the report</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Title of the article</translation>
    </message>
    <message>
        <source>Publisher, place</source>
        <translation>Publisher, place</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Printed sheets</translation>
    </message>
    <message>
        <source>Visa of the head of department</source>
        <translation>Visa of the head of department</translation>
    </message>
    <message>
        <source>Visa of the accountant</source>
        <translation>Visa of the accountant</translation>
    </message>
    <message>
        <source>Visa of DSIA</source>
        <translation>Visa of DSIA</translation>
    </message>
    <message>
        <source>Visa of the vice-rector</source>
        <translation>Visa of the vice-rector</translation>
    </message>
    <message>
        <source>Act on distance learning, number</source>
        <translation>Act on distance learning, number</translation>
    </message>
    <message>
        <source>Act on distance learning, date</source>
        <translation>Act on distance learning, date</translation>
    </message>
    <message>
        <source>Consent of the host, number</source>
        <translation>Consent of the host, number</translation>
    </message>
    <message>
        <source>Consent of the host, date</source>
        <translation>Consent of the host, date</translation>
    </message>
    <message>
        <source>Language test</source>
        <translation>Language test</translation>
    </message>
    <message>
        <source>Score of the test</source>
        <translation>Score of the test</translation>
    </message>
    <message>
        <source>Language certificate, number</source>
        <translation>Language certificate, number</translation>
    </message>
    <message>
        <source>Language certificate, date</source>
        <translation>Language certificate, date</translation>
    </message>
</context>
<context>
    <name>InternshipTab</name>
    <message>
        <source>No internship is planned yet.</source>
        <translation>No internship is planned yet.</translation>
    </message>
    <message>
        <source>Plan an internship</source>
        <translation>Plan an internship</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Internship</translation>
    </message>
    <message>
        <source>Another internship</source>
        <translation>Another internship</translation>
    </message>
    <message>
        <source>Place and dates</source>
        <translation>Place and dates</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Agreements and contract</source>
        <translation>Agreements and contract</translation>
    </message>
    <message>
        <source>Internship abroad</source>
        <translation>Internship abroad</translation>
    </message>
    <message>
        <source>Further particulars</source>
        <translation>Further particulars</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Return and report</source>
        <translation>Return and report</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>Publications of the internship</source>
        <translation>Publications of the internship</translation>
    </message>
    <message>
        <source>Decisions on the report</source>
        <translation>Decisions on the report</translation>
    </message>
    <message>
        <source>New internship</source>
        <translation>New internship</translation>
    </message>
    <message>
        <source>Programme approved by the head</source>
        <translation>Programme approved by the head</translation>
    </message>
    <message>
        <source>Approved by the University</source>
        <translation>Approved by the University</translation>
    </message>
    <message>
        <source>; credits: {n}</source>
        <translation>; credits: {n}</translation>
    </message>
    <message>
        <source>Research seminar</source>
        <translation>Research seminar</translation>
    </message>
    <message>
        <source>Report approved by the head</source>
        <translation>Report approved by the head</translation>
    </message>
    <message>
        <source>Credits decided by the department</source>
        <translation>Credits decided by the department</translation>
    </message>
    <message>
        <source>Handed over for storage</source>
        <translation>Handed over for storage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
</context>
<context>
    <name>IssuedTab</name>
    <message>
        <source>Number, form or person</source>
        <translation>Number, form or person</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Register of copies</source>
        <translation>Register of copies</translation>
    </message>
    <message>
        <source>Papers printed for signing are kept here. The first one is printed from a student&apos;s card.</source>
        <translation>Papers printed for signing are kept here. The first one is printed from a student&apos;s card.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Open the students</translation>
    </message>
    <message>
        <source>Papers: {n}</source>
        <translation>Papers: {n}</translation>
    </message>
</context>
<context>
    <name>LaboratoriesCard</name>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Accreditation</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>Own laboratories</source>
        <translation>Own laboratories</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>A safe copy is being made…</source>
        <translation>A safe copy is being made…</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>Leave without it</translation>
    </message>
    <message>
        <source>The safe copy could not be made</source>
        <translation>The safe copy could not be made</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Leave all the same</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>decided by hand</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Supervisors</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Meetings and orders</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ManyPrinter</name>
    <message>
        <source>Folder for the printed files</source>
        <translation>Folder for the printed files</translation>
    </message>
    <message>
        <source>Printing papers: {n}</source>
        <translation>Printing papers: {n}</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>All of them into a folder…</translation>
    </message>
    <message>
        <source>For everybody, into a folder: {n}…</source>
        <translation>For everybody, into a folder: {n}…</translation>
    </message>
    <message>
        <source>Printing was stopped. Issued before that: {n}</source>
        <translation>Printing was stopped. Issued before that: {n}</translation>
    </message>
    <message>
        <source>Printed: {n}. Not printed:</source>
        <translation>Printed: {n}. Not printed:</translation>
    </message>
    <message>
        <source>Not everything could be printed</source>
        <translation>Not everything could be printed</translation>
    </message>
    <message>
        <source>Printed: {n}</source>
        <translation>Printed: {n}</translation>
    </message>
</context>
<context>
    <name>MattersWizard</name>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>What comes next:</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Number or subject</source>
        <translation>Number or subject</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>New meeting or order</source>
        <translation>New meeting or order</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>Record a step</translation>
    </message>
    <message>
        <source>Meetings of the department and the council, submissions and orders are kept here.</source>
        <translation>Meetings of the department and the council, submissions and orders are kept here.</translation>
    </message>
    <message>
        <source>Record the first meeting</source>
        <translation>Record the first meeting</translation>
    </message>
    <message>
        <source>Meetings and orders</source>
        <translation>Meetings and orders</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Choose an act above to see what it decided.</source>
        <translation>Choose an act above to see what it decided.</translation>
    </message>
    <message>
        <source>Chair: {name}</source>
        <translation>Chair: {name}</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>Data of the minutes</source>
        <translation>Data of the minutes</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Present, people</source>
        <translation>Present, people</translation>
    </message>
    <message>
        <source>Post and name, as in the order: who answers for carrying it out</source>
        <translation>Post and name, as in the order: who answers for carrying it out</translation>
    </message>
    <message>
        <source>Control of the order</source>
        <translation>Control of the order</translation>
    </message>
    <message>
        <source>Heard (instead of the usual words)</source>
        <translation>Heard (instead of the usual words)</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>Enclosed</translation>
    </message>
    <message>
        <source>A number is written with digits only.</source>
        <translation>A number is written with digits only.</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Words of this paper</source>
        <translation>Words of this paper</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Language of the paper</translation>
    </message>
    <message>
        <source>Names as the paper declines them. A correction is kept for the next papers; an empty field takes it back.</source>
        <translation>Names as the paper declines them. A correction is kept for the next papers; an empty field takes it back.</translation>
    </message>
</context>
<context>
    <name>NewYearWizard</name>
    <message>
        <source>New academic year</source>
        <translation>New academic year</translation>
    </message>
    <message>
        <source>Begin the year</source>
        <translation>Begin the year</translation>
    </message>
    <message>
        <source>The academic year has begun</source>
        <translation>The academic year has begun</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Name in Kazakh</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Kazakh name in the genitive case</source>
        <translation>Kazakh name in the genitive case</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Name in capitals, as forms print it</source>
        <translation>Name in capitals, as forms print it</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Ministry, as forms print it</source>
        <translation>Ministry, as forms print it</translation>
    </message>
    <message>
        <source>Legal name, for contracts</source>
        <translation>Legal name, for contracts</translation>
    </message>
    <message>
        <source>University</source>
        <translation>University</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>OfficialsPage</name>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Degree, title</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Those who chair meetings and sign papers. Empty lines are left out.</source>
        <translation>Those who chair meetings and sign papers. Empty lines are left out.</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Officials</translation>
    </message>
</context>
<context>
    <name>OfficialsTab</name>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Degree, title</source>
        <translation>Degree, title</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Minutes and orders name who held the post on their date. When a post changes hands, enter the last day of the old holder and add a line for the new one.</source>
        <translation>Minutes and orders name who held the post on their date. When a post changes hands, enter the last day of the old holder and add a line for the new one.</translation>
    </message>
</context>
<context>
    <name>OpenPlaces</name>
    <message>
        <source>Clause or words</source>
        <translation>Clause or words</translation>
    </message>
    <message>
        <source>Filter the places</source>
        <translation>Filter the places</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>With a choice</source>
        <translation>With a choice</translation>
    </message>
    <message>
        <source>Which places are shown</source>
        <translation>Which places are shown</translation>
    </message>
    <message>
        <source>Shown: {0} of {1}, to be confirmed: {2}</source>
        <translation>Shown: {0} of {1}, to be confirmed: {2}</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Open another file</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>New department</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Copies…</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Restore this copy</translation>
    </message>
    <message>
        <source>The newest sound copy: {0}. Students: {1}, papers: {2}.</source>
        <translation>The newest sound copy: {0}. Students: {1}, papers: {2}.</translation>
    </message>
    <message>
        <source>Opening the department…</source>
        <translation>Opening the department…</translation>
    </message>
    <message>
        <source>The database is of an earlier version. A safe copy is made before it is changed: {0} of {1} files.</source>
        <translation>The database is of an earlier version. A safe copy is made before it is changed: {0} of {1} files.</translation>
    </message>
    <message>
        <source>Enter your university and department, look around in a demonstration, or open a file.</source>
        <translation>Enter your university and department, look around in a demonstration, or open a file.</translation>
    </message>
    <message>
        <source>There is no department here yet</source>
        <translation>There is no department here yet</translation>
    </message>
    <message>
        <source>The department cannot be opened</source>
        <translation>The department cannot be opened</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Papers to print:</source>
        <translation>Papers to print:</translation>
    </message>
    <message>
        <source>All of them into a folder…</source>
        <translation>All of them into a folder…</translation>
    </message>
</context>
<context>
    <name>OwnProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Training direction</source>
        <translation>Training direction</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>The department itself</source>
        <translation>The department itself</translation>
    </message>
    <message>
        <source>Department responsible for the programme</source>
        <translation>Department responsible for the programme</translation>
    </message>
    <message>
        <source>Leader of the programme</source>
        <translation>Leader of the programme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>What the package changes</source>
        <translation>What the package changes</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Here now</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{0}, {1}: everything in this package was received already.</source>
        <translation>{0}, {1}: everything in this package was received already.</translation>
    </message>
    <message>
        <source>{0}, {1}. Added: {2}, changed: {3}, removed: {4}, to be decided: {5}, papers and scans: {6}.</source>
        <translation>{0}, {1}. Added: {2}, changed: {3}, removed: {4}, to be decided: {5}, papers and scans: {6}.</translation>
    </message>
    <message>
        <source>People anonymised on the other PC: {0}. Here too their names, papers and scans go for good: that cannot be undone.</source>
        <translation>People anonymised on the other PC: {0}. Here too their names, papers and scans go for good: that cannot be undone.</translation>
    </message>
    <message>
        <source>Changes not shown: {0}.</source>
        <translation>Changes not shown: {0}.</translation>
    </message>
    <message>
        <source>{0} (until you choose) or {1}</source>
        <translation>{0} (until you choose) or {1}</translation>
    </message>
</context>
<context>
    <name>Packer</name>
    <message>
        <source>Pack for an inspection</source>
        <translation>Pack for an inspection</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>Folder for the packs</translation>
    </message>
    <message>
        <source>Packing the papers of {n} students</source>
        <translation>Packing the papers of {n} students</translation>
    </message>
    <message>
        <source>Papers in the pack: {n}, missing: {missing}</source>
        <translation>Papers in the pack: {n}, missing: {missing}</translation>
    </message>
    <message>
        <source>Packs written: {n}</source>
        <translation>Packs written: {n}</translation>
    </message>
    <message>
        <source>Not everything could be packed</source>
        <translation>Not everything could be packed</translation>
    </message>
</context>
<context>
    <name>PagePicture</name>
    <message>
        <source>Open the page to read it</source>
        <translation>Open the page to read it</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>The page</source>
        <translation>The page</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Turn by a quarter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PaperDetails</name>
    <message>
        <source>signed: {who}</source>
        <translation>signed: {who}</translation>
    </message>
    <message>
        <source>handed over: {who}</source>
        <translation>handed over: {who}</translation>
    </message>
    <message>
        <source>came home</source>
        <translation>came home</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>annulled, not waited for</source>
        <translation>annulled, not waited for</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>at home: {who}</source>
        <translation>at home: {who}</translation>
    </message>
    <message>
        <source>with: {who}; waits for: {next}</source>
        <translation>with: {who}; waits for: {next}</translation>
    </message>
    <message>
        <source>with: {who}</source>
        <translation>with: {who}</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>Paper {number}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Copy, sheet</source>
        <translation>Copy, sheet</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{copy}, sheet {sheet}</source>
        <translation>{copy}, sheet {sheet}</translation>
    </message>
    <message>
        <source>{file}, page {page}</source>
        <translation>{file}, page {page}</translation>
    </message>
    <message>
        <source>No scan has come home yet.</source>
        <translation>No scan has come home yet.</translation>
    </message>
    <message>
        <source>A draft is signed by nobody: it has no copies.</source>
        <translation>A draft is signed by nobody: it has no copies.</translation>
    </message>
    <message>
        <source>{date} issued</source>
        <translation>{date} issued</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>The page is being drawn…</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Issued papers</source>
        <translation>Issued papers</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nothing was issued for this student yet. Printing begins at the top of the card.</source>
        <translation>Nothing was issued for this student yet. Printing begins at the top of the card.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Copies and scans…</source>
        <translation>Copies and scans…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Annul…</source>
        <translation>Annul…</translation>
    </message>
    <message>
        <source>annulled {date}: {reason}</source>
        <translation>annulled {date}: {reason}</translation>
    </message>
    <message>
        <source>outdated: the record or the form has changed</source>
        <translation>outdated: the record or the form has changed</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Paper {number} becomes void. The file and its number stay in the register.</source>
        <translation>Paper {number} becomes void. The file and its number stay in the register.</translation>
    </message>
    <message>
        <source>Annul</source>
        <translation>Annul</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Issued</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Pack for an inspection…</source>
        <translation>Pack for an inspection…</translation>
    </message>
    <message>
        <source>Papers of the student</source>
        <translation>Papers of the student</translation>
    </message>
</context>
<context>
    <name>PasswordsDialog</name>
    <message>
        <source>The same once more</source>
        <translation>The same once more</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Head of the department: everything</source>
        <translation>Head of the department: everything</translation>
    </message>
    <message>
        <source>Secretary: everything but users, restoring and the regulation</source>
        <translation>Secretary: everything but users, restoring and the regulation</translation>
    </message>
    <message>
        <source>Reader: looks and prints, writes nothing</source>
        <translation>Reader: looks and prints, writes nothing</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>User in the role of the head</source>
        <translation>User in the role of the head</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Type the recovery key from the paper that was printed when the department was protected. Without the paper, another head can give you a new password in Settings.</source>
        <translation>Type the recovery key from the paper that was printed when the department was protected. Without the paper, another head can give you a new password in Settings.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Set a new password</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>Why not now</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search: name, programme</source>
        <translation>Search: name, programme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Which students are shown</source>
        <translation>Which students are shown</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>For the selected:</source>
        <translation>For the selected:</translation>
    </message>
</context>
<context>
    <name>PersonalTab</name>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>IIN</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Language of study</source>
        <translation>Language of study</translation>
    </message>
    <message>
        <source>Basis of study</source>
        <translation>Basis of study</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Year of study</translation>
    </message>
    <message>
        <source>Enrolment order, number</source>
        <translation>Enrolment order, number</translation>
    </message>
    <message>
        <source>Enrolment order, date</source>
        <translation>Enrolment order, date</translation>
    </message>
    <message>
        <source>First day of study</source>
        <translation>First day of study</translation>
    </message>
    <message>
        <source>Contract of paid services, number</source>
        <translation>Contract of paid services, number</translation>
    </message>
    <message>
        <source>Contract of paid services, date</source>
        <translation>Contract of paid services, date</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Leave until, if the order says</source>
        <translation>Leave until, if the order says</translation>
    </message>
    <message>
        <source>Basis: order, number and date</source>
        <translation>Basis: order, number and date</translation>
    </message>
    <message>
        <source>An IIN has 12 digits.</source>
        <translation>An IIN has 12 digits.</translation>
    </message>
    <message>
        <source>The check digit does not fit: compare with the identity card. It can be saved.</source>
        <translation>The check digit does not fit: compare with the identity card. It can be saved.</translation>
    </message>
    <message>
        <source>No birth date can be read from this IIN. It can be saved.</source>
        <translation>No birth date can be read from this IIN. It can be saved.</translation>
    </message>
    <message>
        <source>Birth date by the IIN: {date}</source>
        <translation>Birth date by the IIN: {date}</translation>
    </message>
    <message>
        <source>Education before</source>
        <translation>Education before</translation>
    </message>
    <message>
        <source>Same profile as the degree before</source>
        <translation>Same profile as the degree before</translation>
    </message>
    <message>
        <source>Customer of the training</source>
        <translation>Customer of the training</translation>
    </message>
</context>
<context>
    <name>PlaceBlock</name>
    <message>
        <source>clause {0}</source>
        <translation>clause {0}</translation>
    </message>
    <message>
        <source>Confirmed by the university</source>
        <translation>Confirmed by the university</translation>
    </message>
    <message>
        <source>Read as: {0}</source>
        <translation>Read as: {0}</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>Default: {0}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>to be confirmed</translation>
    </message>
</context>
<context>
    <name>PlainCopiesDialog</name>
    <message>
        <source>Copies that are not encrypted</source>
        <translation>Copies that are not encrypted</translation>
    </message>
    <message>
        <source>They were made before the department was protected: whoever gets hold of them can read them. Encrypted, they open by the passwords of now. Copies saved elsewhere by hand are not looked for: delete them.</source>
        <translation>They were made before the department was protected: whoever gets hold of them can read them. Encrypted, they open by the passwords of now. Copies saved elsewhere by hand are not looked for: delete them.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Encrypt</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Look in a folder…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{0} · students: {1}, papers: {2}
{3}</source>
        <translation>{0} · students: {1}, papers: {2}
{3}</translation>
    </message>
    <message>
        <source>No copy lies open at the places that were looked at.</source>
        <translation>No copy lies open at the places that were looked at.</translation>
    </message>
    <message>
        <source>Encrypting copies</source>
        <translation>Encrypting copies</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>These copies could not be read and were not encrypted: {0}.</translation>
    </message>
    <message>
        <source>Copies to be deleted for good: {0}. Encrypted ones are made anew at the next copying.</source>
        <translation>Copies to be deleted for good: {0}. Encrypted ones are made anew at the next copying.</translation>
    </message>
    <message>
        <source>Delete the copies?</source>
        <translation>Delete the copies?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deleting copies</source>
        <translation>Deleting copies</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Where copies may lie</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Version of the plan</source>
        <translation>Version of the plan</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Compare versions</translation>
    </message>
    <message>
        <source>Copy from a template</source>
        <translation>Copy from a template</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Keep as template</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Save to Excel</translation>
    </message>
    <message>
        <source>Blank Excel table</source>
        <translation>Blank Excel table</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>superseded version</source>
        <translation>superseded version</translation>
    </message>
    <message>
        <source>in force, approved {date}</source>
        <translation>in force, approved {date}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>draft of an amendment</source>
        <translation>draft of an amendment</translation>
    </message>
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>Plan of the thesis work</source>
        <translation>Plan of the thesis work</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Practices</translation>
    </message>
    <message>
        <source>Research internship</source>
        <translation>Research internship</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Study plan</source>
        <translation>Study plan</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Teaching practice</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Research practice</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Industrial practice</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Dates in words</source>
        <translation>Dates in words</translation>
    </message>
    <message>
        <source>Kind of practice</source>
        <translation>Kind of practice</translation>
    </message>
    <message>
        <source>Kind of publication</source>
        <translation>Kind of publication</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Comp.</source>
        <translation>Comp.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Semester</source>
        <translation>Semester</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Rationale of the topic</source>
        <translation>Rationale of the topic</translation>
    </message>
    <message>
        <source>Structure of the work</source>
        <translation>Structure of the work</translation>
    </message>
    <message>
        <source>Direction of research</source>
        <translation>Direction of research</translation>
    </message>
    <message>
        <source>Signed by the student</source>
        <translation>Signed by the student</translation>
    </message>
    <message>
        <source>Signed by the supervisor</source>
        <translation>Signed by the supervisor</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Department meeting, minutes number</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Department meeting, date</translation>
    </message>
    <message>
        <source>Agreed by the head</source>
        <translation>Agreed by the head</translation>
    </message>
    <message>
        <source>Agreed by the vice-rector</source>
        <translation>Agreed by the vice-rector</translation>
    </message>
    <message>
        <source>Academic council, minutes number</source>
        <translation>Academic council, minutes number</translation>
    </message>
    <message>
        <source>Academic council, date</source>
        <translation>Academic council, date</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, number</source>
        <translation>Rector&apos;s approval, number</translation>
    </message>
    <message>
        <source>Rector&apos;s approval, date</source>
        <translation>Rector&apos;s approval, date</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>There is no individual plan yet. It begins with the practices that the form prescribes.</source>
        <translation>There is no individual plan yet. It begins with the practices that the form prescribes.</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Create the plan</translation>
    </message>
    <message>
        <source>Research: rationale, structure, direction</source>
        <translation>Research: rationale, structure, direction</translation>
    </message>
    <message>
        <source>Signatures and approvals</source>
        <translation>Signatures and approvals</translation>
    </message>
    <message>
        <source>Copies handed over</source>
        <translation>Copies handed over</translation>
    </message>
    <message>
        <source>What the rules say of the rows</source>
        <translation>What the rules say of the rows</translation>
    </message>
    <message>
        <source>Return to draft…</source>
        <translation>Return to draft…</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>recorded as steps of the amendment</source>
        <translation>recorded as steps of the amendment</translation>
    </message>
    <message>
        <source>after approval</source>
        <translation>after approval</translation>
    </message>
    <message>
        <source>{n} not met</source>
        <translation>{n} not met</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>There are unsaved changes</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>They will be lost if you go on without saving.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Go on without saving</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>There are no templates yet</translation>
    </message>
    <message>
        <source>Open a plan of the same programme and track that is well filled in and keep it as a template.</source>
        <translation>Open a plan of the same programme and track that is well filled in and keep it as a template.</translation>
    </message>
    <message>
        <source>Some plans were left as they were</source>
        <translation>Some plans were left as they were</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>The rows saved in this plan are kept for the students of its programme and track.</source>
        <translation>The rows saved in this plan are kept for the students of its programme and track.</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Keep as template</translation>
    </message>
    <message>
        <source>Save to Excel</source>
        <translation>Save to Excel</translation>
    </message>
    <message>
        <source>study plan.xlsx</source>
        <translation>study plan.xlsx</translation>
    </message>
    <message>
        <source>Return the plan to draft</source>
        <translation>Return the plan to draft</translation>
    </message>
    <message>
        <source>Later signatures and approvals no longer stand.</source>
        <translation>Later signatures and approvals no longer stand.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Whole width</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>A working copy to edit in Word. It is not numbered and not kept.</source>
        <translation>A working copy to edit in Word. It is not numbered and not kept.</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Save as a Word file</source>
        <translation>Save as a Word file</translation>
    </message>
    <message>
        <source>Issued: {title}, № {number}</source>
        <translation>Issued: {title}, № {number}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Printing was stopped.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing was lost. Look at the printer, print again or save the PDF.</source>
        <translation>The printer did not take the pages. Nothing was lost. Look at the printer, print again or save the PDF.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Save the PDF and print it on another one.</source>
        <translation>No printer is installed on this computer. Save the PDF and print it on another one.</translation>
    </message>
    <message>
        <source>all, or 1-3, 5</source>
        <translation>all, or 1-3, 5</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>Print on both sides</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>One copy less</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>One copy more</translation>
    </message>
    <message>
        <source>Pages are written as 1-3, 5 and lie between 1 and {count}.</source>
        <translation>Pages are written as 1-3, 5 and lie between 1 and {count}.</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Today calls to mind whose consent is not recorded</source>
        <translation>Today calls to mind whose consent is not recorded</translation>
    </message>
    <message>
        <source>Working days within which the authorised body is told of a breach</source>
        <translation>Working days within which the authorised body is told of a breach</translation>
    </message>
    <message>
        <source>Years for which data are kept after graduation or expulsion (empty: nobody is proposed)</source>
        <translation>Years for which data are kept after graduation or expulsion (empty: nobody is proposed)</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Chosen by the department.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed. Ask the lawyer of the university.</source>
        <translation>Proposed by the program; not confirmed. Ask the lawyer of the university.</translation>
    </message>
</context>
<context>
    <name>ProceduresTab</name>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>Begin…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>The regulation of this student knows no procedures.</source>
        <translation>The regulation of this student knows no procedures.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>ended by refusal</source>
        <translation>ended by refusal</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>No further procedure may begin now.</source>
        <translation>No further procedure may begin now.</translation>
    </message>
    <message>
        <source>Take back the last step?</source>
        <translation>Take back the last step?</translation>
    </message>
    <message>
        <source>{0}: the record goes back to what the steps before say.</source>
        <translation>{0}: the record goes back to what the steps before say.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a department</source>
        <translation>Open a department</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>The database is damaged</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>Choose a copy…</translation>
    </message>
    <message>
        <source>The copy is being restored…</source>
        <translation>The copy is being restored…</translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation>Restoring a copy</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Name in Kazakh</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Programmes of the department. The import of students adds those that stand in the list.</source>
        <translation>Programmes of the department. The import of students adds those that stand in the list.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <translation>Name in Kazakh</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>A programme that is removed here goes to the archive: nothing is lost.</source>
        <translation>A programme that is removed here goes to the archive: nothing is lost.</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation>Topic (Kazakh)</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>look</source>
        <translation>look</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Your name as a user</source>
        <translation>Your name as a user</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Without a password whoever gets at the files of this computer can read them, and everybody may do everything. With one, database, papers, scans and copies are encrypted, each user has a role, and the window locks itself. You become the first user, in the role of the head. Afterwards a recovery key is shown: print it. Copies made before at the second place are told afterwards; other ones stay readable: delete them by hand. This can be done and undone at any time in Settings, Data.</source>
        <translation>Without a password whoever gets at the files of this computer can read them, and everybody may do everything. With one, database, papers, scans and copies are encrypted, each user has a role, and the window locks itself. You become the first user, in the role of the head. Afterwards a recovery key is shown: print it. Copies made before at the second place are told afterwards; other ones stay readable: delete them by hand. This can be done and undone at any time in Settings, Data.</translation>
    </message>
    <message>
        <source>Protect by a password</source>
        <translation>Protect by a password</translation>
    </message>
    <message>
        <source>Encrypting the department</source>
        <translation>Encrypting the department</translation>
    </message>
    <message>
        <source>These copies could not be read and were not encrypted: {0}.</source>
        <translation>These copies could not be read and were not encrypted: {0}.</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protect by a password…</source>
        <translation>Protect by a password…</translation>
    </message>
    <message>
        <source>Users…</source>
        <translation>Users…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Change my password…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>New recovery key…</translation>
    </message>
    <message>
        <source>Open copies…</source>
        <translation>Open copies…</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Lock now (Ctrl+L)</translation>
    </message>
    <message>
        <source>Turn the protection off…</source>
        <translation>Turn the protection off…</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key or a click (0: never). 15 is a proposal.</source>
        <translation>Lock after so many minutes without a key or a click (0: never). 15 is a proposal.</translation>
    </message>
    <message>
        <source>Encrypted: database, papers, scans and copies. At work: {0}.</source>
        <translation>Encrypted: database, papers, scans and copies. At work: {0}.</translation>
    </message>
    <message>
        <source>Not protected: whoever gets at the files of this computer can read them. With a password they are encrypted, each user has a role, and the window locks itself.</source>
        <translation>Not protected: whoever gets at the files of this computer can read them. With a password they are encrypted, each user has a role, and the window locks itself.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>Everything will be decrypted; users and roles are gone. Whoever gets at the files can read them.</source>
        <translation>Everything will be decrypted; users and roles are gone. Whoever gets at the files can read them.</translation>
    </message>
    <message>
        <source>Decrypting the department</source>
        <translation>Decrypting the department</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Your password is changed.</translation>
    </message>
    <message>
        <source>A new key is made and shown once, to be printed. The paper printed before opens nothing from then on.</source>
        <translation>A new key is made and shown once, to be printed. The paper printed before opens nothing from then on.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Make a new recovery key</translation>
    </message>
</context>
<context>
    <name>PurposesCard</name>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Blocked when</source>
        <translation>Blocked when</translation>
    </message>
    <message>
        <source>Purposes of processing</source>
        <translation>Purposes of processing</translation>
    </message>
</context>
<context>
    <name>RecordsBlock</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>The record was entered by mistake and goes away. Undo brings it back.</source>
        <translation>The record was entered by mistake and goes away. Undo brings it back.</translation>
    </message>
    <message>
        <source>Remove the record?</source>
        <translation>Remove the record?</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Take out this line?</source>
        <translation>Take out this line?</translation>
    </message>
    <message>
        <source>It was entered by mistake. What is over stays in the list with its last day.</source>
        <translation>It was entered by mistake. What is over stays in the list with its last day.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>It is put away</source>
        <translation>It is put away</translation>
    </message>
    <message>
        <source>If every password is forgotten, this key alone opens the department. It is shown only now and kept nowhere: print it or write it down, and lock the paper away, not beside the computer.</source>
        <translation>If every password is forgotten, this key alone opens the department. It is shown only now and kept nowhere: print it or write it down, and lock the paper away, not beside the computer.</translation>
    </message>
    <message>
        <source>Where to put the recovery key</source>
        <translation>Where to put the recovery key</translation>
    </message>
</context>
<context>
    <name>RegulationTab</name>
    <message>
        <source>Regulation in force</source>
        <translation>Regulation in force</translation>
    </message>
    <message>
        <source>A case keeps the edition under which it began.</source>
        <translation>A case keeps the edition under which it began.</translation>
    </message>
    <message>
        <source>What the regulation leaves unclear</source>
        <translation>What the regulation leaves unclear</translation>
    </message>
    <message>
        <source>Other choices</source>
        <translation>Other choices</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Number the copies in the footer</source>
        <translation>Number the copies in the footer</translation>
    </message>
    <message>
        <source>A mark (QR) on every sheet, by which scans find their papers</source>
        <translation>A mark (QR) on every sheet, by which scans find their papers</translation>
    </message>
    <message>
        <source>A dash where there is no fee</source>
        <translation>A dash where there is no fee</translation>
    </message>
    <message>
        <source>A copy on its way is called to mind after this many days</source>
        <translation>A copy on its way is called to mind after this many days</translation>
    </message>
    <message>
        <source>Legal basis:</source>
        <translation>Legal basis:</translation>
    </message>
    <message>
        <source>Chosen by the department.</source>
        <translation>Chosen by the department.</translation>
    </message>
    <message>
        <source>Proposed by the program; not confirmed by the university.</source>
        <translation>Proposed by the program; not confirmed by the university.</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
</context>
<context>
    <name>ReportsTab</name>
    <message>
        <source>No report yet. A report of research work or practice begins with its title page.</source>
        <translation>No report yet. A report of research work or practice begins with its title page.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Approved by the head on</source>
        <translation>Approved by the head on</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Department meeting, minutes number</source>
        <translation>Department meeting, minutes number</translation>
    </message>
    <message>
        <source>Department meeting, date</source>
        <translation>Department meeting, date</translation>
    </message>
    <message>
        <source>Print the title page</source>
        <translation>Print the title page</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>The report was entered by mistake and goes away. Undo brings it back.</source>
        <translation>The report was entered by mistake and goes away. Undo brings it back.</translation>
    </message>
    <message>
        <source>Remove the report?</source>
        <translation>Remove the report?</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Title of the report</translation>
    </message>
</context>
<context>
    <name>RequirementsTab</name>
    <message>
        <source>Requirements of the regulation</source>
        <translation>Requirements of the regulation</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a copy</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>The chosen copy takes the place of the present database. That is copied before and kept beside it under a name with the date: nothing is lost.</source>
        <translation>The chosen copy takes the place of the present database. That is copied before and kept beside it under a name with the date: nothing is lost.</translation>
    </message>
    <message>
        <source>No copies were found. Look for them on a stick or a share.</source>
        <translation>No copies were found. Look for them on a stick or a share.</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Restore this copy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>As it was by the end of</source>
        <translation>As it was by the end of</translation>
    </message>
    <message>
        <source>Check these copies</source>
        <translation>Check these copies</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Look in a folder…</translation>
    </message>
    <message>
        <source>Take a file…</source>
        <translation>Take a file…</translation>
    </message>
    <message>
        <source>Where copies may lie</source>
        <translation>Where copies may lie</translation>
    </message>
    <message>
        <source>Take a copy</source>
        <translation>Take a copy</translation>
    </message>
    <message>
        <source>The copies are being read…</source>
        <translation>The copies are being read…</translation>
    </message>
    <message>
        <source>Copies read whole: {0}, damaged: {1}.</source>
        <translation>Copies read whole: {0}, damaged: {1}.</translation>
    </message>
    <message>
        <source>The department will be as it was on {0}. What was entered later is kept aside with the present database.</source>
        <translation>The department will be as it was on {0}. What was entered later is kept aside with the present database.</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Restore this copy?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>RoadCard</name>
    <message>
        <source>Road map</source>
        <translation>Road map</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Missing:</translation>
    </message>
    <message>
        <source>Every step known to the regulation is done.</source>
        <translation>Every step known to the regulation is done.</translation>
    </message>
    <message>
        <source>and more: {n}</source>
        <translation>and more: {n}</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Remove row</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>to confirm</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Rows of the list</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Confirm all in view</source>
        <translation>Confirm all in view</translation>
    </message>
    <message>
        <source>Confirm none</source>
        <translation>Confirm none</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Save the list of problems</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>The rows meet every rule that looks at them.</source>
        <translation>The rows meet every rule that looks at them.</translation>
    </message>
</context>
<context>
    <name>ScanResult</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Filed: {filed}. Copies home: {home}. In the tray: {tray}. Not read: {bad}.</source>
        <translation>Filed: {filed}. Copies home: {home}. In the tray: {tray}. Not read: {bad}.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… and {n} more</translation>
    </message>
    <message>
        <source>Home: {names}</source>
        <translation>Home: {names}</translation>
    </message>
    <message>
        <source>Received before, not taken again: {files}</source>
        <translation>Received before, not taken again: {files}</translation>
    </message>
    <message>
        <source>Sheets that were here already, kept as further scans: {n}</source>
        <translation>Sheets that were here already, kept as further scans: {n}</translation>
    </message>
    <message>
        <source>Filed under annulled papers: {numbers}</source>
        <translation>Filed under annulled papers: {numbers}</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>Scan folder…</source>
        <translation>Scan folder…</translation>
    </message>
    <message>
        <source>Scanned files…</source>
        <translation>Scanned files…</translation>
    </message>
    <message>
        <source>Waiting in the tray</source>
        <translation>Waiting in the tray</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Which pages are listed</source>
        <translation>Which pages are listed</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Why it waits</translation>
    </message>
    <message>
        <source>Pages that wait</source>
        <translation>Pages that wait</translation>
    </message>
    <message>
        <source>Signed sheets come home here: scan them into a folder and choose it. Each sheet finds its paper by the mark in its corner; what has no readable mark waits here.</source>
        <translation>Signed sheets come home here: scan them into a folder and choose it. Each sheet finds its paper by the mark in its corner; what has no readable mark waits here.</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG or TIFF, best at 200–300 dpi.</source>
        <translation>PDF, JPEG, PNG or TIFF, best at 200–300 dpi.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>Pages: {n}</source>
        <translation>Pages: {n}</translation>
    </message>
    <message>
        <source>Folder with scans</source>
        <translation>Folder with scans</translation>
    </message>
    <message>
        <source>Scanned files</source>
        <translation>Scanned files</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>Reading scans</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: person, topic, paper number, IIN</source>
        <translation>Search: person, topic, paper number, IIN</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>SemestersPage</name>
    <message>
        <source>Autumn semester</source>
        <translation>Autumn semester</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Spring semester</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>The dates agree with the academic calendar of the university</translation>
    </message>
    <message>
        <source>Semesters</source>
        <translation>Semesters</translation>
    </message>
    <message>
        <source>Academic year {0}</source>
        <translation>Academic year {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>University and department</source>
        <translation>University and department</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Officials</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>What you typed in the settings is not saved yet.</source>
        <translation>What you typed in the settings is not saved yet.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Leave without saving</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Line {0}, «{1}»: this is no date.</source>
        <translation>Line {0}, «{1}»: this is no date.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Take back what was typed</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The program met an error of its own. What was confirmed before is safe. Please try again; the details are in the log file.

{0}</source>
        <translation>The program met an error of its own. What was confirmed before is safe. Please try again; the details are in the log file.

{0}</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>This could not be done</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What this does</source>
        <translation>What this does</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>What it prints</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Needs a look</translation>
    </message>
    <message>
        <source>and more: {0}</source>
        <translation>and more: {0}</translation>
    </message>
</context>
<context>
    <name>SittingWizard</name>
    <message>
        <source>Sitting or order</source>
        <translation>Sitting or order</translation>
    </message>
    <message>
        <source>Keep the agenda</source>
        <translation>Keep the agenda</translation>
    </message>
    <message>
        <source>Nothing here is printed on a form.</source>
        <translation>Nothing here is printed on a form.</translation>
    </message>
</context>
<context>
    <name>SmallDialogs</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Academic title</translation>
    </message>
    <message>
        <source>On the staff</source>
        <translation>On the staff</translation>
    </message>
    <message>
        <source>International publications</source>
        <translation>International publications</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Teaches</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>Supervises</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Teachers of the department</source>
        <translation>Teachers of the department</translation>
    </message>
    <message>
        <source>On the staff of the university</source>
        <translation>On the staff of the university</translation>
    </message>
    <message>
        <source>Publications in international journals</source>
        <translation>Publications in international journals</translation>
    </message>
    <message>
        <source>Teaches in the programme</source>
        <translation>Teaches in the programme</translation>
    </message>
    <message>
        <source>Supervises master&apos;s students</source>
        <translation>Supervises master&apos;s students</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>What is to be recorded?</source>
        <translation>What is to be recorded?</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Blank specimen</source>
        <translation>Blank specimen</translation>
    </message>
    <message>
        <source>Empty lines are filled in by hand. It is not kept.</source>
        <translation>Empty lines are filled in by hand. It is not kept.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Not for signing: the pages are marked as a draft. What stands in the way:</source>
        <translation>Not for signing: the pages are marked as a draft. What stands in the way:</translation>
    </message>
    <message>
        <source>For signing</source>
        <translation>For signing</translation>
    </message>
    <message>
        <source>Nothing is missing. Printing or saving gives it a number and keeps this very file.</source>
        <translation>Nothing is missing. Printing or saving gives it a number and keeps this very file.</translation>
    </message>
    <message>
        <source>Issued on {day}. This is the file that was kept.</source>
        <translation>Issued on {day}. This is the file that was kept.</translation>
    </message>
    <message>
        <source>It was issued as a draft.</source>
        <translation>It was issued as a draft.</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>Paper {number} is void since {day}.</source>
        <translation>Paper {number} is void since {day}.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>StepActPage</name>
    <message>
        <source>Whose decision</source>
        <translation>Whose decision</translation>
    </message>
    <message>
        <source>The same for all (leave empty if they differ)</source>
        <translation>The same for all (leave empty if they differ)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>StepWizard</name>
    <message>
        <source>Step of a procedure</source>
        <translation>Step of a procedure</translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Year of entry</source>
        <translation>Year of entry</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Year of study</source>
        <translation>Year of study</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Name, topic, IIN</source>
        <translation>Name, topic, IIN</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>Year {n}</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>Without consent</translation>
    </message>
    <message>
        <source>With consent</source>
        <translation>With consent</translation>
    </message>
    <message>
        <source>Chosen students: {n}</source>
        <translation>Chosen students: {n}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Take away the filter: {text}</source>
        <translation>Take away the filter: {text}</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Master&apos;s students</source>
        <translation>Master&apos;s students</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Topic and supervisor</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Internship</translation>
    </message>
    <message>
        <source>Practice and reports</source>
        <translation>Practice and reports</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>There are unsaved changes</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>They will be lost if you go on without saving.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Go on without saving</translation>
    </message>
</context>
<context>
    <name>StudentView</name>
    <message>
        <source>Topic, supervisor</source>
        <translation>Topic, supervisor</translation>
    </message>
    <message>
        <source>Individual plan</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Internship</translation>
    </message>
    <message>
        <source>Internship report</source>
        <translation>Internship report</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestation</translation>
    </message>
    <message>
        <source>Pre-defence</source>
        <translation>Pre-defence</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation>Defence</translation>
    </message>
    <message>
        <source>year {n}</source>
        <translation>year {n}</translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation>IIN {iin}</translation>
    </message>
    <message>
        <source>Supervisor: not chosen yet</source>
        <translation>Supervisor: not chosen yet</translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Supervisor: {name}</translation>
    </message>
    <message>
        <source>Topic: not proposed yet</source>
        <translation>Topic: not proposed yet</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>Topic: {topic}</translation>
    </message>
    <message>
        <source>enrolled {date}</source>
        <translation>enrolled {date}</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>due {date}</translation>
    </message>
    <message>
        <source>Next step: {step} ({details})</source>
        <translation>Next step: {step} ({details})</translation>
    </message>
    <message>
        <source>Continue: {step}</source>
        <translation>Continue: {step}</translation>
    </message>
    <message>
        <source>Semester {n}, autumn {year}</source>
        <translation>Semester {n}, autumn {year}</translation>
    </message>
    <message>
        <source>Semester {n}, spring {year}</source>
        <translation>Semester {n}, spring {year}</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Here the master&apos;s students of the department are listed.</source>
        <translation>Here the master&apos;s students of the department are listed.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Nobody fits the filter.</source>
        <translation>Nobody fits the filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Master&apos;s students</source>
        <translation>Master&apos;s students</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>IIN</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>New student</translation>
    </message>
    <message>
        <source>Topics and supervisors</source>
        <translation>Topics and supervisors</translation>
    </message>
    <message>
        <source>Print a form</source>
        <translation>Print a form</translation>
    </message>
    <message>
        <source>Pack for an inspection</source>
        <translation>Pack for an inspection</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Students: {n}</source>
        <translation>Students: {n}</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>Selected: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>The rest is entered on the card.</source>
        <translation>The rest is entered on the card.</translation>
    </message>
    <message>
        <source>List to Excel</source>
        <translation>List to Excel</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Written: {path}</translation>
    </message>
    <message>
        <source>Write the IIN whole into the file?</source>
        <translation>Write the IIN whole into the file?</translation>
    </message>
    <message>
        <source>Otherwise the file has their last four digits, as the list does. Whoever has the file has them.</source>
        <translation>Otherwise the file has their last four digits, as the list does. Whoever has the file has them.</translation>
    </message>
    <message>
        <source>Write them whole</source>
        <translation>Write them whole</translation>
    </message>
    <message>
        <source>They leave the lists; nothing is erased, and Undo brings them back. Students: {n}</source>
        <translation>They leave the lists; nothing is erased, and Undo brings them back. Students: {n}</translation>
    </message>
    <message>
        <source>Archive the selected students?</source>
        <translation>Archive the selected students?</translation>
    </message>
</context>
<context>
    <name>StudentsView</name>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>New refusals</source>
        <translation>New refusals</translation>
    </message>
    <message>
        <source>Refusals lifted</source>
        <translation>Refusals lifted</translation>
    </message>
    <message>
        <source>Dates that move</source>
        <translation>Dates that move</translation>
    </message>
    <message>
        <source>Only those affected</source>
        <translation>Only those affected</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Move the selected</source>
        <translation>Move the selected</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Selected: {0}</translation>
    </message>
    <message>
        <source>Nothing changes for this student today.</source>
        <translation>Nothing changes for this student today.</translation>
    </message>
</context>
<context>
    <name>SumsPanel</name>
    <message>
        <source>Cycle</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Whole plan</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Semester {n}</source>
        <translation>Semester {n}</translation>
    </message>
    <message>
        <source>Year {n}</source>
        <translation>Year {n}</translation>
    </message>
</context>
<context>
    <name>SupervisorPanel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Another date makes a new line.</source>
        <translation>Another date makes a new line.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Academic title</translation>
    </message>
    <message>
        <source>Specialty code</source>
        <translation>Specialty code</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Experience, years</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-index</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Present students</source>
        <translation>Present students</translation>
    </message>
    <message>
        <source>Qualification by date</source>
        <translation>Qualification by date</translation>
    </message>
    <message>
        <source>All supervisors</source>
        <translation>All supervisors</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>load {n}</source>
        <translation>load {n}</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>There are unsaved changes</translation>
    </message>
    <message>
        <source>They will be lost if you go on without saving.</source>
        <translation>They will be lost if you go on without saving.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Go on without saving</translation>
    </message>
    <message>
        <source>The supervisor leaves the lists; nothing is erased, and Undo brings him back.</source>
        <translation>The supervisor leaves the lists; nothing is erased, and Undo brings him back.</translation>
    </message>
    <message>
        <source>Archive the supervisor?</source>
        <translation>Archive the supervisor?</translation>
    </message>
</context>
<context>
    <name>SupervisorsPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>The supervisors of the department are listed here.</source>
        <translation>The supervisors of the department are listed here.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Supervisors</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>Academic title</source>
        <translation>Academic title</translation>
    </message>
    <message>
        <source>Experience, years</source>
        <translation>Experience, years</translation>
    </message>
    <message>
        <source>h-index</source>
        <translation>h-index</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>New supervisor</translation>
    </message>
    <message>
        <source>Supervisors: {n}</source>
        <translation>Supervisors: {n}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>Degree, title and the rest are entered on the card.</source>
        <translation>Degree, title and the rest are entered on the card.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Copy from a template</source>
        <translation>Copy from a template</translation>
    </message>
    <message>
        <source>Only empty sections are filled; what was typed stays.</source>
        <translation>Only empty sections are filled; what was typed stays.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Also for the other students of this programme and track whose plans are empty</source>
        <translation>Also for the other students of this programme and track whose plans are empty</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Remove the template</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Term of storage is over</source>
        <translation>Term of storage is over</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>Anonymise…</translation>
    </message>
    <message>
        <source>Write the database file anew</source>
        <translation>Write the database file anew</translation>
    </message>
    <message>
        <source>So that nothing of what was taken out is left in it</source>
        <translation>So that nothing of what was taken out is left in it</translation>
    </message>
    <message>
        <source>No term of storage is chosen above: nobody is proposed.</source>
        <translation>No term of storage is chosen above: nobody is proposed.</translation>
    </message>
    <message>
        <source>People whose data were kept for the chosen term after they left: {0}</source>
        <translation>People whose data were kept for the chosen term after they left: {0}</translation>
    </message>
    <message>
        <source>Left, nobody knows when: {0}</source>
        <translation>Left, nobody knows when: {0}</translation>
    </message>
    <message>
        <source>To confirm, type: {0}</source>
        <translation>To confirm, type: {0}</translation>
    </message>
    <message>
        <source>Anonymise for ever</source>
        <translation>Anonymise for ever</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>The coming weeks</source>
        <translation>The coming weeks</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>due this week</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>on the way</translation>
    </message>
    <message>
        <source>facts missing</source>
        <translation>facts missing</translation>
    </message>
    <message>
        <source>on schedule</source>
        <translation>on schedule</translation>
    </message>
    <message>
        <source>students: {0}</source>
        <translation>students: {0}</translation>
    </message>
    <message>
        <source>There are no students yet. A list from Excel fills this page.</source>
        <translation>There are no students yet. A list from Excel fills this page.</translation>
    </message>
    <message>
        <source>Nothing is waiting. Every step is done or not yet due.</source>
        <translation>Nothing is waiting. Every step is done or not yet due.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>(cl. {0})</source>
        <translation>(cl. {0})</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Missing: {0}</translation>
    </message>
    <message>
        <source>papers: {0}</source>
        <translation>papers: {0}</translation>
    </message>
    <message>
        <source>safe copies</source>
        <translation>safe copies</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>ahead</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>cannot be computed</translation>
    </message>
    <message>
        <source>Open the papers</source>
        <translation>Open the papers</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Open settings</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>day off</translation>
    </message>
</context>
<context>
    <name>TopicTab</name>
    <message>
        <source>Proposal</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Decisions in force</source>
        <translation>Decisions in force</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Number and date</source>
        <translation>Number and date</translation>
    </message>
    <message>
        <source>Open the meeting or order</source>
        <translation>Open the meeting or order</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>All decisions</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Topic in Kazakh</source>
        <translation>Topic in Kazakh</translation>
    </message>
    <message>
        <source>Topic in Russian</source>
        <translation>Topic in Russian</translation>
    </message>
    <message>
        <source>Topic in English</source>
        <translation>Topic in English</translation>
    </message>
    <message>
        <source>Supervisor (load)</source>
        <translation>Supervisor (load)</translation>
    </message>
    <message>
        <source>Supervisor who is not in the list</source>
        <translation>Supervisor who is not in the list</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Date of the research proposal</translation>
    </message>
    <message>
        <source>Head confirmed the match on</source>
        <translation>Head confirmed the match on</translation>
    </message>
    <message>
        <source>Research direction of the department</source>
        <translation>Research direction of the department</translation>
    </message>
    <message>
        <source>Priority of science or state programme</source>
        <translation>Priority of science or state programme</translation>
    </message>
    <message>
        <source>Department meeting</source>
        <translation>Department meeting</translation>
    </message>
    <message>
        <source>Academic council</source>
        <translation>Academic council</translation>
    </message>
    <message>
        <source>Rector&apos;s order</source>
        <translation>Rector&apos;s order</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics and supervisors</source>
        <translation>Topics and supervisors</translation>
    </message>
    <message>
        <source>Topic and supervisor</source>
        <translation>Topic and supervisor</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority</source>
        <translation>Columns: Kazakh, Russian, English topic, supervisor, date of the proposal, priority</translation>
    </message>
    <message>
        <source>Head confirms the match for all</source>
        <translation>Head confirms the match for all</translation>
    </message>
    <message>
        <source>This proposal date for all without one</source>
        <translation>This proposal date for all without one</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kazakh</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>In brackets: students with this round, and the limit</source>
        <translation>In brackets: students with this round, and the limit</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>match confirmed</source>
        <translation>match confirmed</translation>
    </message>
    <message>
        <source>The head of department confirms that the supervisor&apos;s qualification matches</source>
        <translation>The head of department confirms that the supervisor&apos;s qualification matches</translation>
    </message>
    <message>
        <source>match confirmed, {0}</source>
        <translation>match confirmed, {0}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Proposal of</source>
        <translation>Proposal of</translation>
    </message>
    <message>
        <source>Date of the research proposal</source>
        <translation>Date of the research proposal</translation>
    </message>
</context>
<context>
    <name>TopicsWizard</name>
    <message>
        <source>Topic and supervisor</source>
        <translation>Topic and supervisor</translation>
    </message>
    <message>
        <source>Topic (Kazakh)</source>
        <translation>Topic (Kazakh)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>What comes next:</source>
        <translation>What comes next:</translation>
    </message>
</context>
<context>
    <name>UndoTools</name>
    <message>
        <source>Undo: {0}</source>
        <translation>Undo: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Redo: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Nothing of late</source>
        <translation>Nothing of late</translation>
    </message>
    <message>
        <source>The whole history…</source>
        <translation>The whole history…</translation>
    </message>
</context>
<context>
    <name>UniversityPage</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Name in Kazakh</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>University</source>
        <translation>University</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>University and department</source>
        <translation>University and department</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The department is locked</source>
        <translation>The department is locked</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock seems to be on.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Forgot the password…</source>
        <translation>Forgot the password…</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Open another file</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Copies…</translation>
    </message>
    <message>
        <source>The work that is under way is being finished…</source>
        <translation>The work that is under way is being finished…</translation>
    </message>
</context>
<context>
    <name>UsersDialog</name>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>Change the role…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>New password…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>The user may change the password later.</source>
        <translation>The user may change the password later.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Change the role</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Give a new password</source>
        <translation>Give a new password</translation>
    </message>
    <message>
        <source>{0} will no longer be able to open the department.</source>
        <translation>{0} will no longer be able to open the department.</translation>
    </message>
    <message>
        <source>Remove the user?</source>
        <translation>Remove the user?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>WayTab</name>
    <message>
        <source>signed by all</source>
        <translation>signed by all</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Copies on their way</source>
        <translation>Copies on their way</translation>
    </message>
    <message>
        <source>Here are the copies of papers that went out to be signed and are not back yet. Every paper issued for signing comes here by itself.</source>
        <translation>Here are the copies of papers that went out to be signed and are not back yet. Every paper issued for signing comes here by itself.</translation>
    </message>
    <message>
        <source>Open the students</source>
        <translation>Open the students</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nothing fits the filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Next signature</source>
        <translation>Next signature</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>Since · days</source>
        <translation>Since · days</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Number, form or person</source>
        <translation>Number, form or person</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Where the copies are</source>
        <translation>Where the copies are</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>Every form</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Any signature</source>
        <translation>Any signature</translation>
    </message>
    <message>
        <source>Whoever holds it</source>
        <translation>Whoever holds it</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Copies: {n}</translation>
    </message>
    <message>
        <source>Selected: {n} of {total}</source>
        <translation>Selected: {n} of {total}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Search: name, group, programme</source>
        <translation>Search: name, group, programme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>(and more: {0})</source>
        <translation>(and more: {0})</translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation>Leave without finishing?</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What you typed here will be deleted.</source>
        <translation>Nothing has been written yet. What you typed here will be deleted.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Studying</source>
        <translation>Studying</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Expelled</translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation>Graduated</translation>
    </message>
    <message>
        <source>State-funded</source>
        <translation>State-funded</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kazakh</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Scientific-pedagogical</source>
        <translation>Scientific-pedagogical</translation>
    </message>
    <message>
        <source>Profile, 1 year</source>
        <translation>Profile, 1 year</translation>
    </message>
    <message>
        <source>Profile, 1.5 years</source>
        <translation>Profile, 1.5 years</translation>
    </message>
    <message>
        <source>Sci.-ped.</source>
        <translation>Sci.-ped.</translation>
    </message>
    <message>
        <source>Profile 1</source>
        <translation>Profile 1</translation>
    </message>
    <message>
        <source>Profile 1.5</source>
        <translation>Profile 1.5</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>due</source>
        <translation>due</translation>
    </message>
    <message>
        <source>waiting for a signature</source>
        <translation>waiting for a signature</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>ahead</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>data missing</source>
        <translation>data missing</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>next in turn</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Research department (DSIA)</source>
        <translation>Research department (DSIA)</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Master&apos;s student</source>
        <translation>Master&apos;s student</translation>
    </message>
    <message>
        <source>Research work</source>
        <translation>Research work</translation>
    </message>
    <message>
        <source>Research practice</source>
        <translation>Research practice</translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation>Teaching practice</translation>
    </message>
    <message>
        <source>Industrial practice</source>
        <translation>Industrial practice</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>At a distance</source>
        <translation>At a distance</translation>
    </message>
    <message>
        <source>Without expenses</source>
        <translation>Without expenses</translation>
    </message>
    <message>
        <source>With expenses</source>
        <translation>With expenses</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>Head of department</translation>
    </message>
    <message>
        <source>Secretary of the department</source>
        <translation>Secretary of the department</translation>
    </message>
    <message>
        <source>Vice-rector</source>
        <translation>Vice-rector</translation>
    </message>
    <message>
        <source>Rector</source>
        <translation>Rector</translation>
    </message>
    <message>
        <source>Director of research (DSIA)</source>
        <translation>Director of research (DSIA)</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>cl. {clause}</source>
        <translation>cl. {clause}</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Accepted for publication</source>
        <translation>Accepted for publication</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Bachelor&apos;s degree</source>
        <translation>Bachelor&apos;s degree</translation>
    </message>
    <message>
        <source>Specialist&apos;s diploma</source>
        <translation>Specialist&apos;s diploma</translation>
    </message>
    <message>
        <source>Master&apos;s degree</source>
        <translation>Master&apos;s degree</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Show the whole reasoning</source>
        <translation>Show the whole reasoning</translation>
    </message>
</context>
<context>
    <name>WorkingTab</name>
    <message>
        <source>Working calendar of the year</source>
        <translation>Working calendar of the year</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Confirm the year</source>
        <translation>Confirm the year</translation>
    </message>
    <message>
        <source>The days off were checked against the official calendar</source>
        <translation>The days off were checked against the official calendar</translation>
    </message>
    <message>
        <source>5-day week</source>
        <translation>5-day week</translation>
    </message>
    <message>
        <source>6-day week</source>
        <translation>6-day week</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Working week</translation>
    </message>
    <message>
        <source>Make it a day off</source>
        <translation>Make it a day off</translation>
    </message>
    <message>
        <source>Make it a working day</source>
        <translation>Make it a working day</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>What it is called</translation>
    </message>
    <message>
        <source>day off with a name</source>
        <translation>day off with a name</translation>
    </message>
    <message>
        <source>worked by exception</source>
        <translation>worked by exception</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Press a day to make it a day off or a working day.</source>
        <translation>Press a day to make it a day off or a working day.</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>day off</translation>
    </message>
</context>
<context>
    <name>YearCalendarPage</name>
    <message>
        <source>The dates agree with the academic calendar of the university</source>
        <translation>The dates agree with the academic calendar of the university</translation>
    </message>
    <message>
        <source>Academic year</source>
        <translation>Academic year</translation>
    </message>
    <message>
        <source>The final attestation is that of the students whose last year this is.</source>
        <translation>The final attestation is that of the students whose last year this is.</translation>
    </message>
    <message>
        <source>Autumn semester</source>
        <translation>Autumn semester</translation>
    </message>
    <message>
        <source>Spring semester</source>
        <translation>Spring semester</translation>
    </message>
    <message>
        <source>Final attestation</source>
        <translation>Final attestation</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>YearCheckPage</name>
    <message>
        <source>This will be written</source>
        <translation>This will be written</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Decided otherwise than proposed:</source>
        <translation>Decided otherwise than proposed:</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
</TS>
